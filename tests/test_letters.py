"""Letters that deceive are found where they stand; honest ones are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondlook import letters
from secondlook.problem import Place


def found(text: str) -> list[str]:
    """What is wrong with a text, as `line:column length rule`."""
    return [
        f"{one.place.line}:{one.place.column} {one.place.length} {one.rule}"
        for one in letters.check(text, "a.md")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, 100 % of them: https://example.org/a@b?c=%20",
        "“Quoted” – naïve café, Ærø, ß, 5 €, 20 °C, ½",
        "narrow\u202fspace, wide\u3000space, no\u00a0break",
        "\U0001f44b\U0001f3fd \u2764\ufe0f 1\ufe0f\u20e3 \u2122\ufe0f \u2139\ufe0f",
        "\U0001f468\U0001f3fd\u200d\U0001f4bb "
        "\U0001f469\u200d\u2764\ufe0f\u200d\U0001f466",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0915\u094d\u200d\u0937",
        "Привет, Ελλάδα, 日本語, 한국어, עברית, العربية",
        "5 μm, Δt, λmax, σ, Ω",
        "https://münchen.example/ https://пример.рф/ mailto:a@example.org",
    ],
    ids=[
        "ascii",
        "latin",
        "spaces",
        "emoji",
        "joined-emoji",
        "joiners",
        "alphabets",
        "quantities",
        "addresses",
    ],
)
def test_honest(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\u200bc", ["2:2 1 visible-text"]),
        ("\ufefftext", ["1:1 1 visible-text"]),
        ("a\u202eb\u202cc", ["1:2 1 visible-text", "1:4 1 visible-text"]),
        ("a\u200b\u200b\u200bb", ["1:2 1 visible-text"]),
        ("x\u200dy", ["1:2 1 visible-text"]),
        ("x\ufe0f", ["1:2 1 visible-text"]),
        ("\U0001f600\ufe01", ["1:2 1 visible-text"]),
        ("\u0645\u200c", ["1:2 1 visible-text"]),
        ("a\U000e0041", ["1:2 1 visible-text"]),
        ("lost \ufffd", ["1:6 1 visible-text"]),
        ("one pаypal two", ["1:5 6 one-alphabet"]),
        ("Ωmеga", ["1:1 5 one-alphabet"]),
        ("Κate", ["1:1 4 one-alphabet"]),
        ("cafe\u0301 noir", ["1:1 5 whole-letters"]),
        ("http://a.org@b.org/", ["1:8 11 plain-address"]),
        ("HTTPS://a@b.org", ["1:9 7 plain-address"]),
        ("https://%61.org/", ["1:9 7 plain-address"]),
        ("XN--abc.org", ["1:1 7 plain-address"]),
        ("https://аpple.org/", ["1:9 9 plain-address"]),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_of_many_the_first_are_told() -> None:
    text = "\u200b a pаy e\u0301 " * 100
    assert len(found(text)) == 3 * letters.MOST


def test_an_escape_is_told_once_and_not_what_is_typed_beside_it() -> None:
    at = Place("a.yml", 3, 7, 20)
    spelt = letters.check_escapes("a\u202eb\u202ec", "a\\u202eb\\u202ec", at)
    assert [(one.place, one.rule) for one in spelt] == [(at, "visible-text")]
    typed = letters.check_escapes('a\u200b "b"', 'a\u200b \\"b\\"', at)
    assert typed == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("no entity & none", []),
        ("&amp; &lt; &eacute; &#233; &nbsp;", []),
        ("one &rlm; two", [(5, "visible-text")]),
        ("a&#8203;b a&ZeroWidthSpace;b", [(1, "visible-text"), (11, "visible-text")]),
        ("x p&#x430;y", [(3, "one-alphabet")]),
        ("e&#x301;", [(1, "whole-letters")]),
    ],
)
def test_entities(line: str, expected: list[tuple[int, str]]) -> None:
    problems = letters.check_entities(line, Place("a.md", 1))
    assert [(one.place.column, one.rule) for one in problems] == expected


@given(st.text(alphabet=st.characters(max_codepoint=126, min_codepoint=32)))
def test_printable_ascii_holds_at_most_a_disguised_address(text: str) -> None:
    assert {one.rule for one in letters.check(text, "a.md")} <= {"plain-address"}


@given(st.text())
def test_every_place_lies_in_the_text(text: str) -> None:
    lines = text.split("\n")
    for problem in letters.check(text, "a.md"):
        place = problem.place
        line = lines[place.line - 1]
        assert 0 < place.column <= len(line)
        assert place.column - 1 + place.length <= len(line)
