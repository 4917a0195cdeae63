"""Letters of options are told from grades, plans and the prompt's own options."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked

RULE = "no-option-letter"


@pytest.mark.parametrize(
    ("feedback", "named"),
    [
        ("That is kind, but option B is kinder.", "option B"),
        ("Look again at answer C, which is kinder.", "answer C"),
        ("The correct answer is A.", "correct answer is A"),
        ("See Option 2.", "Option 2"),
        ("It is less kind than answer number 3.", "answer number 3"),
        ("It is less kind than choice b).", "choice b)"),
    ],
)
def test_named(feedback: str, named: str) -> None:
    options = (f"*One | {feedback}", "Two", "Three")
    assert marked(RULE, asked("Which is it?", *options)) == [named]


@pytest.mark.parametrize(
    "feedback",
    [
        "You can answer a question with a question.",
        "A grade of B is below an A in this school.",
        "Any answer keeps the talk going.",
        "You have the option a friend would choose.",
        "It took him 3 answers to find it.",
        "The best answer is A good night's sleep.",
    ],
)
def test_not_named(feedback: str) -> None:
    options = (f"*One | {feedback}", "Two", "Three")
    assert marked(RULE, asked("Which is it?", *options)) == []


def test_the_prompts_own_options_may_be_named() -> None:
    prompt = "Option A costs £9 and option B £8. Which is cheaper?"
    options = ("The first | No, option A costs more.", "*The second", "Neither")
    assert marked(RULE, asked(prompt, *options)) == []


def test_labels_in_front_of_options() -> None:
    assert marked(RULE, asked("Which?", "A) one", "*B) two", "C) three")) == ["A)"]
    assert marked(RULE, asked("Which?", "a. one", "*b. two", "c. three")) == ["a."]
    assert marked(RULE, asked("Who?", "A. Smith", "*J. Jones", "B. Brown")) == []
