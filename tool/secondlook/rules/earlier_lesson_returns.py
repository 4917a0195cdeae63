"""A quiz brings back questions on what earlier lessons taught: at least two.

Such a question names the lesson it `returns` to, which stands earlier in the course
and has the same ages, and one of that lesson's objectives. A course's first lesson
has nothing to bring back.

Why: what comes back after some time is kept far longer than what is practised once.
Source: Roediger and Butler 2011, on practice by retrieval.

Bad, in a question:

    id: fee-first
    kind: true-false
    returns: demo
    objective: check-an-offer
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

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem, Severity

ID = "earlier-lesson-returns"
SEVERITY: Severity = "advice"
LEAST = 2


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    own = course.lessons.get(quiz.lesson)
    if own is None:
        return
    earlier = [
        lesson.name
        for lesson in course.in_order()
        if lesson.number < own.number and quiz.band in lesson.pages
    ]
    returning = [question for question in quiz.questions if question.returns]
    for question in returning:
        if question.returns and question.returns not in earlier:
            message = f'"{question.returns}" is no earlier lesson for these ages.'
            names = ", ".join(earlier) or "none"
            fix = f"Earlier lessons: {names}."
            yield Problem(question.returns.at, ID, message, fix, SEVERITY)
    if earlier and len(returning) < LEAST:
        message = (
            f"Of this quiz's questions, {len(returning)} return to earlier lessons."
        )
        fix = f"Add up to {LEAST}, with `returns:` and one of {', '.join(earlier)}."
        yield Problem(quiz.title.at, ID, message, fix, SEVERITY)
