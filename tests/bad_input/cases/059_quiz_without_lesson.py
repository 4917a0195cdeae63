"""59. A quiz for a lesson that is not there."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import write

QUIZ = """\
title: Nowhere
questions:
  - id: one
    kind: true-false
    objective: check-an-offer
    prompt: An offer that has to stay a secret deserves a second look.
    answer: true
    feedback_true: Yes, a secret keeps you from asking somebody who could help you.
    feedback_false: Think of what a secret does, as it keeps you from asking for help.
"""


def build(course: Path) -> None:
    write(course, "quizzes/nowhere/11-13.yml", QUIZ)


EXPECT = (1, ["quizzes/nowhere/11-13.yml:1:1 quiz-has-lesson"])
