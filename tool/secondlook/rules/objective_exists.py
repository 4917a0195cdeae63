"""A question tests an objective of its own lesson page.

Why: a question that belongs to no objective tests something the lesson never
promised to teach, and its summary would have nothing to point back to.

Bad, in a question:

    id: fee-first
    kind: true-false
    objective: chek-an-offer
    prompt: A real job can ask you to pay a fee first.
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_false: That is right, because real jobs pay you and not the reverse.

Good, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: A real job can ask you to pay a fee first.
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_false: That is right, because real jobs pay you and not the reverse.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz, StudentMeta
from secondlook.problem import Problem

ID = "objective-exists"
SEVERITY = "error"


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        lesson = question.returns or quiz.lesson
        page = course.page(f"{lesson}/{quiz.band}.md")
        if page is None or not isinstance(page.meta, StudentMeta):
            continue  # quiz-has-lesson or the page's own problems say so
        ids = [str(objective.id) for objective in page.meta.objectives]
        if question.objective in ("", *ids):
            continue
        near = difflib.get_close_matches(question.objective, ids, 1)
        fix = f'Did you mean "{near[0]}"?' if near else f"It has: {', '.join(ids)}."
        message = f'{page.at.path} has no objective "{question.objective}".'
        yield Problem(question.objective.at, ID, message, fix)
