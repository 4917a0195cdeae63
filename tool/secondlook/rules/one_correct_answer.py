"""Every question can be answered, and not everything is an answer.

A `choice` has exactly one correct option. A `several` and a `spot` have some, but not
all. A `sort` uses at least two of its three places, and in a `reply` at least one
sentence lands well and one does not.

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
from secondlook.model import (
    AnyQuestion,
    Choice,
    Option,
    Part,
    Quiz,
    Reply,
    Several,
    Sort,
    Spot,
)
from secondlook.problem import Problem

ID = "one-correct-answer"
SEVERITY = "error"


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        match question:
            case Choice():
                yield from _choice(question)
            case Several():
                yield from _some(question, question.options, "option")
            case Spot():
                yield from _some(question, question.parts, "part")
            case Sort():
                if len({item.place for item in question.items}) < 2:
                    message = "Everything here belongs in the same place."
                    fix = "Add something that belongs in another."
                    yield Problem(question.prompt.at, ID, message, fix)
            case Reply():
                yield from _reply(question)


def _choice(question: Choice) -> Iterator[Problem]:
    correct = [option for option in question.options if option.correct]
    if not correct:
        message = "No option of this question is marked as correct."
        fix = "Add `correct: true` to the right one."
        yield Problem(question.prompt.at, ID, message, fix)
    for extra in correct[1:]:
        message = "A second option of this `choice` is marked as correct."
        fix = "Keep one `correct: true`, or write `kind: several`."
        yield Problem(extra.text.at, ID, message, fix)


def _some(
    question: AnyQuestion, options: tuple[Option, ...] | tuple[Part, ...], what: str
) -> Iterator[Problem]:
    correct = sum(option.correct for option in options)
    if not correct:
        message = f"No {what} of this question is marked as correct."
        fix = "Add `correct: true` to every right one."
        yield Problem(question.prompt.at, ID, message, fix)
    elif correct == len(options):
        message = f"Every {what} of this question is marked as correct."
        fix = "Add one that does not fit, or ask another question."
        yield Problem(question.prompt.at, ID, message, fix)


def _reply(question: Reply) -> Iterator[Problem]:
    well = sum(reply.lands == "well" for reply in question.replies)
    if not well:
        message = "None of these sentences lands well."
        fix = "Add words that a student could take with them, with `lands: well`."
        yield Problem(question.prompt.at, ID, message, fix)
    elif well == len(question.replies):
        message = "All of these sentences land well, so there is nothing to choose."
        fix = "Add one that many would say first, and tell kindly how it lands."
        yield Problem(question.prompt.at, ID, message, fix)
