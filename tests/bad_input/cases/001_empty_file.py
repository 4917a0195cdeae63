"""1. A quiz without a byte in it."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, b"")


EXPECT = (1, [f"{QUIZ}:1:1 required-key"])
