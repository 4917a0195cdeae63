"""For a release, a person has checked every help line, and has signed for it.

This is looked at by `secondlook validate --release` only. Until then the help page
says that nobody has checked the line yet.

Why: a number that was copied from page to page may be wrong, and this is the one
part of the course where a slip costs somebody the call that they dared to make.
Source: our own judgement.

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

from secondlook.course import Course
from secondlook.problem import Problem

ID = "help-is-checked"
SEVERITY = "error"
RELEASE = True


def check_course(course: Course) -> Iterator[Problem]:
    for line in course.help_lines.values():
        if line.checked_on is None or line.checked_by is None:
            message = f"Nobody has signed that “{line.name}” is right."
            where = f" at {line.verify_at}" if line.verify_at else ""
            fix = f"Check it{where}, then set checked_on and checked_by."
            yield Problem(line.at, ID, message, fix)
