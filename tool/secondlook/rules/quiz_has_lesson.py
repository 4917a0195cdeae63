"""A quiz and its lesson page go together: same folder name, same age band.

Why: a quiz without a page is never shown, and a lesson without one has no
practice. Both happen when a file is renamed on one side only.

Bad, in quizzes/another-lesson/11-13.yml:

    title: Offers
    questions:
      - id: fee-first
        kind: true-false
        objective: check-an-offer
        prompt: A real job can ask you to pay a fee first.
        answer: false
        feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
        feedback_false: That is right, because real jobs pay you and not the reverse.

Good, in the quiz:

    title: Offers
    questions:
      - id: fee-first
        kind: true-false
        objective: check-an-offer
        prompt: A real job can ask you to pay a fee first.
        answer: false
        feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
        feedback_false: That is right, because real jobs pay you and not the reverse.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page, Quiz
from secondlook.problem import Place, Problem

ID = "quiz-has-lesson"
SEVERITY = "error"


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    path = f"lessons/{quiz.lesson}/{quiz.band}.md"
    if not os.path.lexists(course.root / path):
        message = f"There is no lesson page {path} for this quiz."
        fix = f"Write it (`secondlook new lesson {quiz.lesson}`) or move the quiz."
        yield Problem(Place(quiz.at.path), ID, message, fix)


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    if page.kind not in ("student", "form"):
        return
    path = f"quizzes/{page.lesson}/{page.band}.yml"
    if not os.path.lexists(course.root / path):
        message = f"There is no quiz {path} for this lesson page."
        fix = f"Write it: `secondlook new quiz {page.lesson}`."
        yield Problem(page.at, ID, message, fix)
