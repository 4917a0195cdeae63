"""30. ` #` in a text without quotes, where YAML drops the rest without a word."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, page


def build(course: Path) -> None:
    first_question(
        course,
        "text: Send them a message with a photo.",
        "text: Send a message to #jobs.  # the popular one",
    )
    page(course, "Words.", title="Use #metoo now")


# `correct: true # …` would be a remark; these two look like texts.
EXPECT = (0, [f"{PAGE}:2:12 hash-in-text", f"{QUIZ}:12:33 hash-in-text"])
