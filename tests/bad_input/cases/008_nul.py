"""8. NUL bytes."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, b"title: a\0b\n")
    write(course, PAGE, b"# A page\n\nWor\0ds.\n")


EXPECT = (1, [f"{PAGE}:3:4 readable-file", f"{QUIZ}:1:9 readable-file"])
