"""A quiz draws fewer questions than it has.

`draw` counts those that are not asked before the lesson as well; these are always
asked.

Why: to draw all of them draws nothing, and the author meant something else.
Source: our own judgement.

Bad, in the quiz:

    title: Too many
    draw: 60
    questions:

Good, in the quiz:

    title: Three at a time
    draw: 3
    questions:
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem

ID = "draw-leaves-some"
SEVERITY = "error"


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    count = sum(not question.before for question in quiz.questions)
    if quiz.draw and quiz.draw >= count:
        message = f"The quiz draws {quiz.draw} questions, and has {count} to draw from."
        fix = "Draw fewer, add questions, or delete `draw`."
        yield Problem(quiz.title.at, ID, message, fix)
