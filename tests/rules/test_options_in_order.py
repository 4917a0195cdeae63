"""Rows that jump about are found; names, signs and sorted rows are not."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked


@pytest.mark.parametrize(
    "options",
    [
        ("12", "*5", "9"),
        ("90 %", "*23 %", "45 %"),
        ("12 minutes", "*5 minutes", "30 seconds", "9 minutes"),
        ("£2.20", "*£1.80", "£2.00"),
        ("Ten", "*Eight", "Nine"),
        ("17th century", "*15th century", "19th century"),
        ("1936", "*1896", "1912"),
        ("3 pm", "*9 am", "12:30"),
    ],
    ids=lambda options: f"{options[0]} first".replace("£", "GBP "),
)
def test_out_of_order(options: tuple[str, ...]) -> None:
    first = options[0]
    assert marked("options-in-order", asked("How much is it?", *options)) == [first]


@pytest.mark.parametrize(
    ("prompt", "options"),
    [
        ("How many?", ("*2", "5", "9")),
        ("How many?", ("9", "*5", "2")),
        ("How long?", ("*30 seconds", "5 minutes", "1 hour")),
        ("How long?", ("*5 minutes", "an hour", "2 minutes")),
        ("Which PIN is hard to guess?", ("*7391", "1234", "5555")),
        ("Which bus is it?", ("*12", "4", "30")),
        ("Which line is it?", ("*Line 12", "Line 4", "Line 30")),
        ("Which model?", ("*U-507", "U-12", "U-660")),
        ("Which of these is the largest?", ("*0.5", "0.25", "0.75")),
        ("Which month is the shortest?", ("*February", "January", "June")),
        ("What do you ring?", ("*112", "999", "101")),
    ],
    ids=str,
)
def test_left_alone(prompt: str, options: tuple[str, ...]) -> None:
    assert marked("options-in-order", asked(prompt, *options)) == []
