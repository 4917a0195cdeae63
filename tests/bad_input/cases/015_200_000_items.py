"""15. A list of 200,000 items in 400 kB."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, f"title: Demo\nquestions: [{'a,' * 200_000}]\n")


EXPECT = (1, [f"{QUIZ}:2:120003 readable-file"])
SAYS = ("more than 60000 values",)
