"""Gaps are found wherever they stand, but not in what is quoted."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked


@pytest.mark.parametrize(
    ("prompt", "gap"),
    [
        ("A job that asks for a ____ is odd.", "____"),
        ("A job that asks for ......... is odd.", "........."),
        ("A job that asks for a fee is…", "…"),
        ("A job that asks for a fee is ...", "..."),
    ],
)
def test_gap(prompt: str, gap: str) -> None:
    assert marked("no-blank", asked(prompt, "*one", "two", "three")) == [gap]


@pytest.mark.parametrize(
    "prompt",
    [
        'Which word fits in "She saw ___ owl"?',
        "He waits… and then? What is it?",
        "Which file_name is it?",
    ],
)
def test_left_alone(prompt: str) -> None:
    assert marked("no-blank", asked(prompt, "*one", "two", "three")) == []
