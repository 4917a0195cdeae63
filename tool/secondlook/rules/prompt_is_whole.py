"""A prompt is more than a word or two to be completed by the options.

Why: a reader who has read the prompt should know what is asked before reading the
options.
Source: Haladyna, Downing and Rodriguez 2002, guideline 15: put the central idea in
the stem, not in the choices.

Bad, in a question:

    id: a-fee
    kind: choice
    objective: check-an-offer
    prompt: A fee
    options:
      - text: is part of any job
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
      - text: is a reason to pause
        correct: true
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
      - text: is a present to you
        feedback: You are the one who pays, and a present would go the other way.

Good, in a question:

    id: a-fee
    kind: choice
    objective: check-an-offer
    prompt: What does it mean when a job asks for a fee?
    options:
      - text: It is like any other job.
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
      - text: It is time to pause.
        correct: true
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
      - text: It is your lucky day.
        feedback: You are the one who pays, and luck would go the other way.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem
from secondlook.rules.common import with_options
from secondlook.rules.no_blank import BLANK
from secondlook.rules.prompt_ends_as_question import asks

ID = "prompt-is-whole"
SEVERITY = "error"
MOST_WORDS = 3


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in with_options(quiz):
        prompt = question.prompt
        if not prompt or len(prompt.split()) > MOST_WORDS:
            continue
        if not asks(prompt) and not BLANK.search(prompt):
            message = f'"{prompt}" does not say what is asked.'
            fix = "Write a whole question that can be answered without the options."
            yield Problem(prompt.at, ID, message, fix)
