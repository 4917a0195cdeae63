"""The right answers of a quiz are spread over the positions.

No more than three questions in a row have theirs in the same place, and no place has
so many that chance would rarely do it (chi-square test, one in twenty).

Why: on paper and without script the options stand as they were written, and a
pattern is found sooner than an answer.
Source: Haladyna, Downing and Rodriguez 2002, guideline 20.

Bad, in the quiz:

    title: Words about offers
    questions:
      - id: what-is-a-fee
        kind: choice
        objective: check-an-offer
        prompt: What is a fee?
        options:
          - text: Money that you pay
            correct: true
            feedback: Yes, and a real job has none, because it is you who is paid.
          - text: A present that you are given
            feedback: A present is given to you, and a fee is what you pay.
          - text: A day off
            feedback: That is called leave, and a contract says how much you get.
      - id: what-is-a-contract
        kind: choice
        objective: check-an-offer
        friend: true
        prompt: What is a contract?
        options:
          - text: An agreement
            correct: true
            feedback: Yes, and you can read it at home before you say anything.
          - text: A kind of large van
            feedback: A van carries things about, and a contract holds what was agreed.
          - text: A short talk
            feedback: A talk can lead to one, but a contract is there to be read.
      - id: what-is-a-wage
        kind: choice
        objective: check-an-offer
        prompt: What is a wage?
        options:
          - text: Pay for your work
            correct: true
            feedback: Yes, and you can ask when and how it is going to be paid.
          - text: A card that saves you money
            feedback: A shop gives you that when you buy, not when you work there.
          - text: A school day
            feedback: School has no wage, though it may feel like rather a lot of work.

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
            correct: true
            feedback: Yes, and a real job has none, because it is you who is paid.
          - text: A day off
            feedback: That is called leave, and a contract says how much you get.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from secondlook.course import Course
from secondlook.model import Choice, Quiz
from secondlook.problem import Problem, Severity
from secondlook.rules.common import with_key

ID = "answer-position-varies"
SEVERITY: Severity = "advice"
MOST_IN_A_ROW = 3
LEAST_QUESTIONS = 6

# Chi-square values that chance exceeds once in twenty, by degrees of freedom.
_ONE_IN_TWENTY = {1: 3.841, 2: 5.991, 3: 7.815, 4: 9.488}
_ORDINALS = ("first", "second", "third", "fourth", "fifth")


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    asked = [(item, item.options.index(key)) for item, key, _ in with_key(quiz)]
    for position, group in groupby(asked, key=lambda one: one[1]):
        run = list(group)
        if len(run) > MOST_IN_A_ROW and position < len(_ORDINALS):
            where = _ORDINALS[position]
            message = f"{len(run)} right options in a row stand {where}."
            fix = "Change the order of the options in one or two of these questions."
            place = run[MOST_IN_A_ROW][0].prompt.at
            yield Problem(place, ID, message, fix, SEVERITY)
            return
    if _is_lopsided(asked):
        places = [position for _, position in asked]
        most = max(set(places), key=places.count)
        message = f"{places.count(most)} of {len(places)} right options stand "
        message += f"{_ORDINALS[most]}."
        fix = "Change the order of the options in some questions."
        yield Problem(quiz.title.at, ID, message, fix, SEVERITY)


def _is_lopsided(asked: list[tuple[Choice, int]]) -> bool:
    """Whether one place has many more right options than chance would give it."""
    places = max((len(item.options) for item, _ in asked), default=0)
    if len(asked) < LEAST_QUESTIONS or places - 1 not in _ONE_IN_TWENTY:
        return False
    expected = [0.0] * places
    seen = [0] * places
    for item, position in asked:
        seen[position] += 1
        for place in range(len(item.options)):
            expected[place] += 1 / len(item.options)
    gap = sum((s - e) ** 2 / e for s, e in zip(seen, expected, strict=True))
    return gap > _ONE_IN_TWENTY[places - 1]
