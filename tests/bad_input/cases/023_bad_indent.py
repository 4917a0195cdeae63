"""23. A line that stands too far to the left, and one too far to the right."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import OLDER_QUIZ, QUIZ, first_question, replace


def build(course: Path) -> None:
    first_question(course, "prompt:", " prompt:")
    replace(course, OLDER_QUIZ, "\n    kind:", "\n   kind:")


EXPECT = (1, [f"{QUIZ}:7:12 readable-file", f"{OLDER_QUIZ}:5:4 readable-file"])
