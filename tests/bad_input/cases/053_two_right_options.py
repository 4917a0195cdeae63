"""53. A question with two right options."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, first_question


def build(course: Path) -> None:
    first_question(course, "a photo.\n", "a photo.\n    correct: true\n")


EXPECT = (1, [f"{QUIZ}:12:15 one-correct-answer"])
