"""A lesson has its four pages, and each page has the parts it cannot do without.

Every page of a lesson starts with `{{ lesson }}` and leads to help with
`{{ help }}`. A student's page asks `{{ quiz before }}` and `{{ quiz }}`; a
teacher's page has an `{{ answer-key }}` for each band.

Why: whoever opens a lesson in trouble must find help on that page. A teacher
without the plan, or a family without its page, cannot support the student.
Source: CEOP and PSHE Association 2016, on whole-school work with parents.

Bad, in a whole page:

    {{ lesson }}

    {{ quiz before }}

    {{ quiz }}

Good, in a whole page:

    {{ lesson }}

    {{ quiz before }}

    {{ help }}

    {{ quiz }}
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from secondlook.course import LESSON_PAGES, Course
from secondlook.model import BANDS, Page
from secondlook.problem import Place, Problem

ID = "lesson-is-whole"
SEVERITY = "error"

_PARTS = {
    "student": ("{{ lesson }}", "{{ quiz before }}", "{{ quiz }}", "{{ help }}"),
    "teach": (
        "{{ lesson }}",
        "{{ help }}",
        *(f"{{{{ answer-key {band} }}}}" for band in BANDS),
    ),
    "family": ("{{ lesson }}", "{{ help }}"),
    "form": ("{{ quiz }}", "{{ help }}"),
    "other": (),
}


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    there = {_written(marker.name, marker.words) for marker in page.markers}
    # Help for one purpose, such as {{ help crisis }}, is a help box too.
    there |= {"{{ help }}" for marker in page.markers if marker.name == "help"}
    for part in _PARTS[page.kind]:
        if part not in there:
            message = f"This page has no {part}."
            fix = "Put it on a line of its own where it belongs."
            yield Problem(page.at, ID, message, fix)


def check_course(course: Course) -> Iterator[Problem]:
    for lesson in course.lessons.values():
        for name in LESSON_PAGES:
            path = f"lessons/{lesson.name}/{name}.md"
            # What stands there but cannot be read is told of already.
            if not os.path.lexists(course.root / path):
                message = f"The lesson {lesson.name} has no page {name}.md."
                fix = "Write it; `secondlook new lesson` shows what belongs in it."
                yield Problem(Place(path), ID, message, fix)


def _written(name: str, words: tuple[str, ...]) -> str:
    return f"{{{{ {' '.join((name, *words))} }}}}"
