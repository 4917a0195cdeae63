"""No option says "none of the above".

An option that is the number none, such as "None" after "How many are left?", is fine.

Why: a student who rules out every other option has shown only what is not so, and
leaves without having read the right answer.
Source: Haladyna, Downing and Rodriguez 2002, guideline 25.

Bad, in a question:

    id: who-to-ask
    kind: choice
    objective: check-an-offer
    prompt: Who can check an offer of a weekend job with you?
    options:
      - text: The person who wrote it
        feedback: This person gains when you say yes, so ask somebody who does not.
      - text: A player you met today
        feedback: You know little about each other yet, so choose someone you know well.
      - text: None of the above
        correct: true
        feedback: Neither is a good choice, and somebody you know well would be one.

Good, in a question:

    id: who-to-ask
    kind: choice
    objective: check-an-offer
    prompt: Who can check an offer of a weekend job with you?
    options:
      - text: The person who wrote it
        feedback: This person gains when you say yes, so ask somebody who does not.
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
from secondlook.model import Quiz
from secondlook.problem import Problem
from secondlook.rules.common import with_options

ID = "no-none-of-the-above"
SEVERITY = "error"

_FIRST = ("none", "neither", "no ", "not ", "there ", "nothing")
_ITEMS = r"(?:answers?|options?|choices?|statements?|ones?|responses?)"
_VERB = r"(?:\ (?:is|are|was|were|apply|applies|fits?)(?:\ (?:correct|right|true))?)?"
_NONE = re.compile(
    rf"""(?:
    (?:none|neither|not\ any|nothing)(?:\ one)?\ of\ (?:the\ )?
        (?:above|these|those|them)(?:\ {_ITEMS})?{_VERB}
    | (?:none|neither)\ of\ (?:the|these|those)\ (?:other\ |given\ |listed\ )?
        {_ITEMS}(?:\ above)?{_VERB}
    | (?:none|neither)(?:\ one)?\ (?:is|are)\ (?:correct|right|true)
    | (?:there\ is\ )?no\ (?:correct|right|true)\ {_ITEMS}
        (?:\ (?:is\ )?(?:here|given|listed))?
    | no\ {_ITEMS}\ (?:is|are)\ (?:correct|right|true)
    )[.!]?\Z""",
    re.X,
)
_HOW_MANY = re.compile(r"\bhow (?:many|much|often)\b", re.I)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in with_options(quiz):
        for option in question.options:
            text = option.text.lower()
            if not text.startswith(_FIRST) or not _NONE.match(text):
                continue
            if "them" in text and _HOW_MANY.search(question.prompt):
                continue
            message = f'"{option.text}" says what is not so, and nothing else.'
            fix = "Write the right answer out, or give one more wrong one instead."
            yield Problem(option.text.at, ID, message, fix)
