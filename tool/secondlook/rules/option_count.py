"""A question has three to five options.

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

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz, TrueFalse
from secondlook.problem import Problem

ID = "option-count"
SEVERITY = "error"
LEAST, MOST = 3, 5


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        if isinstance(question, TrueFalse):
            continue
        count = len(question.options)
        if not LEAST <= count <= MOST:
            what = "option" if count == 1 else "options"
            message = f"This question has {count} {what}."
            fix = f"Give it {LEAST} to {MOST}."
            yield Problem(question.prompt.at, ID, message, fix)
