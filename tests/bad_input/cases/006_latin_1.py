"""6. One byte of Latin-1 in a quiz and in a page, each after a letter of UTF-8."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, b"# \xc3\xa9\r\ntitle: caf\xe9\n")
    write(course, PAGE, b"# A page\n\n\xc3\xa9t\xe9\n")


EXPECT = (1, [f"{PAGE}:3:3 readable-file", f"{QUIZ}:2:11 readable-file"])
SAYS = ("0xe9",)
