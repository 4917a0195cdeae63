"""A `choice` asks one question, not "which of these statements is true?".

The same holds for options that start with yes and no, or true and false. To have a
statement judged, write `kind: true-false`.

Why: such a question is several true-false questions in one, often on several
subjects, and what a student got wrong cannot be seen from the answer.
Source: Moore and others, EC-TEL 2023, criterion "true or false question".

Bad, in a question:

    id: about-offers
    kind: choice
    objective: check-an-offer
    prompt: Which of these statements about jobs is true?
    options:
      - text: A real job can cost a fee.
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
      - text: A contract can be kept.
        correct: true
        feedback: It is yours to read and keep, so put it in a safe place.
      - text: A boss has no name.
        feedback: A real boss has a name that you can look up before you meet.

Good, in a question:

    id: about-offers
    kind: choice
    objective: check-an-offer
    prompt: What can you keep when you start a job?
    options:
      - text: The till
        feedback: It belongs to the shop, and you only look after it for a while.
      - text: The contract
        correct: true
        feedback: It is yours to read and keep, so put it in a safe place.
      - text: The keys
        feedback: They belong to the shop, and most new people do not get any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.gist import gist
from secondlook.model import Choice, Quiz, Several
from secondlook.problem import Problem, Severity
from secondlook.rules.common import is_speech, mentioned, with_options
from secondlook.words import last_sentence, without_speech

ID = "no-truth-series"
SEVERITY: Severity = "advice"

_SERIES = re.compile(
    r"\bwhich\b[^?]*?\b(?:statements?|claims?|of (?:the following|these|them))\b[^?]*?"
    r"\b(?:is|are)\s+(?:not\s+)?(?:true|correct|false|incorrect|untrue)\s*"
    r"(?:[?:.]|\Z|\b(?:about|of|for|regarding|concerning|when|in|on)\b)",
    re.I,
)
_YES_OR_NO = re.compile(
    r"(?:is|are|was|were|do|does|did|can|could|may|might|should|will|would|has|have)\b",
    re.I,
)
_YES = re.compile(r"(?:yes|no|true|false)(?:\s*[,.:;–—-]|\s+because\b|\s*\Z)", re.I)


_VERDICTS = ("true", "false", "correct")
_LINE = re.compile(r"^(?:yes|no|true|false)\b", re.M)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    verdicts = _LINE.search(gist(quiz).options) is not None
    for question in with_options(quiz):
        if (verdicts and _is_list(question)) or _is_series(question):
            message = "This is several true-or-false questions in one."
            fix = "Ask one thing, or make each a question of `kind: true-false`."
            yield Problem(question.prompt.at, ID, message, fix, SEVERITY)


def _is_list(question: Choice | Several) -> bool:
    start = last_sentence(question.prompt)
    asked = _YES_OR_NO.match(question.prompt, start)
    verdicts = [
        one
        for one in question.options
        if _YES.match(one.text) and (asked or not is_speech(question, one))
    ]
    return len(verdicts) > 1


def _is_series(question: Choice | Several) -> bool:
    if "hich" not in question.prompt or not mentioned(question.prompt, _VERDICTS):
        return False
    plain = without_speech(question.prompt)
    return bool(_SERIES.search(plain, last_sentence(plain)))
