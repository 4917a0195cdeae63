"""A statistic enters a page or a quiz only through `{{ fact … }}`.

Percentages, shares such as “one in five” and large counts are statistics; ages,
minutes, steps and years are not.

Why: a bare number has lost its source, its year and the people it was counted
among, which is how numbers on this subject get bent.
Source: the course's own page “Where our numbers come from”.

Bad, in a page:

    One in five teens has been asked this.

Good, in a page:

    {{ fact for-lessons }}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from secondlook.course import Course
from secondlook.gist import apart, gist
from secondlook.model import Page, Quiz, Text
from secondlook.problem import Problem
from secondlook.rules.common import prose_of_page, within

ID = "number-by-id"
SEVERITY = "error"

_NAMES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("twenty", "hundred"),
)
_COUNT = rf"(?:\d+|{'|'.join(_NAMES)})"
_STATISTIC = re.compile(
    rf"""
      \b\d[\d.,]{{0,20}}\s?(?:%|per\s?cent\b|percent\b)
    | \b{_COUNT}\s(?:in|out\sof)\s(?:every\s)?{_COUNT}\b
    | (?<![\w.,$£€])\d{{1,3}}(?:,\d{{3}})+\b
    | \b(?:half|a\sthird|two\sthirds|a\squarter|three\squarters)\sof\s
      (?:all|girls|boys|teen\w*|young|people|children|students|kids)\b
    | \b(?:hundreds|thousands|millions)\sof\b
    """,
    re.I | re.X,
)
_MOST_WRITTEN = 50_000
_DIGIT = re.compile(r"\d")
# Without a digit, a statistic begins with one of these; looking for them costs little.
_SIGNALS = {
    **dict.fromkeys(("half", "third", "thirds", "quarter", "quarters"), ("of ",)),
    **dict.fromkeys(("hundreds", "thousands", "millions"), ("of",)),
    **dict.fromkeys(_NAMES, ("in ", "out of ")),
}


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for line in prose_of_page(page):
        yield from _statistics(line)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    whole = gist(quiz)
    spelled = _is_spelled(whole.small, whole.words)
    if whole.has_digit or spelled:
        for text in whole.texts:
            if spelled or _DIGIT.search(text):
                yield from _bare(text)


def _statistics(text: Text) -> Iterator[Problem]:
    written = text.split()
    if not _DIGIT.search(text):
        if not any(map(_SPELLING.__getitem__, written)):
            return
        folded = " ".join(written).lower()
        if not _is_spelled(folded, apart(folded)):
            return
    yield from _bare(text)


class _Spelling(dict[str, bool]):
    """Whether a statistic without a digit can begin at a word as written."""

    def __missing__(self, written: str) -> bool:
        if len(self) > _MOST_WRITTEN:
            self.clear()
        self[written] = not _SIGNALS.keys().isdisjoint(apart(written.lower()))
        return self[written]


_SPELLING = _Spelling()


def _is_spelled(small: str, words: Iterable[str]) -> bool:
    """Whether a text in small letters may hold a statistic without a digit."""
    return any(
        f"{word} {link}" in small
        for word in _SIGNALS.keys() & words
        for link in _SIGNALS[word]
    )


def _bare(text: Text) -> Iterator[Problem]:
    for match in _STATISTIC.finditer(text):
        message = f'"{match.group()}" is a statistic without a source.'
        fix = "Add it to data/facts.yml and quote it with {{ fact its-id }}."
        yield Problem(within(text, match), ID, message, fix)
