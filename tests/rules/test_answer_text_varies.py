"""The same words in another order or form are the same answer."""

from __future__ import annotations

from tests.rules.asking import asked, marked

RULE = "answer-text-varies"


def quiz(*keys: str) -> list[str]:
    return [asked(f"What about {key}?", f"*{key}", "no", "nay") for key in keys]


def test_the_third_is_shown() -> None:
    keys = ("Tell a trusted adult", "Tell an adult you trust", "Tell trusted adults.")
    assert marked(RULE, *quiz(*keys)) == ["Tell trusted adults."]


def test_words_without_a_topic_count_as_written() -> None:
    assert marked(RULE, *quiz("Yes", "yes.", "YES")) == ["YES"]
    assert marked(RULE, *quiz("Yes", "No", "You do")) == []


def test_two_are_fine_and_so_are_others() -> None:
    keys = ("Tell a trusted adult", "Tell an adult you trust", "Ask your aunt")
    assert marked(RULE, *quiz(*keys)) == []
