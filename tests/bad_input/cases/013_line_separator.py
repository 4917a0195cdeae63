"""13. U+2028 and U+2029: a new line for some programs, and none for others."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, "title: Demo\u2028intro: added\n")
    write(course, PAGE, "# A page\u2029\n")


EXPECT = (1, [f"{PAGE}:1:9 readable-file", f"{QUIZ}:1:12 readable-file"])
