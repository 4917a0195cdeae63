"""42. A day that is in no calendar."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import LESSON, TEACH, first_key, page


def build(course: Path) -> None:
    first_key(course, LESSON, "reviewed_on: 2024-13-45")
    first_key(course, TEACH, "reviewed_on: 2023-02-29")
    page(course, "Words.", title="2024-13-45")


EXPECT = (1, [f"{LESSON}:2:14 value-type", f"{TEACH}:2:14 value-type"])
SAYS = ("a date in the calendar",)
