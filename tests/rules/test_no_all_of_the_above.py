"""The ways to say it are known; names and amounts are left alone."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked


@pytest.mark.parametrize(
    "option",
    [
        "All of the above",
        "All the above",
        "all of these",
        "Both of these.",
        "Both of the above",
        "All three of them",
        "Any of these",
        "All of the options",
        "All answers are correct",
    ],
)
def test_found(option: str) -> None:
    question = asked("Which is it?", "*One thing", "Another", option)
    assert marked("no-all-of-the-above", question) == [option]


@pytest.mark.parametrize(
    ("prompt", "option"),
    [
        ("Who came?", "All of her friends"),
        ("Who signed?", "Both of the parents"),
        ("How many came?", "All of them"),
        ("What does he owe?", "All of it"),
        ("Which band is it?", "All of the Above"),
        ("What is true of a square?", "All of the sides are equal."),
    ],
)
def test_left_alone(prompt: str, option: str) -> None:
    assert marked("no-all-of-the-above", asked(prompt, "*One", "Two", option)) == []
