"""A help line that was checked was checked in the last 180 days.

A line that nobody has checked yet says so on the page; that is a matter for
help-is-checked. A date that is still to come is a slip of the pen.

Why: numbers, hours and ages change. An old date promises a reader in trouble
something that nobody knows to be true any more.
Source: half a year is our own choice.

Bad, in data/help.yml:

    countries:
      - {code: GB, name: United Kingdom}
    lines:
      - id: gb-emergency
        country: GB
        kind: emergency
        name: Emergency services
        what_for: When you are in danger now.
        ages: anyone
        phone: '999'
        audience: everyone
        confidence: medium
        sources: [a page]
        checked_on: '2023-02-01'
        checked_by: A. Person

Good, in data/help.yml:

    countries:
      - {code: GB, name: United Kingdom}
    lines:
      - id: gb-emergency
        country: GB
        kind: emergency
        name: Emergency services
        what_for: When you are in danger now.
        ages: anyone
        phone: '999'
        audience: everyone
        confidence: medium
        sources: [a page]
        checked_on: '2025-12-01'
        checked_by: A. Person
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.clock import days_since
from secondlook.course import Course
from secondlook.problem import Problem

ID = "help-is-fresh"
SEVERITY = "error"

MOST_DAYS = 180


def check_course(course: Course) -> Iterator[Problem]:
    for line in course.help.lines if course.help else ():
        if line.checked_on is None:
            continue
        days = days_since(line.checked_on)
        if days > MOST_DAYS:
            message = f"“{line.name}” was last checked {days} days ago."
            fix = "Ring it or open its page, correct the entry, and set checked_on."
            yield Problem(line.checked_on.at, ID, message, fix)
        elif days < 0:
            message = f"“{line.name}” was checked on a day that is still to come."
            fix = "Correct the date in checked_on."
            yield Problem(line.checked_on.at, ID, message, fix)
