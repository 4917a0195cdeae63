"""The right option is not much longer than the others.

It is called much longer when it has four words or more, and a quarter and ten
characters more than the longest wrong option.

Why: authors take care that the right option is exactly right, which makes it long;
students who know nothing choose the longest.
Source: Haladyna, Downing and Rodriguez 2002, guidelines 24 and 28d.

Bad, in a question:

    id: why-wait
    kind: choice
    objective: check-an-offer
    prompt: What does a day of waiting give you?
    options:
      - text: A worse price
        feedback: A fair price is still there tomorrow, so nothing is lost by waiting.
      - text: Time to ask somebody you know whether it sounds right
        correct: true
        feedback: A second pair of eyes sees more, and a real offer can wait.
      - text: A bad name
        feedback: Nobody fair minds a day, and taking time says good things about you.

Good, in a question:

    id: why-wait
    kind: choice
    objective: check-an-offer
    prompt: What does a day of waiting give you?
    options:
      - text: A worse price than you had today
        feedback: A fair price is still there tomorrow, so nothing is lost by waiting.
      - text: Time to ask somebody you know
        correct: true
        feedback: A second pair of eyes sees more, and a real offer can wait.
      - text: A bad name with the boss
        feedback: Nobody fair minds a day, and taking time says good things about you.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem, Severity
from secondlook.rules.common import with_key

ID = "answer-not-longest"
SEVERITY: Severity = "advice"
LEAST_WORDS, TIMES, MORE = 4, 1.25, 10


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for _question, key, others in with_key(quiz):
        longest = max(len(one.text) for one in others)
        length = len(key.text)
        if length < longest + MORE or length < longest * TIMES:
            continue
        if len(key.text.split()) >= LEAST_WORDS:
            message = f"The right option is {length - longest} characters longer than "
            message += "any other, which gives it away."
            fix = "Shorten it (the feedback can hold the rest), or fill the others up."
            yield Problem(key.text.at, ID, message, fix, SEVERITY)
