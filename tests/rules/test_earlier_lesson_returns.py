"""A quiz comes back to the lessons before it, and to them alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.finding import found
from tests.rules.putting import copy_lesson

RULE = "earlier-lesson-returns"
QUIZ = "quizzes/demo-3/11-13.yml"


@pytest.fixture
def three(course: Path) -> Path:
    """A course of three lessons."""
    copy_lesson(course, 2)
    copy_lesson(course, 3)
    return course


def messages(course: Path, *returns: str) -> list[str]:
    """What is said of the third lesson when these questions stand in its quiz."""
    text = (course / QUIZ).read_text(encoding="utf-8")
    for number, lesson in enumerate(returns):
        text += (
            f"  - id: back-{number}\n    kind: true-false\n    returns: {lesson}\n"
            f"    objective: check-an-offer\n    prompt: It is so, number {number}.\n"
            "    answer: true\n    feedback_true: Yes.\n    feedback_false: No.\n"
        )
    (course / QUIZ).write_text(text, encoding="utf-8")
    problems = [one for one in found(RULE, course) if one.place.path == QUIZ]
    return [f"{one.message} {one.fix}" for one in problems]


def test_two_questions_are_enough(three: Path) -> None:
    assert messages(three, "demo", "demo-2") == []


def test_one_is_too_few(three: Path) -> None:
    assert messages(three, "demo") == [
        "Of this quiz's questions, 1 return to earlier lessons. "
        "Add up to 2, with `returns:` and one of demo, demo-2."
    ]


def test_a_later_lesson_is_no_earlier_one(three: Path) -> None:
    assert messages(three, "demo", "demo-2", "demo-3") == [
        '"demo-3" is no earlier lesson for these ages. Earlier lessons: demo, demo-2.'
    ]
