"""A prompt asks for what is so, not for what is not.

A negative word inside a quotation, or in a side sentence such as "if you are not
sure", is fine.

Why: readers miss the "not", above all under stress or in a second language, and a
student who has found three true things has still not named the false one.
Source: Haladyna, Downing and Rodriguez 2002, guideline 17.

Bad, in a question:

    id: real-firm
    kind: choice
    objective: check-an-offer
    prompt: Which of these would a real firm NOT ask you for?
    options:
      - text: Your first name
        feedback: A real firm wants to know how to greet you when you come in.
      - text: A fee before you start
        correct: true
        feedback: Real firms pay you, so a fee is a reason to stop and check.
      - text: A day that suits you
        feedback: A real firm plans its week, and your days are part of it.

Good, in a question:

    id: real-firm
    kind: choice
    objective: check-an-offer
    prompt: Which of these shows that a firm may not be real?
    options:
      - text: It asks for your first name.
        feedback: A real firm wants to know how to greet you when you come in.
      - text: It asks for a fee.
        correct: true
        feedback: Real firms pay you, so a fee is a reason to stop and check.
      - text: It asks which days suit you.
        feedback: A real firm plans its week, and your days are part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem, Severity
from secondlook.rules.common import mentioned, part, with_options
from secondlook.words import last_sentence, without_speech

ID = "positive-prompt"
SEVERITY: Severity = "advice"

_NEGATIVE = ("not", "n't", "n’t", "except", "least", "false", "untrue", "incorrect")
_VERB = (
    r"(?:is|are|was|were|do|does|did|can|could|should|shall|would|will|may|might"
    r"|must|has|have|had)"
)
_SIDE = rf"(?:if|when|while|because|that|who|whose|so|but|although|unless|{_VERB})"
_LINK = r"(?:with|of|for|about|in|by|without|to|from|at|on|like|than|or|and)"
_QUESTION = re.compile(r"\b(?:which|what|who|whom)\b", re.I)
# From the question word to its first verb, without a side sentence in between.
_ASKS = rf"\w+\b(?:(?!\b{_SIDE}\b)[^,;:?])*?"
_NOT = re.compile(
    rf"{_ASKS}\b(?:{_VERB}\s+(?:(?!(?:{_SIDE}|{_LINK})\b)[\w'’-]+\s+)"
    r"{0,3}?[*_]*(?P<not>not)\b(?!\s+(?:only|just|to|yet|even)\b)"
    rf"|(?P<short>(?:{_VERB}n|can|won|shan)['’]t|cannot)\b)",
    re.I,
)
_FALSE = re.compile(
    r"which (?:one )?(?:of (?:these|those|the following) )?"
    r"(?:(?:statements?|sentences?|claims?)\b[^,;?]*? )?(?:is|are) "
    r"(?P<not>false|untrue|incorrect)\b",
    re.I,
)
_LEAST = re.compile(r"\b(?P<not>LEAST)\b")
_EXCEPT = re.compile(
    r"\b(?P<not>except)(?:\s+for)?(?:\s+(?:which\s+)?one)?\s*(?:[.:?!…]|\Z)",
    re.I,
)


def negative_word(prompt: str) -> tuple[int, int] | None:
    """Where the word stands that turns a question into its opposite."""
    if not mentioned(prompt.lower(), _NEGATIVE):
        return None
    plain = without_speech(prompt)
    match = _EXCEPT.search(plain)
    asks = _QUESTION.search(plain, last_sentence(plain))
    if match is None and asks:
        start = asks.start()
        match = _NOT.match(plain, start) or _FALSE.match(plain, start)
        match = match or _LEAST.search(plain, start)
    if match is None:
        return None
    return match.span(match.lastgroup or 0)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in with_options(quiz):
        found = negative_word(question.prompt)
        if found and question.prompt[slice(*found)].isupper():
            message = "This prompt asks for what is not so."
            fix = "Ask for what is so, or for the thing that is wrong or missing."
            place = part(question.prompt, *found)
            yield Problem(place, ID, message, fix, SEVERITY)
