"""27. A list, a text and a number where keys belong."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import HELP, OLDER_QUIZ, PAGE, QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, "- title: Demo\n")
    write(course, OLDER_QUIZ, "Only words\n")
    write(course, HELP, "999\n")
    write(course, PAGE, "---\n- title: A page\n---\nWords.\n")


EXPECT = (
    1,
    [
        f"{HELP}:1:1 value-type",
        f"{PAGE}:2:1 value-type",
        f"{QUIZ}:1:1 value-type",
        f"{OLDER_QUIZ}:1:1 value-type",
    ],
)
