"""33. A list that holds itself."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import OLDER_QUIZ, QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, "questions: &a [*a]\n")
    write(course, OLDER_QUIZ, "&a\nquestions: *a\n")


EXPECT = (1, [f"{QUIZ}:1:12 readable-file", f"{OLDER_QUIZ}:1:1 readable-file"])
