"""A `choice` has exactly one correct option; a `several` has some, but not all.

Why: a question that nobody can answer, or that every answer fits, teaches that
the quiz is not worth thinking about.
Source: Haladyna, Downing and Rodriguez 2002, on writing multiple-choice items.

Bad, in a question:

    id: fee-first
    kind: choice
    objective: check-an-offer
    prompt: Which part of this offer is a reason to pause?
    options:
      - text: You pay a fee first.
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
      - text: You get a written contract.
        feedback: A contract you can read and keep is a good sign, so keep it safe.
      - text: You meet the manager.
        feedback: Meeting the people you will work with is a normal part of a job.

Good, in a question:

    id: fee-first
    kind: choice
    objective: check-an-offer
    prompt: Which part of this offer is a reason to pause?
    options:
      - text: You pay a fee first.
        correct: true
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
      - text: You get a written contract.
        feedback: A contract you can read and keep is a good sign, so keep it safe.
      - text: You meet the manager.
        feedback: Meeting the people you will work with is a normal part of a job.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Choice, Option, Quiz, Several
from secondlook.problem import Problem

ID = "one-correct-answer"
SEVERITY = "error"


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        match question:
            case Choice():
                yield from _choice(question)
            case Several():
                yield from _several(question)


def _choice(question: Choice) -> Iterator[Problem]:
    correct = _correct(question.options)
    if not correct:
        message = "No option of this question is marked as correct."
        fix = "Add `correct: true` to the right one."
        yield Problem(question.prompt.at, ID, message, fix)
    for extra in correct[1:]:
        message = "A second option of this `choice` is marked as correct."
        fix = "Keep one `correct: true`, or write `kind: several`."
        yield Problem(extra.text.at, ID, message, fix)


def _several(question: Several) -> Iterator[Problem]:
    correct = _correct(question.options)
    if not correct:
        message = "No option of this question is marked as correct."
        fix = "Add `correct: true` to every right one."
        yield Problem(question.prompt.at, ID, message, fix)
    elif len(correct) == len(question.options):
        message = "Every option of this question is marked as correct."
        fix = "Add one that does not fit, or ask another question."
        yield Problem(question.prompt.at, ID, message, fix)


def _correct(options: tuple[Option, ...]) -> list[Option]:
    return [option for option in options if option.correct]
