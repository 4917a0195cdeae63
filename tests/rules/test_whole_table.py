"""Tables: headers, and every cell."""

from __future__ import annotations

import pytest

from tests.rules.paging import problems

RULE = "whole-table"


@pytest.mark.parametrize(
    "text",
    [
        "| A | B |\n|---|---|\n| 1 | 2 |",
        "A | B\n--- | ---\n1 | 2",
        "| A | B |\n| - | - |\n| | |",
        "| A | B |\n|---|---|\n| a \\| b | `c | d` |",
        "| A |\n|---|\n| 1 |",
        "words | words",
        "```\n| not | a table |\n```",
        "words\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nwords",
        "| A | B |\n|---|---|\n| 1 | {{ term verify }} |",
        "    | in | code |",
        "",
    ],
)
def test_whole(text: str) -> None:
    assert problems(RULE, text) == []


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("| | B |\n|---|---|\n| 1 | 2 |", 1, 2, "no header"),
        ("| A | ** ** |\n|---|---|\n| 1 | 2 |", 1, 6, "no header"),
        ("| A | B |\n|---|\n| 1 | 2 |", 2, 1, "2 cells, the line under it 1"),
        ("| A | B |\n|---|---|\n| 1 |", 3, 1, "1 cells, the header 2"),
        ("| A | B |\n|---|---|\n| 1 | 2 | 3 |", 3, 1, "3 cells"),
        ("| A | B |\n|---|---|\nwords", 3, 1, "1 cells"),
        ("| A | B |\n|:--|--:|\n| 1 | 2 |", 2, 1, "Colons"),
        ("| A | B |\n|:::|:::|\n| 1 | 2 |", 2, 1, "Colons"),
        ("| A | B |\n|---|---|", 1, 1, "no rows"),
        ("| A | B |\n| 1 | 2 |", 1, 1, "no header"),
        ("words\n| A | B |\n|---|---|\n| 1 | 2 |", 3, 1, "own paragraph"),
    ],
)
def test_not_whole(text: str, line: int, column: int, words: str) -> None:
    found = problems(RULE, text)
    assert [(one.place.line, one.place.column) for one in found] == [(line, column)]
    assert words in found[0].message
