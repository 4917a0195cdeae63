"""Exactly two questions of a quiz are also asked before the lesson.

They carry `before: true`, and stand in the quiz at the end as well.

Why: guessing first makes the answer stick better once it comes, and the pair shows
a student privately what changed.
Source: Little and Bjork, on multiple-choice pretesting.

Bad, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    before: true
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
from secondlook.problem import Problem

ID = "two-before"
SEVERITY = "error"
WANTED = 2


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    if quiz.lesson not in course.lessons:
        return  # quiz-has-lesson says so
    before = [question for question in quiz.questions if question.before]
    if len(before) < WANTED:
        message = f"Of this quiz's questions, {len(before)} have `before: true`."
        fix = f"Choose {WANTED} that can be answered without the lesson."
        yield Problem(quiz.title.at, ID, message, fix)
    for question in before[WANTED:]:
        message = f"This is more than {WANTED} questions with `before: true`."
        fix = "Delete the line here or at another question."
        yield Problem(question.id.at, ID, message, fix)
