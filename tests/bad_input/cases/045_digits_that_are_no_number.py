"""45. `0113` and the like are words where words belong, and never another number."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import FAMILY, HELP, LESSON, first_key, page, replace


def build(course: Path) -> None:
    page(course, "Words.", title="0113")
    replace(course, HELP, "phone: '999'", "phone: 116123")
    first_key(course, FAMILY, "minutes_to_read: 0113")
    first_key(course, LESSON, "reviewed_on: 1_800")


EXPECT = (1, [f"{FAMILY}:2:18 value-type", f"{LESSON}:2:14 value-type"])
