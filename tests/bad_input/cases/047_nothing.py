"""47. `~` and `null`: nothing, where something has to stand."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import (
    LESSON,
    PAGE,
    QUIZ,
    TEACH,
    first_key,
    first_question,
    page,
)


def build(course: Path) -> None:
    first_question(course, "text: Look up the firm with an adult.", "text: ~")
    first_key(course, LESSON, "signs: [W1, null]")
    first_key(course, TEACH, "reviewed_on: ~")  # may be empty
    page(course, "Words.", title="Null")


EXPECT = (
    1,
    [
        f"{LESSON}:2:13 value-type",
        f"{PAGE}:2:1 required-key",
        f"{QUIZ}:9:9 required-key",
    ],
)
