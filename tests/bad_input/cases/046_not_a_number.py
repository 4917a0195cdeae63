"""46. `.nan` and `.inf`."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import FAMILY, LESSON, first_key


def build(course: Path) -> None:
    first_key(course, FAMILY, "minutes_to_read: .nan")
    first_key(course, LESSON, "reviewed_on: -.inf")


EXPECT = (1, [f"{FAMILY}:2:18 value-type", f"{LESSON}:2:14 value-type"])
