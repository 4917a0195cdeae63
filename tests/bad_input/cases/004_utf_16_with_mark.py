"""4. UTF-16 with its mark: other programs read it, so it would be read differently."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, read, write


def build(course: Path) -> None:
    write(course, QUIZ, read(course, QUIZ).encode("utf-16"))
    write(course, PAGE, "# A page\n".encode("utf-16"))


EXPECT = (1, [f"{PAGE}:1:1 readable-file", f"{QUIZ}:1:1 readable-file"])
SAYS = ("Save the file as UTF-8",)
