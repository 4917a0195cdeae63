"""For a release, a safeguarding reviewer has signed each page of every lesson.

The page's front matter says who did (`reviewed_by`) and when (`reviewed_on`), not
more than 400 days ago and not in the future. This is looked at by `secondlook
validate --release` only; until then the page says that nobody has reviewed it.

Why: a machine sees words and shapes. Whether a story is safe for the child who lives
it is for a trained person to say, and to look at again each school year.
Source: CEOP and PSHE Association 2016, on trained teachers; the span is our own
choice.

Bad, in front matter:

    reviewed_on: '2023-05-04'

Good, in front matter:

    reviewed_on: '2025-11-20'
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.clock import days_since
from secondlook.course import Course
from secondlook.model import Page, Reviewed
from secondlook.problem import Problem

ID = "lesson-is-reviewed"
SEVERITY = "error"
RELEASE = True

MOST_DAYS = 400


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    if not isinstance(page.meta, Reviewed):
        return
    days = days_since(page.meta.reviewed_on) if page.meta.reviewed_on else None
    fix = "Have it reviewed, then fill in reviewed_by and reviewed_on."
    if days is None or not page.meta.reviewed_by:
        message = "No reviewer has signed this page."
    elif days > MOST_DAYS:
        message = f"This page was last reviewed {days} days ago."
    elif days < 0:
        message = "This page was reviewed on a day that is still to come."
    else:
        return
    yield Problem(page.meta.at, ID, message, fix)
