"""52. A question without a right option."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, first_question


def build(course: Path) -> None:
    first_question(course, "    correct: true\n", "")


EXPECT = (1, [f"{QUIZ}:7:13 one-correct-answer"])
