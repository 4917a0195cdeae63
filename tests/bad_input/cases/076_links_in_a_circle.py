"""76. Links that lead to themselves, to each other and to the folder they are in."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import LESSON

COMMAND = ("build",)
LINKS = {
    "data/one.yml": "two.yml",
    "data/two.yml": "one.yml",
    "lessons/about/again": "..",
    LESSON: "11-13.md",
    "lessons/loop": ".",
    "quizzes/loop": "../quizzes",
}


def build(course: Path) -> None:
    for path, target in LINKS.items():
        (course / path).unlink(missing_ok=True)
        (course / path).symlink_to(target)


EXPECT = (1, [f"{path}:1:1 readable-file" for path in LINKS])
