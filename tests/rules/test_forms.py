"""The pages around the course are held to what holds for students' pages."""

from __future__ import annotations

import pytest

from tests.rules.reading import problems

FORM = "lessons/first-look/11-13.md"
ABOUT = "lessons/about/index.md"


def test_a_form_has_a_quiz() -> None:
    (problem,) = problems("quiz-has-lesson", "Words.", FORM)
    assert "quizzes/first-look/11-13.yml" in problem.message
    assert problems("quiz-has-lesson", "Words.", ABOUT) == []


@pytest.mark.parametrize(("path", "count"), [(FORM, 1), (ABOUT, 0)])
def test_a_form_is_read_by_students(path: str, count: int) -> None:
    fact = "{{ fact for-teachers }}"
    assert len(problems("fact-fits-reader", fact, path)) == count


@pytest.mark.parametrize(
    ("marker", "count"),
    [
        ("{{ answer-key 11-13 first-look }}", 0),
        ("{{ answer-key 14-17 second-look }}", 0),
        ("{{ answer-key 11-13 }}", 1),
    ],
)
def test_the_key_of_a_form_may_stand_on_any_page(marker: str, count: int) -> None:
    assert len(problems("known-marker", marker, ABOUT)) == count
