"""A question has as many options as its kind bears: most have three to five.

`choice`, `several` and `reply` have three to five, `order` and `match` three to six,
`sort` three to seven, and `spot` three to eight parts.

Why: two options are a guess, and more than five are a reading test on a small
screen; three good ones teach as well as five.
Source: Rodriguez 2005, a meta-analysis of 80 years of research on how many
options a multiple-choice item needs.

Bad, in a question:

    id: fee-first
    kind: choice
    objective: check-an-offer
    prompt: Which part of this offer is a reason to pause?
    options:
      - text: You pay a fee first.
        correct: true
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
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

from collections.abc import Iterator, Mapping

from secondlook.course import Course
from secondlook.gist import answers
from secondlook.model import Quiz
from secondlook.problem import Problem

ID = "option-count"
SEVERITY = "error"
LEAST = 3
MOST: Mapping[str, tuple[int, str]] = {
    "choice": (5, "option"),
    "several": (5, "option"),
    "reply": (5, "reply"),
    "order": (6, "step"),
    "match": (6, "pair"),
    "sort": (7, "item"),
    "spot": (8, "part"),
}


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        if question.kind not in MOST:
            continue
        most, what = MOST[question.kind]
        count = len(answers(question))
        if not LEAST <= count <= most:
            many = what if count == 1 else _plural(what)
            message = f"This question has {count} {many}."
            fix = f"Give it {LEAST} to {most}."
            yield Problem(question.prompt.at, ID, message, fix)


def _plural(what: str) -> str:
    return "replies" if what == "reply" else f"{what}s"
