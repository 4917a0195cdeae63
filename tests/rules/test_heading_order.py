"""Headings: one title, one step down at a time."""

from __future__ import annotations

import pytest

from tests.rules.paging import underlined

LESSON = "lessons/demo/11-13.md"


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n\n## One\n\n### Two\n\n## Three",
        "## No title of its own\n\n### Two",
        "Title\n=====\n\nOne\n---\n\n### Two",
        "# Facts\n\n## All\n\n{{ facts }}\n\n#### Under a drawn heading",
        "# Rules\n\n{{ rules }}\n\n#### Nobody knows what was drawn",
        "```\n#### code\n```",
        "# Title\n\n`#hashtag` and #hashtag in a line",
    ],
)
def test_fine(text: str) -> None:
    assert underlined("heading-order", text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("### First", "First"),
        ("# Title\n\n### Two", "Two"),
        ("# Title\n\n# Again", "Again"),
        ("## One\n\n# Title", "Title"),
        ("# Title\n\n## One\n\n#### Three", "Three"),
        ("# Title\n\nOne\n---\n\n#### Three", "Three"),
        ("# Title\n\n{{ help-directory }}\n\n##### Five", "Five"),
        ("# Title\n\n#metoo is a word", "#metoo is a word"),
        ("# Title\n\n  ## moved", "  ## moved"),
        ("# Title\n\n- ## in a list", "- ## in a list"),
        ("# Title\n\n> ## quoted", "> ## quoted"),
        ("# Title\n\n1. # numbered", "1. # numbered"),
    ],
)
def test_a_fault(text: str, marked: str) -> None:
    assert marked in underlined("heading-order", text)


def test_a_lesson_has_its_title_from_the_marker() -> None:
    assert underlined("heading-order", "{{ lesson }}\n\n## One", LESSON) == []
    assert underlined("heading-order", "{{ lesson }}\n\n# One", LESSON) == ["One"]
    assert underlined("heading-order", "{{ lesson }}\n\n### One", LESSON) == ["One"]
