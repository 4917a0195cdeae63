"""65. A help line that is not known, one that stands twice, one checked long ago."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import HELP, PAGE, page, replace

ENV = {"SOURCE_DATE_EPOCH": "1767225600"}  # the first day of 2026


def build(course: Path) -> None:
    replace(course, HELP, "id: gb-childline", "id: gb-emergency")
    replace(
        course,
        HELP,
        "hours: day and night",
        "hours: day and night\n    checked_on: 2019-01-01\n    checked_by: A person",
    )
    page(course, "{{ help nowhere }}")


EXPECT = (
    1,
    [
        f"{HELP}:14:9 unique-id",
        f"{HELP}:22:17 help-is-fresh",
        f"{PAGE}:5:1 known-marker",
    ],
)
