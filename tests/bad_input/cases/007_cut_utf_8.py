"""7. The file ends in the middle of a letter."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, "title: Ask a person — ".encode()[:-3])


EXPECT = (1, [f"{QUIZ}:1:21 readable-file"])
