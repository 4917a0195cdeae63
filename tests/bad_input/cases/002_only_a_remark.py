"""2. A quiz and a data file that hold nothing but a remark."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import HELP, QUIZ, write


def build(course: Path) -> None:
    for path in (QUIZ, HELP):
        write(course, path, "# still to be written\n")


EXPECT = (1, [f"{HELP}:1:1 required-key", f"{QUIZ}:1:1 required-key"])
