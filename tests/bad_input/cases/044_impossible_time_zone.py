"""44. A time with a zone that no clock has."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import LESSON, TEACH, first_key


def build(course: Path) -> None:
    first_key(course, LESSON, "reviewed_on: 2001-01-01T00:00:00-99:99")
    first_key(course, TEACH, "reviewed_on: 2001-01-01 25:61:61 +99")


EXPECT = (1, [f"{LESSON}:2:14 value-type", f"{TEACH}:2:14 value-type"])
