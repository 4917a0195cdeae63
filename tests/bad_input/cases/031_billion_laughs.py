"""31. Nine lists, each ten times the one before."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, write


def build(course: Path) -> None:
    lines = ["a: &a [lol, lol, lol]"]
    for one, before in zip("bcdefghij", "abcdefghi", strict=True):
        lines.append(f"{one}: &{one} [{', '.join([f'*{before}'] * 10)}]")
    write(course, QUIZ, "\n".join(lines) + "\n")


EXPECT = (1, [f"{QUIZ}:1:4 readable-file"])
SAYS = ("Anchors (&) and aliases (*)",)
