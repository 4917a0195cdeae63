"""54. A right answer given beside the options, which none of them is."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, first_question, replace


def build(course: Path) -> None:
    first_question(course, "options:", "answer: Ask the police.\noptions:")
    replace(course, QUIZ, "        correct: true\n", "")


EXPECT = (1, [f"{QUIZ}:7:13 one-correct-answer", f"{QUIZ}:8:5 known-key"])
