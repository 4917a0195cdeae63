"""39. A key that stands twice: other readers keep the last one without a word."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, write


def build(course: Path) -> None:
    first_question(course, "options:", "prompt: Another one?\noptions:")
    write(course, PAGE, "---\ntitle: A page\ntitle: Another\n---\nWords.\n")


EXPECT = (1, [f"{PAGE}:3:1 unique-key", f"{QUIZ}:8:5 unique-key"])
