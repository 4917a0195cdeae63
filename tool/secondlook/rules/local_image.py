"""Pictures come from the course's own folder.

Why: a picture from elsewhere tells that elsewhere who is reading, when and where.
Nothing about a reader is sent to anyone.

Bad, in a page:

    ![A parcel](https://example.org/parcel.png)

Good, in a page:

    ![A parcel](../pictures/parcel.svg)
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from secondlook.course import Course
from secondlook.links import find_links
from secondlook.model import Page
from secondlook.problem import Problem

ID = "local-image"
SEVERITY = "error"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    lessons = (course.root / "lessons").resolve()
    for link in find_links(page.prose):
        if not link.image:
            continue
        if link.scheme:
            message = "This picture comes from another site."
            fix = "Save it in lessons/pictures/ (if its licence allows) and use that."
            yield Problem(link.at, ID, message, fix)
            continue
        folder = lessons / PurePosixPath(page.path).parent
        file = (folder / link.plain_target).resolve()
        if not file.is_relative_to(lessons) or not file.is_file():
            message = f'There is no picture "{link.target}".'
            fix = "Put the file in lessons/pictures/, or correct the path."
            yield Problem(link.at, ID, message, fix)
