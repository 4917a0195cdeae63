"""Options that are ranges do not overlap.

Why: where "less than 50 %" is right, "less than 25 %" may be right as well; and with
"10 to 20" and "20 to 30" nobody knows where 20 belongs.
Source: Haladyna, Downing and Rodriguez 2002, guideline 22: keep choices independent.

Bad, in a question:

    id: how-long
    kind: choice
    objective: check-an-offer
    prompt: A shop opens at ten and shuts at four. How long is it open?
    options:
      - text: Less than 5 hours
        feedback: From ten to four there are six hours, so a shift could be shorter.
      - text: Less than 4 hours
        feedback: From ten to four there are six hours, so a shift could be shorter.
      - text: 6 hours
        correct: true
        feedback: From ten to four there are six hours, so a shift could be shorter.

Good, in a question:

    id: how-long
    kind: choice
    objective: check-an-offer
    prompt: A shop opens at ten and shuts at four. How long is it open?
    options:
      - text: 4 to 5 hours
        feedback: From ten to four there are six hours, so a shift could be shorter.
      - text: Less than 4 hours
        feedback: From ten to four there are six hours, so a shift could be shorter.
      - text: 6 hours
        correct: true
        feedback: From ten to four there are six hours, so a shift could be shorter.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from secondlook.course import Course
from secondlook.gist import gist
from secondlook.model import Quiz
from secondlook.problem import Problem, Severity
from secondlook.rules.common import with_options

ID = "separate-ranges"
SEVERITY: Severity = "advice"

_DIGIT = re.compile(r"\d")
_NUMBER = r"(?P<{}>\d+(?:,\d+)*(?:\.\d+)?)"
_UNIT = r"\s*(?P<{}>%|°\s*[CF]|[A-Za-z]*)"
_BETWEEN = re.compile(
    r"(?:.*?[:,] )?(?P<between>between )?(?:from |aged? )?[£$€]?"
    rf"{_NUMBER.format('low')}"
    rf"{_UNIT.format('unit')}\s*(?:to|–|-|—|(?(between)and|until))\s*"
    rf"[£$€]?{_NUMBER.format('high')}"
    rf"{_UNIT.format('other')}[.]?\Z",
    re.I,
)
_BELOW = re.compile(
    r"(?:.*?[:,] )?(?P<word>less than|fewer than|under|below|up to)\s+[£$€]?"
    rf"{_NUMBER.format('high')}{_UNIT.format('unit')}[.]?\Z",
    re.I,
)
_ABOVE = re.compile(
    r"(?:.*?[:,] )?(?P<word>more than|over|above)\s+[£$€]?"
    rf"{_NUMBER.format('low')}{_UNIT.format('unit')}[.]?\Z",
    re.I,
)
_FROM = re.compile(
    rf"(?:.*?[:,] )?[£$€]?{_NUMBER.format('low')}{_UNIT.format('unit')}\s*"
    r"(?:\+|(?:and|or) (?:over|more|above|older))[.]?\Z",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Range:
    """All numbers from `low` to `high`; `closed` when both belong to it."""

    low: float
    high: float
    unit: str
    closed: bool


def range_of(text: str) -> Range | None:
    """The range that an option is, if it is one."""
    if not _DIGIT.search(text):
        return None
    if match := _BETWEEN.match(text):
        unit = match["other"] or match["unit"]
        return Range(_number(match["low"]), _number(match["high"]), unit, True)
    if match := _BELOW.match(text):
        closed = match["word"].lower() == "up to"
        return Range(-math.inf, _number(match["high"]), match["unit"], closed)
    if match := _ABOVE.match(text):
        return Range(_number(match["low"]), math.inf, match["unit"], False)
    if match := _FROM.match(text):
        return Range(_number(match["low"]), math.inf, match["unit"], True)
    return None


def overlap(one: Range, other: Range) -> bool:
    """Whether a number belongs to both."""
    if one.unit.lower() != other.unit.lower():
        return False
    low, high = max(one.low, other.low), min(one.high, other.high)
    return low < high or (low == high and one.closed and other.closed)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    if not _DIGIT.search(gist(quiz).options):
        return
    for question in with_options(quiz):
        found = [
            (option, one)
            for option in question.options
            if (one := range_of(option.text)) is not None
        ]
        for (first, one), (second, other) in combinations(found, 2):
            if overlap(one, other):
                message = f'This overlaps with "{first.text}".'
                fix = "Let each range start where the one before it has ended."
                yield Problem(second.text.at, ID, message, fix, SEVERITY)
                break


def _number(digits: str) -> float:
    return float(digits.replace(",", ""))
