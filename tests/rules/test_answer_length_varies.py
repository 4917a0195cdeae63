"""Too often is more than half, and more than chance would give."""

from __future__ import annotations

import pytest

from secondlook.rules.answer_length_varies import at_least
from tests.rules.asking import asked, marked

LONGEST = asked("Which?", "*twelve chars", "eight ch", "short")
MIDDLE = asked("Which?", "*eight ch", "twelve chars", "short")
HARDLY = asked("Which?", "*twelve chars!", "twelve chars", "short")


@pytest.mark.parametrize(
    ("longest", "others", "expected"),
    [(5, 0, 1), (4, 1, 1), (3, 2, 0), (3, 0, 1), (2, 0, 0), (7, 7, 0), (9, 7, 1)],
)
def test_how_often(longest: int, others: int, expected: int) -> None:
    quiz = [LONGEST] * longest + [MIDDLE] * others
    assert len(marked("answer-length-varies", *quiz)) == expected


def test_what_the_eye_does_not_see_does_not_count() -> None:
    assert marked("answer-length-varies", *[HARDLY] * 8) == []


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [(12, 10, 0), (13, 10, 1), (43, 40, 0), (44, 40, 1)],
    ids=["2 more", "3 more", "a tenth less", "a tenth more"],
)
def test_what_counts_as_longest(right: int, wrong: int, expected: int) -> None:
    question = asked("Which?", f"*{'a' * right}", "b" * wrong, "short")
    assert len(marked("answer-length-varies", *[question] * 4)) == expected


def test_chance_knows_how_many_options_there_are() -> None:
    longest = asked("Which?", "*twelve chars", "eight ch", "short", "small")
    middle = asked("Which?", "*eight ch", "twelve chars", "short", "small")
    assert marked("answer-length-varies", *[longest] * 3, middle) == []


def test_half_of_the_questions_is_not_too_often() -> None:
    five = ("eight ch", "short", "small", "tiny")
    longest = asked("Which?", "*twelve chars", *five)
    middle = asked("Which?", "*small", *five)
    assert marked("answer-length-varies", *[longest] * 7, *[middle] * 7) == []


def test_a_quiz_without_such_questions() -> None:
    several = asked("Which?", "*one", "*two", "three", kind="several")
    assert marked("answer-length-varies", several) == []


def test_chance() -> None:
    assert at_least(0, [0.5, 0.5]) == pytest.approx(1)
    assert at_least(1, [0.5, 0.5]) == pytest.approx(0.75)
    assert at_least(2, [0.5, 0.25]) == pytest.approx(0.125)
    assert at_least(5, [1 / 3] * 5) == pytest.approx(1 / 243)
