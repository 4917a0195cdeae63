"""A prompt has at most 60 words.

The story before the question belongs in `scene`, and whatever is not needed for the
answer belongs nowhere.

Why: a long prompt tests reading, and keeps out those who read slowly or in a second
language.
Source: Haladyna, Downing and Rodriguez 2002, guidelines 13 and 16, on window
dressing; the number is ours.

Bad, in a question:

    id: long-story
    kind: choice
    objective: check-an-offer
    prompt: >-
      You have been looking for a job for weeks. Your best friend has had one since
      spring. Your parents say that you may work on Saturdays, but not on Sundays. Now
      somebody writes on a Tuesday evening. You do not know this person. They offer
      twice the usual pay. The work starts tomorrow at seven, in a street you have
      never heard of. What do you ask first?
    options:
      - text: What colour the uniform is
        feedback: You can find that out later, when you know who the boss is.
      - text: Who runs the firm, and where
        correct: true
        feedback: A real firm has a name and a place that you can look up.
      - text: Whether there is a canteen
        feedback: You can find that out later, when you know who the boss is.

Good, in a question:

    id: long-story
    kind: choice
    objective: check-an-offer
    scene: A stranger offers twice the usual pay for work that starts tomorrow at seven.
    prompt: What do you ask first?
    options:
      - text: What colour the uniform is
        feedback: You can find that out later, when you know who the boss is.
      - text: Who runs the firm, and where
        correct: true
        feedback: A real firm has a name and a place that you can look up.
      - text: Whether there is a canteen
        feedback: You can find that out later, when you know who the boss is.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem

ID = "short-prompt"
SEVERITY = "error"
MOST = 60


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        count = len(question.prompt.split())
        if count > MOST:
            message = f"This prompt has {count} words."
            fix = f"Move the story to `scene` and ask in at most {MOST} words."
            yield Problem(question.prompt.at, ID, message, fix)
