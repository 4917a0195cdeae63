"""A telephone number enters a page or a quiz only from `data/help.yml`.

Why: a wrong or old number can cost somebody the one call they dared to make.
Numbers in one file can be checked, dated and corrected once for every page.

Bad, in a page:

    Call 0800 1111 to talk to someone.

Good, in a page:

    {{ help }}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.gist import gist
from secondlook.model import Page, Quiz, Text
from secondlook.problem import Problem
from secondlook.rules.common import prose_of_page, within

ID = "phone-by-id"
SEVERITY = "error"

_DIGITS = re.compile(r"(?<![\w.,/$£€#-])\+?\(?\d[\d ()-]{0,30}\d(?![\w%/]|[.,]\d)")
_THREE = re.compile(r"\d[ ()-]*\d[ ()-]*\d")
_SHORT = {"000", "100", "101", "110", "111", "112", "116", "119", "911", "988", "999"}
_YEAR = re.compile(r"(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?(?:-\d\d-\d\d)?\Z")
_RANGE = re.compile(r"\d{1,2} ?- ?\d{1,2}\Z")
_CALLED = re.compile(r"\b(?:call|dial|phone|ring|text)\b[^.!?]{0,24}\Z", re.I)


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for line in prose_of_page(page):
        yield from _bare(line)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    if not gist(quiz).has_digit:
        return
    for text in gist(quiz).texts:
        if _THREE.search(text):
            yield from _bare(text)


def _bare(text: Text) -> Iterator[Problem]:
    for match in _DIGITS.finditer(text):
        if _is_phone(match.group().strip(), _before(text, match)):
            message = f'"{match.group().strip()}" looks like a telephone number.'
            fix = "Add it to data/help.yml; {{ help }} then shows it."
            yield Problem(within(text, match), ID, message, fix)


def _before(text: str, match: re.Match[str]) -> str:
    # As many characters as _CALLED can reach over.
    return text[max(0, match.start() - 40) : match.start()]


def _is_phone(written: str, before: str) -> bool:
    digits = re.sub(r"\D", "", written)
    if _YEAR.match(written) or _RANGE.match(written) or len(digits) < 3:
        return False
    return len(digits) >= 5 or digits in _SHORT or bool(_CALLED.search(before))
