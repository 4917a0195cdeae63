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

from collections.abc import Iterable, Iterator

from secondlook.course import Course
from secondlook.gist import answers
from secondlook.model import AnyQuestion, Match, Quiz, Story, Text
from secondlook.problem import Problem
from secondlook.rules.common import folded

ID = "unique-option"
SEVERITY = "error"


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        for texts in _sets(question):
            yield from _twice(texts)


def _sets(question: AnyQuestion) -> Iterator[Iterable[Text]]:
    """Texts among which a student chooses, and which therefore have to differ."""
    if isinstance(question, Story):
        for scene in question.scenes:
            yield (turn.text for turn in scene.choices)
        return
    yield (one.text for one in answers(question))
    if isinstance(question, Match):
        yield (pair.match for pair in question.pairs)


def _twice(texts: Iterable[Text]) -> Iterator[Problem]:
    first: dict[str, Text] = {}
    for text in texts:
        same = folded(text)
        if same and same in first:
            message = "This option stands twice in the question."
            fix = f"Change or delete it; line {first[same].at.line} says the same."
            yield Problem(text.at, ID, message, fix)
        first.setdefault(same, text)
