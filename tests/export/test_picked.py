"""What is picked for an export, and what is said to a slip of the hand."""

from __future__ import annotations

import pytest

from secondlook.export.picked import ExportError, pick
from secondlook.model import FORMS
from tests.export.picking import real


def test_the_quizzes_around_the_course_come_last() -> None:
    names = [lesson.name for lesson in real().lessons]
    assert names[-2:] == list(FORMS)
    assert names[:-2] == [lesson.name for lesson in real().course.in_order()]
    alone = pick(real().course, "first-look", "11-13")
    assert [quiz.lesson for quiz in alone.quizzes()] == ["first-look"]


@pytest.mark.parametrize(
    ("lesson", "said"),
    [
        ("geting-help", 'Did you mean "getting-help"?'),
        ("zzz", "There are: your-people, healthy-or-not,"),
    ],
)
def test_a_lesson_that_is_not_there(lesson: str, said: str) -> None:
    with pytest.raises(ExportError) as told:
        pick(real().course, lesson, None)
    assert said in str(told.value)
