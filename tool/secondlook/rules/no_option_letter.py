"""No text calls an option by a letter or a number, such as "option B".

Options do not start with a letter of their own either.

Why: the page numbers the options itself, and a learning platform may shuffle them,
so that "option B" is soon another one.
Source: our own reasoning.

Bad, in a question:

    id: who-to-ask
    kind: choice
    objective: check-an-offer
    prompt: Who can check an offer of a weekend job with you?
    options:
      - text: The person who wrote it
        feedback: This person gains when you say yes, so option B is the better one.
      - text: A grown-up at home
        correct: true
        feedback: They know you, they gain nothing by it, and they can call the firm.
      - text: A player you met today
        feedback: You know little about each other yet, so choose someone you know well.

Good, in a question:

    id: who-to-ask
    kind: choice
    objective: check-an-offer
    prompt: Who can check an offer of a weekend job with you?
    options:
      - text: The person who wrote it
        feedback: This person gains when you say yes, so ask somebody at home instead.
      - text: A grown-up at home
        correct: true
        feedback: They know you, they gain nothing by it, and they can call the firm.
      - text: A player you met today
        feedback: You know little about each other yet, so choose someone you know well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.gist import gist
from secondlook.model import Choice, Quiz, Several
from secondlook.problem import Problem
from secondlook.rules.common import part, with_options

ID = "no-option-letter"
SEVERITY = "error"

_NAMED = re.compile(
    r"\b(?:[Oo]ption|[Cc]hoice|[Aa]nswer)s?\s+\(?(?:[A-F]\b(?!['’-])|[a-f]\)"
    r"|(?:no\.|number)\s?\d\b|[1-6](?=\)|[.,;:]?(?:\s+(?:is|are|was|would|and)\b|\Z)))"
    r"|\b(?:[Cc]orrect|[Rr]ight|[Bb]est) (?:answer|option|choice) is \(?[A-F]\b(?! \w)"
)
# Each starts with letters that are found fast; most quizzes have no match at all.
_HINTS = [
    re.compile(rf"{word}s?(?: is)? \(?(?:[a-f]\b|[1-6]\b|no\.|number)")
    for word in ("option", "choice", "answer")
]
_LABELS = "abcdef"


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    feedback = gist(quiz).feedback
    named = any(hint.search(feedback) for hint in _HINTS)
    for question in with_options(quiz):
        if len(question.options) > 1:
            yield from _labels(question)
        if named:
            yield from _named(question)


def _named(question: Choice | Several) -> Iterator[Problem]:
    for option in question.options:
        match = _NAMED.search(option.feedback)
        if match is None:
            continue
        # A prompt may be about an option A and an option B.
        told = f"{question.scene or ''} {question.prompt}".casefold()
        if match.group().casefold() not in told:
            message = f'"{match.group()}" can be another option when they move.'
            fix = "Say what that option says."
            place = part(option.feedback, *match.span())
            yield Problem(place, ID, message, fix)


def _labels(question: Choice | Several) -> Iterator[Problem]:
    options = question.options
    for number, (option, letter) in enumerate(zip(options, _LABELS, strict=False), 1):
        start = option.text[:3].lower()
        if not start.startswith((f"{letter}) ", f"{letter}. ", f"{number}) ")):
            return
    message = "The options carry letters, and the page numbers them itself."
    fix = "Delete the letters."
    yield Problem(part(options[0].text, 0, 2), ID, message, fix)
