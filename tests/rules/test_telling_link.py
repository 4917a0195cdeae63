"""Links say where they lead."""

from __future__ import annotations

import pytest

from tests.rules.paging import problems


@pytest.mark.parametrize(
    "words",
    [
        *(
            "click here",
            "Click here!",
            "here",
            "this",
            "this link",
            "more",
            "Read more",
        ),
        *(
            "read more here",
            "link",
            "the link",
            "**here**",
            "tap here",
            "below",
            "",
            " ",
        ),
        *("x", "https://example.org", "www.example.org/a", "help.md", "../help.md#x"),
        *("Find out more", "more info", "please click here", "[here]", "![](a.svg)"),
    ],
)
def test_says_nothing(words: str) -> None:
    assert len(problems("telling-link", f"Go [{words}](../help.md).")) == 1


@pytest.mark.parametrize(
    "words",
    [
        *("help", "here to listen", "Read more about help", "this page is about help"),
        *(
            "9",
            "OK",
            "More help lines",
            "![A parcel](a.svg)",
            "I need help now",
            "`x`y",
        ),
    ],
)
def test_says_enough(words: str) -> None:
    assert problems("telling-link", f"Go [{words}](../help.md).") == []


@pytest.mark.parametrize(
    "text",
    ["See https://example.org/a.", "See www.example.org", "See <https://example.org/>"],
)
def test_a_bare_address(text: str) -> None:
    assert len(problems("telling-link", text)) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "See [the site](https://example.org/).",
        "See `https://example.org/`.",
        "See [the site][x].\n\n[x]: https://example.org/",
        "and/or // and so on",
    ],
)
def test_an_address_behind_words(text: str) -> None:
    assert problems("telling-link", text) == []
