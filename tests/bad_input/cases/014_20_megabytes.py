"""14. Texts of 20 MB in a quiz, a data file, a page and its front matter."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import FAMILY, HELP, PAGE, QUIZ, write


def build(course: Path) -> None:
    long = "word " * 4_000_000
    write(course, QUIZ, f"title: {long}\n")
    write(course, HELP, f"lines: {long}\n")
    write(course, PAGE, long)
    write(course, FAMILY, f"---\ntitle: {long}\n---\n")


EXPECT = (
    1,
    [f"{path}:1:1 readable-file" for path in (HELP, PAGE, FAMILY, QUIZ)],
)
SAYS = ("larger than 512 KiB",)
