"""50. A map for a text, a text for a list, a list for a text."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import LESSON, PAGE, QUIZ, first_key, first_question, page


def build(course: Path) -> None:
    first_question(course, "prompt: A post", "prompt:\n  what: A post")
    first_key(course, LESSON, "signs: W1")
    page(course, "Words.", title="[A, page]")


EXPECT = (
    1,
    [f"{LESSON}:2:8 value-type", f"{PAGE}:2:8 value-type", f"{QUIZ}:8:7 value-type"],
)
