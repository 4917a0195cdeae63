"""A fact that is for teachers is quoted on teachers' pages only.

Why: some figures are true and still frighten, or need explaining that only a
teacher in the room can give. Each fact says in `audience` who may be shown it.

Bad, in a page:

    {{ fact for-teachers }}

Good, in a page:

    {{ fact for-lessons }}
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page
from secondlook.problem import Problem

ID = "fact-fits-reader"
SEVERITY = "error"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    if page.kind not in ("student", "form", "family"):
        return
    for marker in page.markers:
        fact = course.facts.get(marker.words[0]) if marker.words else None
        if marker.name == "fact" and fact and fact.audience == "teacher":
            message = f'The fact "{fact.id}" is for teachers only.'
            fix = "Quote another, or move it to teach.md."
            yield Problem(marker.at, ID, message, fix)
