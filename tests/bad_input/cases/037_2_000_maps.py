"""37. 2,000 maps, one in the other."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import OLDER_QUIZ, QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, "{a: " * 2_000 + "b" + "}" * 2_000)
    lines = [" " * depth + "a:" for depth in range(1_000)]
    write(course, OLDER_QUIZ, "\n".join(lines) + " b\n")


EXPECT = (1, [f"{QUIZ}:1:62 readable-file", f"{OLDER_QUIZ}:16:16 readable-file"])
