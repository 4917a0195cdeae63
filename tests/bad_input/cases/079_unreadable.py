"""79. Files and a folder that may not be read, also when root runs the tests."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import HELP, QUIZ
from tests.bad_input.running import LIKE_ANY_USER

COMMAND = ("build",)
PREPARE = LIKE_ANY_USER
CLOSED = (HELP, "lessons/about/numbers.md", "lessons/secret", QUIZ)


def build(course: Path) -> None:
    (course / "lessons/secret").mkdir()
    for path in CLOSED:
        (course / path).chmod(0)


EXPECT = (1, [f"{path}:1:1 readable-file" for path in CLOSED])
SAYS = ("Permission denied",)
