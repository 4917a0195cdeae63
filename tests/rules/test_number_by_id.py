"""Statistics are found, and plain numbers are left alone."""

from __future__ import annotations

import pytest

from secondlook.course import load
from secondlook.read import read_page, read_quiz
from secondlook.rules.number_by_id import check_page, check_quiz
from tests.conftest import SOUND

COURSE, _ = load(SOUND)


def found(words: str) -> list[tuple[int, int]]:
    page, _ = read_page(f"# T\n\n{words}\n".encode(), "lessons/index.md")
    assert page is not None
    return [
        (problem.place.column, problem.place.length)
        for problem in check_page(page, COURSE)
    ]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("About 50% of it.", (7, 3)),
        ("About 12.5 per cent of it.", (7, 13)),
        ("About 7 percent.", (7, 9)),
        ("Say 1 in 5 teens.", (5, 6)),
        ("Nine out of every ten say so.", (1, 21)),
        ("Over 26,000 reports.", (6, 6)),
        ("Half of all children do.", (1, 11)),
        ("There are thousands of them.", (11, 12)),
        ("It is (half of girls).", (8, 13)),
    ],
)
def test_a_statistic(words: str, place: tuple[int, int]) -> None:
    assert found(words) == [place]


@pytest.mark.parametrize(
    "words",
    [
        "You have 20 minutes for step 3.",
        "Ages 11–13, in 2024.",
        "She earned £1,200 in a week.",
        "One in the hall, two in the yard.",
        "Half of the class goes first.",
        "Look at {{ fact for-lessons }} or [a link](https://example.org/50%25).",
    ],
)
def test_no_statistic(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize(
    "words", ["Is it 40%?", "Do nine out of ten?", "Half of girls?"]
)
def test_in_a_quiz(words: str) -> None:
    text = (SOUND / "quizzes/demo/11-13.yml").read_text(encoding="utf-8")
    text = text.replace("What could Sam do first, in story 1?", words)
    quiz, _ = read_quiz(text.encode(), "quizzes/demo/11-13.yml")
    assert quiz is not None
    assert [problem.place.line for problem in check_quiz(quiz, COURSE)] == [9]
