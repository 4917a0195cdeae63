"""68. Tag characters, which can hide a whole message behind one letter."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, page


def build(course: Path) -> None:
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "send me a photo")
    first_question(course, "A post", f"A{hidden} post")
    page(course, f"Words.{hidden}\n\nWords.\U000e0001 Words.\U000e007f")


EXPECT = (
    1,
    [
        f"{PAGE}:5:7 visible-text",
        f"{PAGE}:7:7 visible-text",
        f"{PAGE}:7:15 visible-text",
        f"{QUIZ}:7:14 visible-text",
    ],
)
