"""38. 100,000 keys: too large; 29,000: read, and the first are told of."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import OLDER_QUIZ, QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, "".join(f"key{number}:\n" for number in range(100_000)))
    keys = "".join(f"key{number}:\n" for number in range(29_000))
    write(course, OLDER_QUIZ, "title: Demo\n" + keys)


EXPECT = (
    1,
    [
        f"{QUIZ}:1:1 readable-file",
        f"{OLDER_QUIZ}:1:1 required-key",
        *(f"{OLDER_QUIZ}:{line}:1 known-key" for line in range(2, 22)),
    ],
)
