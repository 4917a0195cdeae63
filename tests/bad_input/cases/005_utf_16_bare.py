"""5. UTF-16 without its mark."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import OLDER_QUIZ, QUIZ, read, write


def build(course: Path) -> None:
    write(course, QUIZ, read(course, QUIZ).encode("utf-16-le"))
    write(course, OLDER_QUIZ, read(course, OLDER_QUIZ).encode("utf-16-be"))


EXPECT = (1, [f"{QUIZ}:1:1 readable-file", f"{OLDER_QUIZ}:1:1 readable-file"])
SAYS = ("Save the file as UTF-8",)
