"""19. A bracket that is never closed: its start is told."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import OLDER_QUIZ, QUIZ, first_question, write


def build(course: Path) -> None:
    first_question(course, "options:", "signs: [W1\noptions:")
    write(course, OLDER_QUIZ, "title: Demo\nquestions: [{id: one, kind: choice\n")


EXPECT = (1, [f"{QUIZ}:8:12 readable-file", f"{OLDER_QUIZ}:2:13 readable-file"])
SAYS = ("never closed",)
