"""Texts are plain."""

from __future__ import annotations

from pathlib import Path

import pytest

from secondlook.course import load
from secondlook.rules import plain_text
from tests.rules.asking import asked, marked
from tests.rules.paging import underlined

RULE = "plain-text"


@pytest.mark.parametrize(
    "text",
    [
        *("<b>", "</p>", "<!-- x -->", "<?php", "](b.md)", "][b]", "{{ quiz }}"),
        *("{% x %}", "{# x #}", "&lt;", "&#60;", "&#x3C;", "javascript:", "VBScript :"),
    ],
)
def test_a_fault(text: str) -> None:
    found = marked(RULE, asked(f"Is this {text} all right?", "*Yes | w", "No | w"))
    assert found == [text]


@pytest.mark.parametrize(
    "text",
    [
        "<3",
        "1 < 2 > 0",
        "R&D; yes",
        "a & b",
        "[sic]",
        "(or so)",
        "{1, 2}",
        "5 > 4",
        "JavaScript",
    ],
)
def test_fine(text: str) -> None:
    assert marked(RULE, asked(f"Is this {text} all right?", "*Yes | w", "No | w")) == []


@pytest.mark.parametrize(
    "front",
    [
        "title: A <b>title</b>",
        'title: "\\x3cb>"',
        "title: x # <b>",
        "# {{ x }}\ntitle: x",
        "waive: [{rule: option-count, reason: '[x](y) and so on'}]",
    ],
)
def test_front_matter(front: str) -> None:
    assert underlined(RULE, f"---\n{front}\n---\n# T") != []


def test_front_matter_is_looked_at_once() -> None:
    assert underlined(RULE, "---\ntitle: A <i>b\n---\n# <i>") == ["<i>"]


def test_data(course: Path) -> None:
    path = course / "data/glossary.yml"
    path.write_text(
        "terms:\n  - id: a\n    term: A\n"
        "    plain: Words <i>.\n    also: [x, '&amp;']\n",
        encoding="utf-8",
    )
    found = sorted(plain_text.check_course(load(course)[0]))
    assert [(one.place.line, one.place.column) for one in found] == [(4, 18), (5, 16)]
