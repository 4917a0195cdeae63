"""Links are plain, and https."""

from __future__ import annotations

import pytest

from tests.rules.paging import problems

RULE = "safe-link"


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org",
        "https://example.org/a_(b)?c=d&e=f#g",
        "https://example.org?x=1",
        "../help.md",
        "#a:b",
        "",
    ],
)
def test_fine(target: str) -> None:
    assert problems(RULE, f"[words]({target})") == []
    assert problems(RULE, f"[words][x]\n\n[x]: {target or 'a'}") == []


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("http://a.org", "is http"),
        ("mailto:a@b.org", "is mailto"),
        ("tel:1", "is tel"),
        ("//a.org", "without https"),
        ("https:a.org", "plainly"),
        ("https:///a.org", "plainly"),
        ("https://a@b.org", "plainly"),
        ("https://a.org:8080/", "plainly"),
        ("https://ä.org/", "plainly"),
        ("https://a.org/&#10;b", "not certain"),
        ("a b", "not certain"),
        ("a'b", "not certain"),
    ],
)
def test_a_fault(target: str, words: str) -> None:
    (problem,) = problems(RULE, f"[words]({target})")
    assert words in problem.message


def test_a_picture_is_not_its_business() -> None:
    assert problems(RULE, "![words](http://a.org/x.png)") == []
