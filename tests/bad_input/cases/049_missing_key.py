"""49. A key that has to be there is not."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import FAMILY, QUIZ, first_key, first_question


def build(course: Path) -> None:
    first_question(course, "objective: check-an-offer\n", "")
    first_key(course, FAMILY, "minutes_to_read:")


EXPECT = (1, [f"{FAMILY}:2:1 required-key", f"{QUIZ}:4:5 required-key"])
