"""The folder `lessons/` holds pages and pictures, and nothing else.

Pages are `.md` files; pictures are `.svg`, `.png`, `.jpg` or `.webp` files.

Why: every file in the folder is published with the site. A program, a page of raw
HTML or a document with its writer's name in it would go out unread.
Source: the documentation of MkDocs: files that are no Markdown are copied as they are.

Bad, in lessons/pictures/plan.pdf:

    %PDF-1.7

Good, in lessons/about/plan.md:

    # The plan

    Tell [somebody who helps](../help.md).
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.pictures import KINDS
from secondlook.problem import Place, Problem

ID = "known-file"
SEVERITY = "error"


def check_course(course: Course) -> Iterator[Problem]:
    for path in sorted(course.files):
        if not path.endswith((".md", *KINDS)):
            message = "This file is neither a page nor a picture of a known kind."
            fix = f"Delete it, or save it as .md or {', '.join(KINDS)}."
            yield Problem(Place(path), ID, message, fix)
