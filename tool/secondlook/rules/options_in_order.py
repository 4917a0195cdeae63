"""Options that are numbers, times or dates stand in order, up or down.

Why: a row that jumps about costs reading time and tests nothing.
Source: Haladyna, Downing and Rodriguez 2002, guideline 21.

Bad, in a question:

    id: how-long
    kind: choice
    objective: check-an-offer
    prompt: How long does a fair offer wait for your answer?
    options:
      - text: 3 days
        correct: true
        feedback: A fair offer leaves you time to ask at home and look things up.
      - text: 2 minutes
        feedback: A clock that runs is a reason to pause, not a reason to hurry.
      - text: 1 hour
        feedback: An hour is short when you first want to ask somebody at home.

Good, in a question:

    id: how-long
    kind: choice
    objective: check-an-offer
    prompt: How long does a fair offer wait for your answer?
    options:
      - text: 2 minutes
        feedback: A clock that runs is a reason to pause, not a reason to hurry.
      - text: 1 hour
        feedback: An hour is short when you first want to ask somebody at home.
      - text: 3 days
        correct: true
        feedback: A fair offer leaves you time to ask at home and look things up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Option, Quiz
from secondlook.problem import Problem
from secondlook.quantity import Quantity, quantity
from secondlook.rules.common import with_options

ID = "options-in-order"
SEVERITY = "error"

# Here the digits are signs, or order would give the answer away.
_NOT_AMOUNTS = re.compile(
    r"\b(?:PIN|codes?|passwords?|passcodes?|postcodes?|dial|phone|ring|call)\b"
    r"|\bwhich (?:bus|tram|train|line|platform|room|channel|shirt)\b"
    r"|\bwhich\b.*\b(?:\w{2,}est|most|least)\b",
    re.I,
)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in with_options(quiz):
        amounts = _amounts(question.options)
        ordered = amounts in (sorted(amounts), sorted(amounts, reverse=True))
        if not ordered and not _NOT_AMOUNTS.search(question.prompt):
            message = "These numbers are in no order."
            fix = "Sort the options from the smallest to the largest."
            yield Problem(question.options[0].text.at, ID, message, fix)


def _amounts(options: tuple[Option, ...]) -> list[float]:
    """The options as numbers that can be compared, or nothing."""
    found: list[Quantity] = []
    for option in options:
        one = quantity(option.text)
        if one is None or (found and one.unit != found[0].unit):
            return []
        found.append(one)
    return [one.amount for one in found]
