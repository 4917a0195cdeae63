"""Feedback does not point to an option by its place, such as "the last answer".

Why: a learning platform may shuffle the options, and who hears the page rather than
sees it has no above and no below.
Source: our own reasoning; on the second half, WCAG 2.2, success criterion 1.3.3.

Bad, in a question:

    id: who-to-ask
    kind: choice
    objective: check-an-offer
    prompt: Who can check an offer of a weekend job with you?
    options:
      - text: The person who wrote it
        feedback: This person gains when you say yes; the last answer is a better one.
      - text: A player you met today
        feedback: You know little about each other yet, so choose someone you know well.
      - text: A grown-up at home
        correct: true
        feedback: They know you, they gain nothing by it, and they can call the firm.

Good, in a question:

    id: who-to-ask
    kind: choice
    objective: check-an-offer
    prompt: Who can check an offer of a weekend job with you?
    options:
      - text: The person who wrote it
        feedback: This person gains when you say yes, so ask somebody at home instead.
      - text: A player you met today
        feedback: You know little about each other yet, so choose someone you know well.
      - text: A grown-up at home
        correct: true
        feedback: They know you, they gain nothing by it, and they can call the firm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.gist import gist
from secondlook.model import Quiz
from secondlook.problem import Problem, Severity
from secondlook.rules.common import mentioned, part, with_options

ID = "no-option-position"
SEVERITY: Severity = "advice"

_PLACES = (
    "first", "second", "third", "fourth", "fifth", "last", "next", "previous", "top",
    "bottom", "middle",
)  # fmt: skip
_SIDES = ("before", "after")
_PLACE = f"(?:{'|'.join(_PLACES)})"
_POSITION = re.compile(
    rf"""\b(?:
    the\ {_PLACE}\ (?:two\ )?(?:options?|answers?|choices?)\b
        (?!\ (?:to|who|that|which|you|she|he|they|we|i|in|on|from|comes?|gets?)\b)
    | the\ {_PLACE}\ one\ (?:is|was|would\ be|sounds|says)\ (?:\w+\ )?
        (?:right|correct|better|best|wrong|safer|kinder|true)\b
    | (?:options?|answers?|choices?|ones?)\ (?:above|below)\b
    | the\ (?:option|answer|choice|one)\ (?:before|after)\ (?:this|it)\b
    | see\ (?:above|below)\b
    )""",
    re.X,
)


_WORDS = (
    *(f"the {place}" for place in _PLACES),
    *(f"{item} {side}" for item in ("option", "answer", "choice") for side in _SIDES),
    "one before",
    "one after",
    "above",
    "below",
)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    words = mentioned(gist(quiz).feedback, _WORDS)
    if not words:
        return
    for question in with_options(quiz):
        for option in question.options:
            feedback = option.feedback.lower()
            match = mentioned(feedback, words) and _POSITION.search(feedback)
            if match:
                message = f'"{match.group()}" can be another option when they move.'
                fix = "Say what that option says."
                place = part(option.feedback, *match.span())
                yield Problem(place, ID, message, fix, SEVERITY)
