"""A help box stands close to the quiz: in the part before it, or after it.

The part is the section under the nearest `##` heading before the quiz's own. A help
box further up the page is welcome, but does not count.

Why: a quiz can be the moment at which a student sees their own story in it. The way
to help must then be in sight, and not at the top of a long page.
Source: rule of the course that each lesson ends with “who, how, first words” and
help, after CEOP and PSHE Association 2016 and Jones 2023 on practising to ask for
help.

Bad, in a whole page:

    {{ lesson }}

    {{ quiz before }}

    {{ help }}

    ## A story

    Sam shows it to his aunt.

    ## Try it

    Say it aloud.

    ## Quiz

    {{ quiz }}

Good, in a whole page:

    {{ lesson }}

    {{ quiz before }}

    ## A story

    Sam shows it to his aunt.

    ## Who, how, first words

    {{ help }}

    ## Quiz

    {{ quiz }}
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page
from secondlook.problem import Problem

ID = "help-by-quiz"
SEVERITY = "error"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    helps = [one.at.line for one in page.markers if one.name == "help"]
    for marker in page.markers:
        # That there is help at all is for lesson-is-whole to say.
        if marker.name == "quiz" and not marker.words and helps:
            parts = [
                one.at.line
                for one in page.headings
                if one.level == 2 and one.at.line < marker.at.line
            ]
            first = parts[-2] if len(parts) > 1 else 0
            if max(helps) < first:
                message = "There is no help near the quiz."
                fix = "Put {{ help }} into the part before it, or after the quiz."
                yield Problem(marker.at, ID, message, fix)
