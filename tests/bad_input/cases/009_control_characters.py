"""9. An escape sequence, a bell and a form feed: each has its own place."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, b"title: \x1b[31mred\nintro: a\x07\n")
    write(course, PAGE, b"# A page\n\x0c\n")


EXPECT = (
    1,
    [
        f"{PAGE}:2:1 readable-file",
        f"{QUIZ}:1:8 readable-file",
        f"{QUIZ}:2:9 readable-file",
    ],
)
SAYS = ("U+001B",)
