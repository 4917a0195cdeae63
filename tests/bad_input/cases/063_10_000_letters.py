"""63. A prompt, an option and an id of 10,000 letters."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import OLDER_QUIZ, QUIZ, first_question, replace


def build(course: Path) -> None:
    first_question(course, "A post at school", "long " * 2_000)
    replace(course, QUIZ, "Look up the firm with an adult.", "x" * 10_000)
    replace(course, OLDER_QUIZ, "title: Demo", "title: " + "Demo " * 2_000)


EXPECT = (
    1,
    [
        f"{QUIZ}:7:13 value-type",
        f"{QUIZ}:9:15 value-type",
        f"{OLDER_QUIZ}:2:8 value-type",
    ],
)
SAYS = ("Write 1 to 400.",)
