"""17. A tab indents a line, in a quiz and in front matter."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import LESSON, QUIZ, first_key, write


def build(course: Path) -> None:
    write(course, QUIZ, "title: Demo\nquestions:\n\t- id: one\n")
    first_key(course, LESSON, "summary: A story\n\tin one sentence")


EXPECT = (1, [f"{LESSON}:3:1 readable-file", f"{QUIZ}:3:1 readable-file"])
SAYS = ("A tab indents this line",)
