"""Amounts, times and dates are read; names and identifiers are not."""

from __future__ import annotations

import pytest

from secondlook.quantity import quantity


@pytest.mark.parametrize(
    "ascending",
    [
        ["30 seconds", "5 minutes", "1 hour", "2 days", "1 week", "a" * 41],
        ["About two", "about seven", "Twelve"],
        ["80p", "£1.20", "£2"],
        ["-40 °C", "−10 °C", "0 °C", "4 °C"],
        ["900", "1,500", "2 million", "1 billion"],
        ["500 BC", "200 AD", "1066"],
        ["12th century", "15th century", "19th century"],
        ["7:30 am", "12:15", "1 p.m.", "19:45"],
        ["3 May", "14 May", "2nd June"],
        ["March 1999", "January 2000"],
        ["more than 5 kg", "more than 10 kg"],
        ["900 g", "1 kg", "1.5 kg"],
    ],
    ids=lambda texts: texts[0],
)
def test_amounts_of_one_unit_can_be_compared(ascending: list[str]) -> None:
    found = [one for text in ascending if (one := quantity(text)) is not None]
    assert len(found) == sum(len(text) < 41 for text in ascending)
    assert len({one.unit for one in found}) == 1
    amounts = [one.amount for one in found]
    assert amounts == sorted(amounts)
    assert len(set(amounts)) == len(amounts)


@pytest.mark.parametrize(
    "text",
    [
        "U-507",
        "Line 4",
        "0042",
        "1/2",
        "4.2.1",
        "116 123",
        "2 and 3",
        "February",
        "One leak can open both accounts",
        "none",
        "",
        "12345678901",
        "25% to 50%",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert quantity(text) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5 apples", "5 pears"),
        ("£5", "5"),
        ("more than 5", "less than 5"),
        ("3 May", "3 May 2020"),
        ("5 minutes", "5 minutes a day"),
    ],
)
def test_different_units(one: str, other: str) -> None:
    first, second = quantity(one), quantity(other)
    assert first is not None
    assert second is not None
    assert first.unit != second.unit
