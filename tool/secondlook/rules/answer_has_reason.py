"""Every option says why it is, or is not, a good answer, in 8 to 60 words.

Why: a wrong option that goes unexplained is remembered as true. Feedback that
gives the reason undoes this.
Source: Roediger and Marsh 2005; Butler and Roediger 2008.

Bad, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: A real job can ask you to pay a fee first.
    answer: false
    feedback_true: No.
    feedback_false: That is right, because real jobs pay you and not the reverse.

Good, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: A real job can ask you to pay a fee first.
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_false: That is right, because real jobs pay you and not the reverse.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.gist import answers
from secondlook.model import Quiz, Text, TrueFalse
from secondlook.problem import Problem

ID = "answer-has-reason"
SEVERITY = "error"
LEAST, MOST = 8, 60


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        if isinstance(question, TrueFalse):
            yield from _length(question.feedback_true)
            yield from _length(question.feedback_false)
        for answer in answers(question):
            yield from _length(answer.feedback)


def _length(feedback: Text) -> Iterator[Problem]:
    words = len(feedback.split())
    if words and not LEAST <= words <= MOST:
        message = f"This feedback has {words} {'word' if words == 1 else 'words'}."
        fix = f"Give the reason in {LEAST} to {MOST} words."
        yield Problem(feedback.at, ID, message, fix)
