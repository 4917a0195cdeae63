"""It is the sound that counts, not the letter."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked


@pytest.mark.parametrize(
    ("prompt", "options"),
    [
        ("It is called a", ("*book", "apple", "chair")),
        ("It is called an:", ("*egg", "hen", "old hen")),
        ("It is an ____", ("*hour", "unit", "day")),
        ("It is a…", ("*university", "hour", "house")),
        ("It is an", ("*MRI scan", "UFO", "8-part test")),
        ("It is an", ("*18th birthday", "11th birthday", "12th birthday")),
    ],
)
def test_does_not_fit(prompt: str, options: tuple[str, ...]) -> None:
    found = marked("article-fits-options", asked(prompt, *options))
    assert found == ["an" if " an" in prompt else "a"]


@pytest.mark.parametrize(
    ("prompt", "options"),
    [
        ("It is called a", ("*book", "chair", "unicorn")),
        ("It is called an", ("*hour", "honest man", "umbrella")),
        ("It is called a/an", ("*book", "apple", "chair")),
        ("It is called a(n)", ("*book", "apple", "chair")),
        ("Which is it?", ("*a book", "an apple", "a chair")),
        ("It is a", ("*one-way street", "European city", "user name")),
    ],
)
def test_fits(prompt: str, options: tuple[str, ...]) -> None:
    assert marked("article-fits-options", asked(prompt, *options)) == []
