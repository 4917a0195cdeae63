"""64. Options without feedback, and with an empty one."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUESTION, QUIZ, first_question, replace


def build(course: Path) -> None:
    lines = QUESTION.split("\n")
    first_question(course, f"{lines[7]}\n", "")
    second = lines[9].strip()
    replace(course, QUIZ, second, "feedback:")


EXPECT = (1, [f"{QUIZ}:9:9 answer-has-reason", f"{QUIZ}:12:9 answer-has-reason"])
