"""36. 100,000 open brackets and braces, which crash some readers."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import OLDER_QUIZ, PAGE, QUIZ, page, write


def build(course: Path) -> None:
    write(course, QUIZ, "[" * 100_000)
    write(course, OLDER_QUIZ, "{a: " * 100_000)
    page(course, "[" * 60_000 + "](" * 20_000)  # a page has its own limit


EXPECT = (
    1,
    [
        f"{PAGE}:5:2001 readable-file",
        f"{QUIZ}:1:17 readable-file",
        f"{OLDER_QUIZ}:1:62 readable-file",
    ],
)
