"""A prompt is a question or a task, not a sentence with a gap.

A gap inside a quotation, as in a task about grammar, is fine.

Why: with a gap in it the sentence has to be held in mind and read again for each
option, and a screen reader says "underscore, underscore" or nothing at all.
Source: Moore and others, EC-TEL 2023, criterion "fill in the blank".

Bad, in a question:

    id: odd-fee
    kind: choice
    objective: check-an-offer
    prompt: A job that asks for a ____ first is a reason to pause.
    options:
      - text: contract
        feedback: A contract you can read and keep is a good sign, so keep it safe.
      - text: fee
        correct: true
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
      - text: name
        feedback: They need to know how to greet you, so this is quite normal.

Good, in a question:

    id: odd-fee
    kind: choice
    objective: check-an-offer
    prompt: What is a reason to pause when a job asks for it first?
    options:
      - text: A contract
        feedback: A contract you can read and keep is a good sign, so keep it safe.
      - text: A fee
        correct: true
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
      - text: A name
        feedback: They need to know how to greet you, so this is quite normal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem, Severity
from secondlook.rules.common import part, with_options
from secondlook.words import without_speech

ID = "no-blank"
SEVERITY: Severity = "advice"

BLANK = re.compile(r"_{2,}|\.{4,}|(?:…|\.{3})(?=\W*\Z)")


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in with_options(quiz):
        prompt = question.prompt
        if "_" not in prompt and "..." not in prompt and "…" not in prompt:
            continue
        match = BLANK.search(without_speech(prompt))
        if match:
            message = "This prompt is a sentence with a gap in it."
            fix = "Ask a whole question whose answer is what belongs in the gap."
            place = part(prompt, *match.span())
            yield Problem(place, ID, message, fix, SEVERITY)
