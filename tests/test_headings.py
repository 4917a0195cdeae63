"""Headings get the anchors that Markdown gives them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from secondlook import markers
from secondlook.course import load
from secondlook.headings import find_headings
from secondlook.model import Heading, Text
from secondlook.problem import Place
from tests.conftest import ROOT


def found(text: str) -> list[Heading]:
    lines = [Text(line, Place("x", n)) for n, line in enumerate(text.split("\n"), 1)]
    return list(find_headings(lines, list(markers.without_code(lines))))


def drawn(text: str) -> list[tuple[str, str]]:
    """Level and anchor of each heading that Markdown draws."""
    html = Markdown(extensions=["toc", "tables", "fenced_code"]).convert(text)
    return re.findall(r'<h([1-6]) id="([^"]*)">', html)


TEXTS = [
    "# One\n\n## Two words\n\n### Three, with signs!",
    "## Don’t – or do",
    "## Ages 11–13 & 14–17",
    "## Same\n\n## Same\n\n## Same",
    "## Same_1\n\n## Same\n\n## Same",
    "## *Stars* and **more** and _lines_ and snake_case",
    "## `code` and <https://a.org>",
    "## [A link](b.md) and ![a picture](c.svg) more",
    "## A &amp; B",
    "## Ends with signs ##",
    "## 日本語",
    "## 日本語\n\n## 中文",
    "Under\n=====\n\nAlso under\n---",
    "A paragraph\nof two lines\n---",
    "## One\nUnder\n---\nwords",
    "```\n# no heading\n```\n\n# A heading",
    "words\n# Between\nwords",
    "#No space",
    "   # moved",
    "## Žluťoučký kůň",
    "## \\*escaped\\*",
    "####### seven",
]


@pytest.mark.parametrize("text", TEXTS)
def test_as_markdown_does_it(text: str) -> None:
    ours = [(str(one.level), one.anchor) for one in found(text)]
    assert ours == drawn(text)


@given(st.text(alphabet="#=- ab_1*\n", max_size=60))
def test_any_text_is_read(text: str) -> None:
    lines = text.split("\n")
    for heading in found(text):
        assert 1 <= heading.at.line <= len(lines)
        assert 1 <= heading.level <= 6


def test_the_real_pages(built: Path) -> None:
    """On the real site, each anchor that we compute is there."""
    course = load(ROOT)[0]
    for page in course.pages:
        folder = page.path.removesuffix(".md").removesuffix("index")
        html = (built / folder / "index.html").read_text(encoding="utf-8")
        for heading in page.headings:
            assert f'id="{heading.anchor}"' in html, (page.path, heading)


def test_place_and_words() -> None:
    (heading,) = found("\n## **Two** words\n")
    assert heading.words == "Two words"
    assert (heading.at.line, heading.at.column, heading.at.length) == (2, 4, 13)
