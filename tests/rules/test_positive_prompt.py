"""Negative questions are found; negative words elsewhere are left alone."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked

OPTIONS = ("one thing", "*another thing", "a third thing")

LOUD = {
    "Which of these is NOT a fish?": "NOT",
    "Which of these is **NOT** a fish?": "NOT",
    "Which message would you NOT expect from a bank?": "NOT",
    "Which of these CANNOT be undone?": "CANNOT",
    "Which of these DOESN’T fit?": "DOESN’T",
    "All of these are fish EXCEPT one. Which?": "EXCEPT",
    "All of these are fish, EXCEPT:": "EXCEPT",
    "Which payment is LEAST protected?": "LEAST",
}
QUIET = {
    "Which of these is not a fish?": "not",
    "Sam reads a message. What should he not do?": "not",
    "Which of these isn't a fish?": "isn't",
    "What can’t be taken back?": "can’t",
    "Which things cannot be undone?": "cannot",
    "Each of these is useful in a fire, except": "except",
    "Which statement about fish is false?": "false",
    "Which of these is incorrect?": "incorrect",
}
FINE = [
    "What do you do if you are not sure?",
    "What could you say to a friend who is not ready to talk?",
    "Which message shows that Mia does not want to go?",
    "What may help when you cannot sleep?",
    "What is the problem with not telling anyone?",
    "What are some signs that you should not ignore?",
    "What are some signs you should not ignore?",
    "Which is safer: to answer or not?",
    "What is a good reason not to reply?",
    "Why is a long password not enough?",
    "The app did not ask. Who turned it on?",
    'A caller says, "Do not hang up." What is this?',
    "Which of these is not only kind but also true?",
    "Which headline is false?",
    "Who can see it except you and me?",
    "What does it take at least?",
]


@pytest.mark.parametrize("prompt", LOUD)
def test_loud(prompt: str) -> None:
    question = asked(prompt, *OPTIONS)
    assert marked("positive-prompt", question) == [LOUD[prompt]]
    assert marked("negative-word-stands-out", question) == []


@pytest.mark.parametrize("prompt", QUIET)
def test_quiet(prompt: str) -> None:
    question = asked(prompt, *OPTIONS)
    assert marked("negative-word-stands-out", question) == [QUIET[prompt]]
    assert marked("positive-prompt", question) == []


@pytest.mark.parametrize("prompt", FINE)
def test_fine(prompt: str) -> None:
    question = asked(prompt, *OPTIONS)
    assert marked("positive-prompt", question) == []
    assert marked("negative-word-stands-out", question) == []
