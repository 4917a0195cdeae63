"""57. Options that differ by capitals, blanks and width only."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, first_question, replace


def build(course: Path) -> None:
    first_question(
        course, "Send them a message with a photo.", "Ｌook up the FIRM  with an adult"
    )
    replace(
        course,
        QUIZ,
        "Ask how soon the pay would come.",
        '"look up the firm with\\tan adult"',
    )


EXPECT = (1, [f"{QUIZ}:12:15 unique-option", f"{QUIZ}:14:15 unique-option"])
