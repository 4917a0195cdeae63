"""Ranges that share a number are found, and ranges that only touch are not."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Less than 25", "Less than 50"),
        ("10 to 20", "20 to 30"),
        ("10–20 years", "20–30 years"),
        ("Child, 0 to 12 years", "Youth, 12 to 18 years"),
        ("More than 5 kg", "Less than 8 kg"),
        ("up to 10", "10 or more"),
        ("between 1 and 5", "between 4 and 9"),
        ("£5 to £10", "£8+"),
    ],
)
def test_overlap(first: str, second: str) -> None:
    question = asked("How much?", first, second, "*something else")
    assert marked("separate-ranges", question) == [second]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Less than 25%", "25% to 50%"),
        ("25% to 50%", "More than 50%"),
        ("up to 11 years", "12 to 17 years"),
        ("1 and 5", "2 and 3"),
        ("10 to 20 kg", "10 to 20 m"),
        ("Platforms 1 and 2", "Platforms 2 and 3"),
        ("under 10", "10 or more"),
        ("a week", "a month"),
        # Neither a version nor a number with several points can be compared.
        ("1.2.3 to 5", "2 to 4"),
        ("1.000.000 or more", "over 2.000.000"),
    ],
)
def test_apart(first: str, second: str) -> None:
    question = asked("How much?", first, second, "*something else")
    assert marked("separate-ranges", question) == []
