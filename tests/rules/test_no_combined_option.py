"""Labels of options are told from numbers, notes and vitamins."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked

FIRST = ("*A fee", "A contract", "A name")


@pytest.mark.parametrize(
    "option",
    ["A and C", "Both A and B", "Options 1 and 3", "answers (a) & (c)", "A, B and C"],
)
def test_labels_of_options(option: str) -> None:
    found = marked("no-combined-option", asked("What is odd?", *FIRST, option))
    assert found == [option]


@pytest.mark.parametrize(
    ("prompt", "options"),
    [
        ("Which fit: (I) a fee, (II) a name?", ("I only", "*I and II", "Neither")),
        ("Which fit: 1 a fee, 2 a name?", ("1 only", "*1 and 2 only", "2 only")),
        ("Is it a: red, b: blue?", ("*a and b", "a alone", "b alone")),
    ],
)
def test_labels_in_the_prompt(prompt: str, options: tuple[str, ...]) -> None:
    assert len(marked("no-combined-option", asked(prompt, *options))) == 1


@pytest.mark.parametrize(
    ("prompt", "options"),
    [
        ("Which numbers multiply to 6?", ("1 and 5", "*2 and 3", "4 and 2")),
        ("Which vitamins are in it?", ("*A and C", "B12", "D", "K")),
        ("Which notes sound well together?", ("A and B", "*C and E", "E and F")),
        ("Who came?", ("*Amir and Ben", "Carla and Dan", "Eve")),
    ],
)
def test_left_alone(prompt: str, options: tuple[str, ...]) -> None:
    assert marked("no-combined-option", asked(prompt, *options)) == []
