"""No option stands twice in a question.

Capital letters, spaces and the final mark do not make an option a new one.

Why: with two equal options a student who chooses rightly can be told that the
answer is not right.
Source: freeCodeCamp pull request 58071, two live lessons with doubled answers.

Bad, in a question:

    id: fee-first
    kind: choice
    objective: check-an-offer
    prompt: Which part of this offer is a reason to pause?
    options:
      - text: You pay a fee first.
        correct: true
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
      - text: You pay a fee  first
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

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz, Text, TrueFalse
from secondlook.problem import Problem
from secondlook.rules.common import folded

ID = "unique-option"
SEVERITY = "error"


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        if isinstance(question, TrueFalse):
            continue
        first: dict[str, Text] = {}
        for option in question.options:
            same = folded(option.text)
            if same and same in first:
                message = "This option stands twice in the question."
                fix = f"Change or delete it; line {first[same].at.line} says the same."
                yield Problem(option.text.at, ID, message, fix)
            first.setdefault(same, option.text)
