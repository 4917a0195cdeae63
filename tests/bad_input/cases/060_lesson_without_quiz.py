"""60. A lesson whose quiz is not there."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import LESSON, QUIZ


def build(course: Path) -> None:
    (course / QUIZ).unlink()


EXPECT = (1, [f"{LESSON}:1:1 quiz-has-lesson"])
