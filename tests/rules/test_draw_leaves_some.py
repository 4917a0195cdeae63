"""A quiz that draws: one fewer than it has is the most."""

from __future__ import annotations

import pytest

from secondlook import rules
from secondlook.read import read_quiz
from tests.rules.asking import asked, quiz_of
from tests.sample import course_of


@pytest.mark.parametrize(("draw", "found"), [(2, 0), (3, 1), (4, 1)])
def test_the_most_that_can_be_drawn(draw: int, found: int) -> None:
    question = asked("What helps?", "*One | Why.", "Two | Why.", "Three | Why.")
    before = f"before: true\n{question}"
    _, text = quiz_of(before, question, question, question)
    text = text.replace("questions:", f"draw: {draw}\nquestions:")
    quiz, _ = read_quiz(text.encode(), "quizzes/test/11-13.yml")
    assert quiz is not None
    problems = list(
        rules.BY_ID["draw-leaves-some"].check_quiz(quiz, course_of({"test": quiz}))
    )
    assert len(problems) == found
