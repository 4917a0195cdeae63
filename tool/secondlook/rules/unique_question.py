"""No question is asked twice in a quiz.

Capital letters, spaces and the final mark do not make a question a new one.

Why: a repeated question wastes a student's time, and two copies soon have two
different answers.

Bad, in the quiz:

    title: Offers
    questions:
      - id: fee-first
        kind: true-false
        objective: check-an-offer
        prompt: A real job can ask you to pay a fee first.
        answer: false
        feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
        feedback_false: That is right, because real jobs pay you and not the reverse.
      - id: fee-again
        kind: true-false
        objective: check-an-offer
        prompt: A real job can ask you  to pay a fee first
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

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz, Text
from secondlook.problem import Problem
from secondlook.rules.common import folded

ID = "unique-question"
SEVERITY = "error"


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    first: dict[tuple[str, str], Text] = {}
    for question in quiz.questions:
        # The same prompt may follow two different scenes.
        same = (folded(question.prompt), folded(question.scene or ""))
        if same[0] and same in first:
            message = "This question is asked twice in the quiz."
            fix = f"Change or delete it; line {first[same].at.line} asks the same."
            yield Problem(question.prompt.at, ID, message, fix)
        first.setdefault(same, question.prompt)
