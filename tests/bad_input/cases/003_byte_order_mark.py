"""3. A byte order mark at the start: some editors write it, and it does not matter."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import HELP, LESSON, QUIZ, read, write


def build(course: Path) -> None:
    for path in (HELP, LESSON, QUIZ):
        write(course, path, "\ufeff" + read(course, path))


EXPECT: tuple[int, list[str]] = (0, [])
