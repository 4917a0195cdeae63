"""Links are found with their places, whatever shape Markdown gives them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondlook import markers
from secondlook.links import find_links, scheme
from secondlook.model import Link, Text
from secondlook.problem import Place


def found(text: str) -> list[Link]:
    lines = [Text(line, Place("x", n)) for n, line in enumerate(text.split("\n"), 1)]
    return list(find_links(lines, list(markers.without_code(lines))))


@pytest.mark.parametrize(
    ("text", "target", "words", "image"),
    [
        ("[a](b.md)", "b.md", "a", False),
        ("![a](b.svg)", "b.svg", "a", True),
        ("[a]( b.md )", "b.md", "a", False),
        ("[a](<b.md>)", "b.md", "a", False),
        ('[a](b.md "Title")', "b.md", "a", False),
        ("[a](b_(c).md)", "b_(c).md", "a", False),
        ("[a]()", "", "a", False),
        ("[a [b] c](d.md)", "d.md", "a [b] c", False),
        ("[a\nb](c.md)", "c.md", "a\nb", False),
        ("\\![a](b.md)", "b.md", "a", False),
        ("!\\[x [a](b.md)", "b.md", "a", False),
        ("<https://a.org/>", "https://a.org/", "https://a.org/", False),
    ],
)
def test_one_link(text: str, target: str, words: str, image: bool) -> None:
    (link,) = found(text)
    assert (link.target, link.words, link.image) == (target, words, image)
    assert link.clear


@pytest.mark.parametrize(
    "text",
    [
        "[a](b c)",
        "[a](b\nc)",
        "[a](b.md'c)",
        '[a](b.md "c)',
        "[a](b.md 'c')",
        "[a](b\\c)",
        "[a](b.md",
        "a](b.md)",
        "[a](b`c)",
        '[a](b.md "c(d")',
    ],
)
def test_an_address_that_may_end_elsewhere_is_not_clear(text: str) -> None:
    assert [link.clear for link in found(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "\\[a](b)",
        "[a\\](b)",
        "`[a](b)`",
        "```\n[a](b)\n```",
        "[a] (b)",
        "[a]\n\n(b)",
        "[a]",
    ],
)
def test_no_link(text: str) -> None:
    assert [link for link in found(text) if link.words is not None and link.clear] == []


@pytest.mark.parametrize(
    "use",
    [
        "[a][x]",
        "[a] [x]",
        "[a]\n[x]",
        "[X][]",
        "[x]",
        "![a][x]",
        "![X]",
        "[a][x] [b](c)",
    ],
)
@pytest.mark.parametrize(
    "definition",
    [
        "[x]: d.md",
        "[x]:\n  d.md",
        "[X]: <d.md>",
        "> [x]: d.md",
        "- a\n\n    [x]: d.md 'T'",
    ],
)
def test_by_label(use: str, definition: str) -> None:
    links = [link for link in found(f"{use}\n\n{definition}") if link.target == "d.md"]
    defined, used = sorted(links, key=lambda link: link.words is not None)
    assert defined.words is None
    assert used.image == use.startswith("!")


def test_a_label_that_hides_nothing() -> None:
    targets = [link.target for link in found("[x] [a](b)\n\n[x]: d.md")]
    assert targets == ["d.md", "b"] or sorted(targets) == ["b", "d.md", "d.md"]


def test_a_picture_in_a_link_by_labels() -> None:
    links = found("[![a][x]][y]\n\n[x]: p.svg\n[y]: d.md")
    assert {(link.target, link.image) for link in links if link.words} == {
        ("p.svg", True),
        ("d.md", False),
    }


def test_a_label_that_is_too_long_to_follow_is_not_clear() -> None:
    assert not found(f"[{'a' * 501}]: b.md")[0].clear
    assert found(f"[{'a' * 500}]: b.md")[0].clear


def test_words_are_those_typed_also_in_code() -> None:
    (link,) = found("[`a` b](c.md)")
    assert link.words == "`a` b"


def test_places() -> None:
    inline, used, defined = sorted(
        found("one\n\nA [b](c.md) [x]\n\n[x]: d.md"), key=lambda link: link.at
    )
    assert (inline.at.line, inline.at.column, inline.at.length) == (3, 7, 4)
    assert (used.at.line, used.at.column, used.at.length) == (3, 13, 3)
    assert (defined.at.line, defined.at.column, defined.at.length) == (5, 6, 4)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("a/b.md", ""),
        ("#a:b", ""),
        ("HTTPS://a", "https"),
        ("java&#10;script:x", "javascript"),
        ("java\u00adscript:x", "javascript"),
        ("&#1;javascript:x", "javascript"),
        ("//a", "//"),
        ("/\\a", "//"),
        ("\\\\a", "//"),
        ("&#47;&#47;a", "//"),
        ("javascript%3Ax", ""),
    ],
)
def test_scheme(target: str, expected: str) -> None:
    assert scheme(target) == expected


@given(st.text(alphabet='[]()!<>:"`\\ \nabx>-', max_size=120))
def test_any_text_is_read(text: str) -> None:
    lines = text.split("\n")
    for link in found(text):
        first = re.split(r"\s", link.target)[0] if link.words is None else ""
        assert lines[link.at.line - 1][link.at.column - 1 :].startswith(first)


def test_many_brackets_are_read_in_one_pass() -> None:
    for text in ("[" * 50_000, "](" * 50_000, "[a](" * 50_000, "[a]: " * 20_000):
        list(found(text))
