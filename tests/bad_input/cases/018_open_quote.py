"""18. A quote that is never closed: its start is told, not the end of the file."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import OLDER_QUIZ, QUIZ, first_question, replace


def build(course: Path) -> None:
    first_question(course, "prompt: A post", 'prompt: "A post')
    replace(course, OLDER_QUIZ, "title: Demo", "title: 'Demo")


EXPECT = (1, [f"{QUIZ}:7:13 readable-file", f"{OLDER_QUIZ}:2:8 readable-file"])
SAYS = ("never closed",)
