"""A clue is a word that only wrong claims have."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("It always fails.", "*It may fail.", "It waits."), "always"),
        (("*It may fail.", "Nobody knows it.", "It never ends."), "Nobody"),
        (("*Some", "It is all red.", "Every one is blue."), "all"),
        (("*It helps.", "It is 100 % safe.", "It hurts."), "100 %"),
    ],
)
def test_clue(options: tuple[str, ...], word: str) -> None:
    question = asked("What happens then?", *options)
    assert marked("no-absolute-clue", question) == [word]


@pytest.mark.parametrize(
    ("prompt", "options"),
    [
        ("What is the rule?", ("*Never share it.", "Always share it.", "Ask first.")),
        ("What is so?", ("They are not always kind.", "*They may lie.", "They wait.")),
        ("Who is it?", ("A man she has never met", "*Her aunt", "The bank")),
        ("What can you say?", ("You always do this.", "*I need time.", "Go away.")),
        ("What is so?", ("I will never forget it", "*It is late", "It is early")),
        ("What is so?", ("He is an only child.", "*He has a dog.", "He can swim.")),
        ("What is so?", ("He runs every day.", "*He swims.", "It rains all day.")),
        ("What is so?", ("It is all red.", "*It may be blue.", "It is green.")),
        ("Which fit?", ("A only", "*B and C", "C only")),
    ],
)
def test_left_alone(prompt: str, options: tuple[str, ...]) -> None:
    assert marked("no-absolute-clue", asked(prompt, *options)) == []
