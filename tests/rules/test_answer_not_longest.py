"""It takes words, characters and a share to be much longer."""

from __future__ import annotations

import pytest

from tests.rules.asking import asked, marked


def found(key: str, other: str) -> list[str]:
    return marked("answer-not-longest", asked("Which?", f"*{key}", other, "short"))


@pytest.mark.parametrize(
    ("key", "other"),
    [
        ("a key of exactly thirty chars!", "twenty characters ok"),
        ("one two three four five six", "one"),
    ],
)
def test_much_longer(key: str, other: str) -> None:
    assert found(key, other) == [key]


@pytest.mark.parametrize(
    ("key", "other"),
    [
        ("a key of only twenty-nine ch.", "twenty characters ok"),
        ("incomprehensibilities everywhere now", "short"),
        (
            "a long key that is as long as it can be, with 60 characters..",
            "an option that has about fifty characters in it...",
        ),
    ],
)
def test_not_much_longer(key: str, other: str) -> None:
    assert found(key, other) == []
