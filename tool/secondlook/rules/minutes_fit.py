"""A lesson's minutes fit its lesson time, and enough of them are practice.

11-13 have 35 minutes and 14-17 have 45. `practise` and `help`, in which students do
something themselves, take at least four tenths of them.

Why: practice with others is what prevention programmes that work have in common;
listening alone changes little.
Source: Jones, Mitchell and Walsh 2014, a review of 31 meta-analyses.

Bad, in front matter:

    minutes: {hook: 10, learn: 15, practise: 2, help: 3, quiz: 3, close: 2}

Good, in front matter:

    minutes: {hook: 5, learn: 8, practise: 12, help: 5, quiz: 3, close: 2}
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page, StudentMeta
from secondlook.problem import Problem

ID = "minutes-fit"
SEVERITY = "error"
TOTAL = {"11-13": 35, "14-17": 45}


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    if not isinstance(page.meta, StudentMeta) or page.band is None:
        return
    minutes = page.meta.minutes
    if minutes.total != TOTAL[page.band]:
        message = f"The parts take {minutes.total} minutes together."
        fix = f"Make it {TOTAL[page.band]} for ages {page.band}."
        yield Problem(minutes.at, ID, message, fix)
    practice = minutes.practise + minutes.help
    if practice * 10 < minutes.total * 4:
        message = f"Only {practice} of {minutes.total} minutes are practice."
        fix = "Give `practise` and `help` at least four tenths of the time."
        yield Problem(minutes.at, ID, message, fix)
