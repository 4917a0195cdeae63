"""25. A second document in a file."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, write


def build(course: Path) -> None:
    write(course, QUIZ, "title: Demo\n---\ntitle: Another\n")
    write(course, "data/signs.yml", "signs: []\n--- more\n")


EXPECT = (1, ["data/signs.yml:2:1 readable-file", f"{QUIZ}:2:1 readable-file"])
SAYS = ("A second document starts here",)
