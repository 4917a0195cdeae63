"""40. The same key in capitals, in wide letters and with a blank at its end."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, write


def build(course: Path) -> None:
    first_question(course, "options:", "Prompt: Another one?\noptions:")
    keys = "title: A page\nｔｉｔｌｅ: Another\n'title ': A third\n"
    write(course, PAGE, f"---\n{keys}---\nWords.\n")


EXPECT = (
    1,
    [
        f"{PAGE}:3:1 unique-key",
        f"{PAGE}:4:1 unique-key",
        f"{QUIZ}:8:5 unique-key",
    ],
)
