"""A prompt that asks for what is not so has its negative word in capitals.

The word is one of not, cannot, except, false, or one that ends in n't. Asking for
what is so is better still; see the rule positive-prompt.

Why: a small "not" is easily missed, and the student then answers another question
than the one that was asked.
Source: Haladyna, Downing and Rodriguez 2002, guideline 17: if negative words are
used, use them cautiously and always make them stand out.

Bad, in a question:

    id: real-firm
    kind: choice
    objective: check-an-offer
    prompt: Which of these would a real firm not ask you for?
    options:
      - text: Your first name
        feedback: A real firm wants to know how to greet you when you come in.
      - text: A fee before you start
        correct: true
        feedback: Real firms pay you, so a fee is a reason to stop and check.
      - text: A day that suits you
        feedback: A real firm plans its week, and your days are part of it.

Good, in a question:

    id: real-firm
    kind: choice
    objective: check-an-offer
    prompt: Which of these would make you doubt that a firm is real?
    options:
      - text: It asks for your first name.
        feedback: A real firm wants to know how to greet you when you come in.
      - text: It asks for a fee.
        correct: true
        feedback: Real firms pay you, so a fee is a reason to stop and check.
      - text: It asks which days suit you.
        feedback: A real firm plans its week, and your days are part of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem
from secondlook.rules.common import part, with_options
from secondlook.rules.positive_prompt import negative_word

ID = "negative-word-stands-out"
SEVERITY = "error"


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in with_options(quiz):
        found = negative_word(question.prompt)
        if found is None or question.prompt[slice(*found)].isupper():
            continue
        word = question.prompt[slice(*found)]
        message = f'This prompt asks for what is not so, and "{word}" is easily missed.'
        fix = "Ask for what is so instead, or write that word in capitals."
        yield Problem(part(question.prompt, *found), ID, message, fix)
