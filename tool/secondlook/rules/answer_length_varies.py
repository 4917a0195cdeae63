"""The right option is not the longest one too often in a quiz.

It counts as longest when it is a tenth, and at least three characters, longer than
any other. Too often is in more than half of the questions, if that would happen by
chance in fewer than one quiz in twenty.

Why: a student who always chooses the longest would pass without knowing anything.
Source: Haladyna, Downing and Rodriguez 2002, guidelines 24 and 28d.

Bad, in the quiz:

    title: Words about offers
    questions:
      - id: what-is-a-fee
        kind: choice
        objective: check-an-offer
        prompt: What is a fee?
        options:
          - text: A small gift
            feedback: A gift is given to you, and a fee is what you pay.
          - text: Money that you pay
            feedback: Yes, and a real job has none, because it is you who is paid.
            correct: true
          - text: A day off
            feedback: That is called leave, and a contract says how much you get.
      - id: what-is-a-contract
        kind: choice
        objective: check-an-offer
        friend: true
        prompt: What is a contract?
        options:
          - text: A kind of van
            feedback: A van carries things about, and a contract holds what was agreed.
          - text: A short talk
            feedback: A talk can lead to one, but a contract is there to be read.
          - text: A signed promise
            feedback: Yes, and you can read it at home before you say anything.
            correct: true
      - id: what-is-a-wage
        kind: choice
        objective: check-an-offer
        prompt: What is a wage?
        options:
          - text: Pay for your work
            feedback: Yes, and you can ask when and how it is going to be paid.
            correct: true
          - text: A bonus card
            feedback: A shop gives you that when you buy, not when you work there.
          - text: A school day
            feedback: School has no wage, though it may feel like rather a lot of work.
      - id: what-is-a-shift
        kind: choice
        objective: check-an-offer
        prompt: What is a shift?
        options:
          - text: A sunny dress
            feedback: It is one in a shop for clothes, but at work it is something else.
          - text: A stretch of work
            feedback: Yes, and you can ask how long it is and when the breaks are.
            correct: true
          - text: A fast car
            feedback: Cars have gears that shift, but at work it is something else.

Good, in the quiz:

    title: Words about offers
    questions:
      - id: what-is-a-fee
        kind: choice
        objective: check-an-offer
        prompt: What is a fee?
        options:
          - text: A present that you are given
            feedback: A present is given to you, and a fee is what you pay.
          - text: Money that you pay
            feedback: Yes, and a real job has none, because it is you who is paid.
            correct: true
          - text: A day off
            feedback: That is called leave, and a contract says how much you get.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from secondlook.course import Course
from secondlook.model import Option, Quiz
from secondlook.problem import Problem
from secondlook.rules.common import with_key

ID = "answer-length-varies"
SEVERITY = "error"
TIMES, MORE = 1.1, 3
SHARE, CHANCE = 0.5, 0.05


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    asked = list(with_key(quiz))
    longest = sum(_is_longest(key, others) for _, key, others in asked)
    if longest <= len(asked) * SHARE:
        return
    odds = [1 / (1 + len(others)) for _, _, others in asked]
    if at_least(longest, odds) < CHANCE:
        message = f"The right option is the longest in {longest} of {len(asked)} "
        message += "questions."
        fix = "Shorten some right options, or write some longer wrong ones."
        yield Problem(quiz.title.at, ID, message, fix)


def _is_longest(key: Option, others: list[Option]) -> bool:
    longest = max(len(one.text) for one in others)
    return len(key.text) >= longest + MORE and len(key.text) >= longest * TIMES


def at_least(count: int, odds: Sequence[float]) -> float:
    """How likely it is that at least `count` of events with these odds happen."""
    likely = [1.0]
    for odd in odds:
        missed = [*(one * (1 - odd) for one in likely), 0.0]
        met = [0.0, *(one * odd for one in likely)]
        likely = [a + b for a, b in zip(missed, met, strict=True)]
    return sum(likely[count:])
