"""16. A picture that is called a quiz, and one under a name that no page uses."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, write

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def build(course: Path) -> None:
    write(course, QUIZ, PICTURE)
    write(course, "quizzes/demo/picture.yaml", PICTURE)


EXPECT = (
    1,
    [f"{QUIZ}:1:1 readable-file", "quizzes/demo/picture.yaml:1:1 quiz-has-lesson"],
)
