"""26. Text after the mark that ends a document."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, "title: Demo\n...\nquestions: []\n")


EXPECT = (1, [f"{QUIZ}:3:1 readable-file"])
SAYS = ("ended above this line",)
