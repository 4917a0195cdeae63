"""12. U+0085, which some readers of YAML take for a line's end: it would add a key."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, "title: Demo\u0085intro: added\nquestions: []\n")


EXPECT = (1, [f"{QUIZ}:1:12 readable-file"])
SAYS = ("U+0085",)
