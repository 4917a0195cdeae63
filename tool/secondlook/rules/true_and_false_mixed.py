"""The statements to be judged in a quiz are not all true.

Why: where nothing is ever false, agreeing is enough; a mistaken belief that was never
met is not unlearnt.
Source: our own reasoning; people agree more easily than they disagree.

Bad, in the quiz:

    title: True or not?
    questions:
      - id: may-wait
        kind: true-false
        objective: check-an-offer
        prompt: You may wait a day before you answer an offer.
        answer: true
        feedback_true: A fair offer is still there tomorrow, so take your time.
        feedback_false: It may not feel so, but a fair offer is still there tomorrow.
      - id: may-ask
        kind: true-false
        objective: say-first-words
        prompt: You may ask a grown-up to read a message with you.
        answer: true
        feedback_true: Two people see more than one, and asking is never silly.
        feedback_false: It may feel odd, but two people see more than one.

Good, in the quiz:

    title: True or not?
    questions:
      - id: may-wait
        kind: true-false
        objective: check-an-offer
        prompt: You may wait a day before you answer an offer.
        answer: true
        feedback_true: A fair offer is still there tomorrow, so take your time.
        feedback_false: It may not feel so, but a fair offer is still there tomorrow.
      - id: may-ask
        kind: true-false
        objective: say-first-words
        prompt: You have to answer a message as soon as you have seen it.
        answer: false
        feedback_true: It may feel so, but a message can wait as long as you like.
        feedback_false: You decide when, and somebody at home can read it with you.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz, TrueFalse
from secondlook.problem import Problem, Severity

ID = "true-and-false-mixed"
SEVERITY: Severity = "advice"
LEAST = 2


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    statements = [one for one in quiz.questions if isinstance(one, TrueFalse)]
    if len(statements) >= LEAST and all(one.answer for one in statements):
        message = f"All {len(statements)} statements of this quiz are true."
        fix = "Turn one into a mistaken belief that students meet."
        yield Problem(statements[-1].prompt.at, ID, message, fix, SEVERITY)
