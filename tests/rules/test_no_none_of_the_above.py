"""The ways to say it are known; the number none is an answer like any other."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked


@pytest.mark.parametrize(
    "option",
    [
        "None of the above",
        "none of these.",
        "None of them is correct",
        "Neither of the above",
        "None of the other options",
        "There is no right answer",
        "No option is correct",
    ],
)
def test_found(option: str) -> None:
    question = asked("Which is it?", "*One thing", "Another", option)
    assert marked("no-none-of-the-above", question) == [option]


@pytest.mark.parametrize(
    ("prompt", "option"),
    [
        ("How many are left?", "None"),
        ("How many of the boys came?", "None of them"),
        ("Who saw it?", "None of her friends"),
        ("Who is ahead?", "Neither team"),
        ("Which band is it?", "None of Us Sleep"),
        ("What is the answer to a threat?", "No answer is needed"),
        ("What next?", "Nothing, because no answer is needed"),
    ],
)
def test_left_alone(prompt: str, option: str) -> None:
    assert marked("no-none-of-the-above", asked(prompt, "*One", "Two", option)) == []
