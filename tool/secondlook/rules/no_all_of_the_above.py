"""No option says "all of the above" or "both of these".

Why: a student who knows that two options are right need not think about the rest,
and one who stops at the first right option is told that it was wrong.
Source: Haladyna, Downing and Rodriguez 2002, guideline 26.

Bad, in a question:

    id: odd-parts
    kind: choice
    objective: check-an-offer
    prompt: What is odd about a job that finds you by chat?
    options:
      - text: The fee that you pay first
        feedback: Real jobs pay you, so a fee is a reason to stop and look again.
      - text: The boss without a name
        feedback: A real boss has a name that you can look up before you meet.
      - text: All of the above
        correct: true
        feedback: Each of the two is a reason to stop and ask someone at home.

Good, in a question:

    id: odd-parts
    kind: several
    objective: check-an-offer
    prompt: What is odd about a job that finds you by chat?
    options:
      - text: The fee that you pay first
        correct: true
        feedback: Real jobs pay you, so a fee is a reason to stop and look again.
      - text: The boss without a name
        correct: true
        feedback: A real boss has a name that you can look up before you meet.
      - text: The hours on Saturday
        feedback: Many jobs for young people are on Saturdays, so this is quite normal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem
from secondlook.rules.common import with_options

ID = "no-all-of-the-above"
SEVERITY = "error"

_FIRST = ("all", "both", "any", "each", "every")
_ITEMS = r"(?:answers?|options?|choices?|statements?|ones?|responses?)"
_ALL = re.compile(
    rf"""(?:all|both|any|each|every\ one)(?:\ (?:one|two|three|four|\d))?
    (?:\ of)?
    (?:\ (?:the\ )?(?:above|these|those|them)(?:\ {_ITEMS})?
      |\ (?:of\ )?(?:the\ )?(?:other\ |listed\ |given\ )?{_ITEMS}(?:\ above)?)
    (?:\ (?:is|are|apply|applies|fits?)(?:\ (?:correct|right|true))?)?
    [.!]?\Z""",
    re.X,
)
# A band may be called "All of the Above".
_ASKS_FOR_A_NAME = re.compile(
    r"\b(?:band|song|album|film|book|show|title|name[ds]?|called)\b", re.I
)
_HOW_MANY = re.compile(r"\bhow (?:many|much|often)\b", re.I)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in with_options(quiz):
        for option in question.options:
            text = option.text.lower()
            if not text.startswith(_FIRST) or not _ALL.match(text):
                continue
            if _is_meant(option.text, question.prompt):
                continue
            message = f'"{option.text}" joins the other options into one.'
            fix = "Leave it out; if several are right, write `kind: several`."
            yield Problem(option.text.at, ID, message, fix)


def _is_meant(text: str, prompt: str) -> bool:
    """Whether the words are an answer of their own: an amount, or a name."""
    if text.endswith("Above") and _ASKS_FOR_A_NAME.search(prompt):
        return True
    return "them" in text and bool(_HOW_MANY.search(prompt))
