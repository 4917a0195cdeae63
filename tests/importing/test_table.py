"""The CSV layout of our own, as the authors' page shows it."""

from __future__ import annotations

import re

import pytest

from secondlook.importing.question import OBJECTIVE
from tests.conftest import ROOT
from tests.importing.reading import imported, refused

PAGE = (ROOT / "lessons/authors/import.md").read_text(encoding="utf-8")


def example() -> str:
    """The table that the authors' page shows."""
    (found,) = re.findall(r"```csv\n(.*?)```", PAGE, re.S)
    return str(found)


def test_the_example_of_the_page_is_a_quiz() -> None:
    questions, told = imported(example(), "quiz.csv")
    assert [one["kind"] for one in questions] == [
        *("choice", "several", "true-false", "sort", "match", "order", "reply"),
        *("spot", "reflect"),
    ]
    assert told == []
    assert all(one["objective"] == "check-an-offer" for one in questions)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_do_as_well(delimiter: str) -> None:
    rows = [("kind", "prompt", "key 1"), ("true-false", "A, b?", "true")]
    text = "\n".join(map(delimiter.join, rows))
    (one,), _ = imported(text, "quiz.csv")
    assert one["prompt"] == "A, b?"
    assert one["objective"] == OBJECTIVE


def test_a_byte_order_mark_and_empty_rows_are_no_matter() -> None:
    text = "\ufeffKind,Prompt,Key 1\r\n,,\r\ntrue-false,So?,TRUE\r\n"
    assert len(imported(text, "quiz.csv")[0]) == 1


def test_a_row_that_is_wrong_is_named_with_its_line() -> None:
    text = (
        'kind,prompt,answer 1,key 1\nstory,"Two\nlines",,\n'
        "sort,Where?,Here,blue\ntrue-false,So?,,maybe\nchoice,Which?,a,perhaps\n"
    )
    assert imported(text, "quiz.csv")[1] == [
        '2: - "Two lines" is of the kind "story", which has no row',
        '4: - "Where?" has the key "blue", and not one of these: amber, green, red',
        '5: - "So?" has the key "maybe", and not true or false',
        '6: - "Which?" has the key "perhaps", and not one of these: '
        "0, 1, false, no, right, true, wrong, x, yes",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("question,right\na,b", 'bank.csv:1:1: The first row has no column "kind".'),
        (
            "kind,prompt,answers\nchoice,a,b",
            'bank.csv:1:1: There is no column "answers".',
        ),
        ('kind,prompt\nchoice,"a"b', "bank.csv:2:1: This row is no row of a table"),
        ('kind,prompt\nchoice,"a', "bank.csv:2:1: This row is no row of a table"),
        ("kind,prompt\n", "bank.csv:1:1: There is no question in this file."),
    ],
)
def test_what_is_no_table_of_ours(text: str, told: str) -> None:
    assert refused(text, "bank.csv")[0].startswith(told)
