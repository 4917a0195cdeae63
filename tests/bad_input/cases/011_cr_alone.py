"""11. Line ends of very old computers: editors and reviews would show one line."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, read, write


def build(course: Path) -> None:
    write(course, QUIZ, read(course, QUIZ).replace("\n", "\r"))
    write(course, PAGE, "# A page\n\nSeen. \rHidden.\n")


EXPECT = (1, [f"{PAGE}:3:7 readable-file", f"{QUIZ}:1:52 readable-file"])
SAYS = ("CR alone",)
