"""77. Links that lead nowhere, in the places of a page, a picture, a quiz and data."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import HELP, LESSON, QUIZ

COMMAND = ("build",)
LINKS = (HELP, LESSON, "lessons/pictures/gone.svg", QUIZ)


def build(course: Path) -> None:
    for path in LINKS:
        (course / path).unlink(missing_ok=True)
        (course / path).symlink_to("/nowhere/at/all")


EXPECT = (1, [f"{path}:1:1 readable-file" for path in LINKS])
