"""Places of options are told from places in a story."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked

RULE = "no-option-position"


@pytest.mark.parametrize(
    ("feedback", "pointed"),
    [
        ("It is kind, but the last answer is kinder.", "the last answer"),
        ("The first option is kinder.", "The first option"),
        ("The answer above is kinder.", "answer above"),
        ("It means the same as the option before this.", "the option before this"),
        ("The last one is right, because it is kind.", "The last one is right"),
        ("See below.", "See below"),
    ],
)
def test_pointed(feedback: str, pointed: str) -> None:
    options = (f"*One | {feedback}", "Two", "Three")
    assert marked(RULE, asked("Which is it?", *options)) == [pointed]


@pytest.mark.parametrize(
    "feedback",
    [
        "The first one to leave locks the door.",
        "The last one was his aunt.",
        "The first answer you get is rarely the best.",
        "She lives in the flat above.",
        "Your first answer can be no.",
        "The first step is to stop.",
    ],
)
def test_not_pointed(feedback: str) -> None:
    options = (f"*One | {feedback}", "Two", "Three")
    assert marked(RULE, asked("Which is it?", *options)) == []
