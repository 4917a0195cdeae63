"""Prompts that ask, prompts that only begin, and prompts that go on and on."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked

OPTIONS = ("one", "*two", "three")


@pytest.mark.parametrize(
    "prompt",
    [
        "Which is it?",
        "The result is called:",
        "Choose the kindest reply.",
        "Read it and tick the odd one.",
        "What now? Think of the key word.",
        "Who wrote “Is it late?”",
        "Which fit? (Choose two.)",
    ],
)
def test_asks(prompt: str) -> None:
    question = asked(prompt, *OPTIONS)
    assert marked("prompt-ends-as-question", question) == []
    assert marked("prompt-is-whole", question) == []


@pytest.mark.parametrize(
    "prompt",
    [
        "A friend who wants to help",
        'He says "What now?" and goes',
        "It is time to tell",
    ],
)
def test_half_a_sentence(prompt: str) -> None:
    question = asked(prompt, *OPTIONS)
    assert len(marked("prompt-ends-as-question", question)) == 1
    assert marked("prompt-is-whole", question) == []


@pytest.mark.parametrize("prompt", ["A fee", "Being angry", "A good reply"])
def test_a_scrap(prompt: str) -> None:
    question = asked(prompt, *OPTIONS)
    assert len(marked("prompt-is-whole", question)) == 1
    assert marked("prompt-ends-as-question", question) == []


@pytest.mark.parametrize(
    "prompt",
    ["A friend who asks is ____", "It is best called an", "All of them help, except"],
)
def test_what_other_rules_tell_is_not_told_twice(prompt: str) -> None:
    assert marked("prompt-ends-as-question", asked(prompt, *OPTIONS)) == []


@pytest.mark.parametrize(("words", "expected"), [(60, 0), (61, 1)])
def test_length_of_a_prompt(words: int, expected: int) -> None:
    prompt = " ".join(["is"] * (words - 1) + ["it?"])
    assert len(marked("short-prompt", asked(prompt, *OPTIONS))) == expected


@pytest.mark.parametrize(("words", "expected"), [(20, 0), (21, 1)])
def test_length_of_an_option(words: int, expected: int) -> None:
    long = " ".join(["is"] * words)
    found = marked("short-option", asked("Which?", long, "*two"))
    assert found == [long] * expected
