"""Every objective of a lesson page is tested by a question of its quiz.

Why: what is promised but never practised is soon forgotten, and nobody would
notice that it was not learnt.
Source: CEOP and PSHE Association 2016, principle on clear goals and evaluation.

Bad, in front matter:

    objectives:
      - {id: check-an-offer, text: Check three offers.}
      - {id: say-first-words, text: Say one sentence that asks for help.}
      - {id: plan-a-visit, text: Plan a first visit with an adult.}

Good, in front matter:

    objectives:
      - {id: check-an-offer, text: Check three offers.}
      - {id: say-first-words, text: Say one sentence that asks for help.}
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page, StudentMeta
from secondlook.problem import Problem

ID = "objective-tested"
SEVERITY = "error"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    quiz = course.digests.get((page.lesson or "", page.band or ""))
    if quiz is None or not isinstance(page.meta, StudentMeta):
        return
    for objective in page.meta.objectives:
        if objective.id not in quiz.objectives:
            message = f'No question tests the objective "{objective.id}".'
            fix = f"Add one to {quiz.at.path} with `objective: {objective.id}`."
            yield Problem(objective.id.at, ID, message, fix)
