"""55. A question with one option."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUESTION, QUIZ, first_question


def build(course: Path) -> None:
    others = QUESTION[QUESTION.index("  - text: Send") :]
    first_question(course, others, "")


EXPECT = (1, [f"{QUIZ}:7:13 option-count"])
