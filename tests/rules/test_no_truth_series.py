"""Statements to be judged are found; true stories and true answers are not."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked

RULE = "no-truth-series"
OPTIONS = ("*It is late.", "It is early.", "It is dark.")


@pytest.mark.parametrize(
    "prompt",
    [
        "Which of these is true?",
        "Which statement about fish is correct?",
        "Which of the following statements is not true?",
        "Read this. Which of these is true of fish?",
    ],
)
def test_series(prompt: str) -> None:
    assert len(marked(RULE, asked(prompt, *OPTIONS))) == 1


@pytest.mark.parametrize(
    "prompt",
    [
        "Which of these is a true story?",
        "Which of these is the correct price?",
        "What is true about the gift?",
        'Which message says "which of these is true?" to you?',
    ],
)
def test_one_question(prompt: str) -> None:
    assert marked(RULE, asked(prompt, *OPTIONS)) == []


def test_yes_and_no() -> None:
    verdicts = ("Yes, it is red", "*No, because it is blue", "It depends")
    assert len(marked(RULE, asked("Is it red?", *verdicts))) == 1
    assert marked(RULE, asked("What could you say?", *verdicts)) == []
    plain = ("No money", "*No parking", "Yes")
    assert marked(RULE, asked("What is on the sign?", *plain)) == []
