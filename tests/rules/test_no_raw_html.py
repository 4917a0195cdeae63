"""No HTML, however it is written."""

from __future__ import annotations

import pytest

from tests.rules.paging import underlined

RULE = "no-raw-html"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("a <b> c", "<b>"),
        ("a \\<b> c", "<b>"),
        ("a <b", "<b"),
        ("a <!-- b", "<!--"),
        ("a <?x", "<?x"),
        ("a </b>", "</b>"),
        ("<http:x>", "<http:x>"),
        ("<https://a.org onclick=x>", "<https://a.org"),
        ("<me@a.org>", "<me@a.org>"),
        ("    <b>", "<b>"),
        ("`a` <b> `c`", "<b>"),
    ],
)
def test_a_fault(text: str, marked: str) -> None:
    assert underlined(RULE, text) == [marked]


@pytest.mark.parametrize(
    "text", ["1 < 2", "<3", "a &lt;b&gt;", "`<b>`", "<https://a.org/>", "->", "< b>"]
)
def test_fine(text: str) -> None:
    assert underlined(RULE, text) == []
