"""Pictures come from the course's own folder.

That holds for pictures in the text, inline or by a label, and for the card picture
that `teach.md` names.

Why: a picture from elsewhere tells that elsewhere who is reading, when and where.
Nothing about a reader is sent to anyone.

Bad, in a page:

    ![A parcel on a doorstep](https://example.org/parcel.png)

Good, in a page:

    ![A parcel on a doorstep](../pictures/parcel.svg)
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.links import scheme
from secondlook.model import Page, TeachMeta
from secondlook.problem import Problem

ID = "local-image"
SEVERITY = "error"

_PATH = re.compile(r"(?:\.\./)*[A-Za-z0-9_][A-Za-z0-9._/-]*\Z")
_FIX = "Put the file in lessons/pictures/, or correct the path."


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for link in page.links:
        if not link.image:
            continue
        if scheme(link.target):
            message = "This picture comes from another site."
            fix = "Save it in lessons/pictures/ (if its licence allows) and use that."
            yield Problem(link.at, ID, message, fix)
        elif not link.clear or not _is_file(page.path, link.target, course):
            message = f'There is no picture "{link.target[:60]}".'
            yield Problem(link.at, ID, message, _FIX)
    if isinstance(page.meta, TeachMeta) and page.meta.picture:
        picture = page.meta.picture
        if "/" in picture or not _is_file("pictures/x", picture, course):
            message = f'There is no picture "{picture[:60]}" in lessons/pictures/.'
            fix = "Put the file there, or write the name of one that is there."
            yield Problem(picture.at, ID, message, fix)


def _is_file(page: str, target: str, course: Course) -> bool:
    """Whether `target`, seen from a page of `lessons/`, is a file of `lessons/`."""
    if not _PATH.match(target):
        return False
    inside = posixpath.normpath(posixpath.join(posixpath.dirname(page), target))
    return f"lessons/{inside}" in course.files
