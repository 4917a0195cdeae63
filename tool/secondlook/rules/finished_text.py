"""No text still says TODO.

Why: `secondlook new` writes placeholders that build at once, so that an author
can look at the page while writing. A student should not meet one.

Bad, in a page:

    TODO: a calm end.

Good, in a page:

    Well done. Now do something you enjoy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from secondlook.course import Course
from secondlook.gist import gist
from secondlook.model import Page, Quiz, Text
from secondlook.problem import Problem, Severity
from secondlook.rules.common import texts_of_quiz, within

ID = "finished-text"
SEVERITY: Severity = "advice"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    yield from _unfinished(page.prose)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    if "todo" in gist(quiz).small:
        yield from _unfinished(texts_of_quiz(quiz))


def _unfinished(texts: Iterable[Text]) -> Iterator[Problem]:
    found = [
        within(text, match)
        for text in texts
        for match in re.finditer(r"\bTODO\b", text)
    ]
    if found:
        message = f"{len(found)} texts here are not written yet; this is the first."
        if len(found) == 1:
            message = "This text is not written yet."
        fix = "Write it before anyone reads the page."
        yield Problem(found[0], ID, message, fix, SEVERITY)
