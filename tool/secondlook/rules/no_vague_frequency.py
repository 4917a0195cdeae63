"""An option does not rest on "often", "usually", "sometimes" or "rarely".

Where the question is how often something happens, they are fine.

Why: one reader's "often" is another's "rarely", so that two people who know the
same thing answer differently; and a "usually" makes almost any option true.
Source: Moore and others, EC-TEL 2023, criterion "vague terms"; Haladyna, Downing and
Rodriguez 2002.

Bad, in a question:

    id: change-it
    kind: choice
    objective: check-an-offer
    prompt: When does a password need to be changed?
    options:
      - text: Usually in spring
        feedback: The season has nothing to do with it, but a leak would have.
      - text: After a leak
        correct: true
        feedback: A leak means that others may know it, so choose a new one.
      - text: Sometimes at night
        feedback: The hour has nothing to do with it, but a leak would have.

Good, in a question:

    id: change-it
    kind: choice
    objective: check-an-offer
    prompt: When does a password need to be changed?
    options:
      - text: On the first day of spring
        feedback: The season has nothing to do with it, but a leak would have.
      - text: After a leak
        correct: true
        feedback: A leak means that others may know it, so choose a new one.
      - text: Before you go to bed
        feedback: The hour has nothing to do with it, but a leak would have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.gist import gist
from secondlook.model import Choice, Quiz, Several
from secondlook.problem import Problem, Severity
from secondlook.rules.common import (
    is_speech,
    mentioned,
    part,
    with_options,
)

ID = "no-vague-frequency"
SEVERITY: Severity = "advice"

_WORDS = (
    "often", "usually", "sometimes", "rarely", "seldom", "occasionally", "frequently",
    "generally",
)  # fmt: skip
_VAGUE = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.I)
_ABOUT_FREQUENCY = re.compile(
    r"\bhow (?:often|frequently|common|likely|many times)\b", re.I
)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    if not mentioned(gist(quiz).options, _WORDS):
        return
    for question in with_options(quiz):
        for option in question.options:
            match = _VAGUE.search(option.text)
            if not match or is_speech(question, option) or _is_scale(question):
                continue
            message = f'"{match.group()}" means something else to each reader.'
            fix = "Say when or how much, or leave the word out."
            place = part(option.text, *match.span())
            yield Problem(place, ID, message, fix, SEVERITY)
            break


def _is_scale(question: Choice | Several) -> bool:
    """Whether how often something happens is what is asked."""
    return bool(_ABOUT_FREQUENCY.search(question.prompt))
