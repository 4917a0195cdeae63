"""80. Folders that are called like a quiz, a page and a data file."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import HELP, QUIZ

COMMAND = ("build",)
FOLDERS = (
    HELP,
    "lessons/about/page.md",
    "lessons/page.md",
    QUIZ,
    "quizzes/demo/other.yaml",
)


def build(course: Path) -> None:
    for path in FOLDERS:
        (course / path).unlink(missing_ok=True)
        (course / path).mkdir()
    (course / QUIZ / "inside.txt").write_text("words", encoding="utf-8")


EXPECT = (1, [f"{path}:1:1 readable-file" for path in FOLDERS])
SAYS = ("a folder with the name of a file",)
