"""51. `correct: yes`, with quotes and without: it has to be `true`."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, first_question, replace


def build(course: Path) -> None:
    first_question(course, "correct: true", "correct: yes")
    replace(course, QUIZ, "a photo.\n", 'a photo.\n        correct: "no"\n')


EXPECT = (1, [f"{QUIZ}:10:18 value-type", f"{QUIZ}:13:18 value-type"])
SAYS = ("Write `true` or `false`.",)
