"""Headings: words, and each its own."""

from __future__ import annotations

import pytest

from tests.rules.paging import problems, underlined


def test_a_second_one_names_the_first() -> None:
    (problem,) = problems("distinct-heading", "# T\n\n## Try it\n\n### *Try* it!")
    assert problem.place.line == 5
    assert "line 3" in problem.fix


@pytest.mark.parametrize("text", ["## ", "##", "## **", "## ![x](y.svg)"])
def test_an_empty_one(text: str) -> None:
    assert len(problems("distinct-heading", f"# T\n\n{text}\n")) == 1


def test_different_ones() -> None:
    assert underlined("distinct-heading", "# T\n\n## One\n\n## One more") == []
