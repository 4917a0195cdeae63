"""28. A tag, of our own making and of YAML's own."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import OLDER_QUIZ, QUIZ, first_question, replace


def build(course: Path) -> None:
    first_question(course, "prompt: ", "prompt: !prompt ")
    replace(course, OLDER_QUIZ, "title: Demo", "title: !!binary Demo")


EXPECT = (1, [f"{QUIZ}:7:13 readable-file", f"{OLDER_QUIZ}:2:8 readable-file"])
SAYS = ("Tags such as",)
