"""43. A number of 5,000 digits, which Python does not like to turn into a number."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import FAMILY, HELP, first_key, replace


def build(course: Path) -> None:
    date = f"checked_on: {'9' * 5000}-01-01"
    replace(course, HELP, "hours: day and night", date)
    first_key(course, FAMILY, f"minutes_to_read: {'9' * 1900}")


EXPECT = (1, [f"{HELP}:21:17 value-type", f"{FAMILY}:2:18 value-type"])
