"""Rows of one position, and a position that is used too much, are found."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked, stated

RULE = "answer-position-varies"


def quiz(positions: str, options: int = 3) -> list[str]:
    """Questions whose right options stand in these places, counted from 1."""
    questions: list[str] = []
    for position in positions:
        texts = ["no", "nay", "never", "not"][:options]
        texts[int(position) - 1] = "*yes"
        questions.append(asked(f"Which is the {len(questions)}th?", *texts))
    return questions


@pytest.mark.parametrize("positions", ["1111", "1231222231", "33331", "1123333"])
def test_a_row(positions: str) -> None:
    assert len(marked(RULE, *quiz(positions))) == 1


def test_the_row_is_shown_where_it_is_too_long() -> None:
    assert marked(RULE, *quiz("21111")) == ["Which is the 4th?"]


def test_too_much_of_one_position() -> None:
    assert marked(RULE, *quiz("1112111311121113", 4)) == ["Test"]


@pytest.mark.parametrize(
    ("positions", "options", "expected"),
    [
        # Chi-square 4.57 and 5.6, where three places allow 5.99.
        ("2212232", 3, []),
        ("1121121212", 3, []),
        # 4.45, where two places allow 3.84.
        ("11121112111", 2, ["Test"]),
    ],
)
def test_as_much_as_chance_allows(
    positions: str, options: int, expected: list[str]
) -> None:
    assert marked(RULE, *quiz(positions, options)) == expected


def test_a_sixth_place_has_no_name() -> None:
    six = asked("Which?", "a", "b", "c", "d", "e", "*f")
    assert marked(RULE, six, six, six, six) == []


@pytest.mark.parametrize("positions", ["1", "123123", "111", "1112221113", "11211"])
def test_left_alone(positions: str) -> None:
    assert marked(RULE, *quiz(positions)) == []


def test_questions_of_other_kinds_stand_in_no_row() -> None:
    several = asked("Which?", "*one", "*two", "three", kind="several")
    statement = stated("It is late.", answer=True)
    questions = quiz("111")
    assert marked(RULE, *questions, several, statement) == []
    assert len(marked(RULE, *questions, several, statement, *quiz("1"))) == 1
