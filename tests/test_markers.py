"""Markers are found where they stand, and nowhere inside code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondlook import markers
from secondlook.model import Marker, Text
from secondlook.problem import Place


def lines_of(text: str) -> list[Text]:
    return [
        Text(line, Place("a.md", number))
        for number, line in enumerate(text.split("\n"), 1)
    ]


def found(text: str) -> list[Marker]:
    return list(markers.find(list(markers.without_code(lines_of(text)))))


def test_words_text_and_options() -> None:
    (marker,) = found('{{ chat "A message: out of the blue" me=Jas }}\n{{ /chat }}')
    assert marker.name == "chat"
    assert marker.text == "A message: out of the blue"
    assert marker.options == {"me": "Jas"}
    assert marker.body == ()


def test_places() -> None:
    marker = found("one\n\nA {{ term grooming }} here")[0]
    assert (marker.at.line, marker.at.column, marker.at.length) == (3, 3, 19)
    assert marker.inline


def test_a_body_and_the_markers_inside_it() -> None:
    outer, inner = found('{{ box "T" }}\n\n{{ sign W1 }}\n\n{{ /box }}')
    assert outer.body == ("", "{{ sign W1 }}", "")
    assert inner.name == "sign"


@pytest.mark.parametrize(
    "text",
    [
        "```\n{{ quiz }}\n```",
        "~~~~ text\n{{ quiz }}\n~~~~",
        "`{{ quiz }}`",
        "``a ` {{ quiz }}``",
        "```\t\n{{ quiz }}\n``` ",
    ],
    ids=["fence", "tildes", "code", "double-code", "fence-with-blanks"],
)
def test_code_holds_no_markers(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "```\n{{ quiz }}",
        "   ```\n{{ quiz }}\n   ```",
        "``` {.x}\nwords\n```\n{{ quiz }}\n```",
        "```\n{{ quiz }}\n````",
        "> ```\n> words\n\n```\n{{ quiz }}\n```",
        "a ` b\nc ` {{ quiz }} ` d",
        "a ` b\n\u00a0\nc ` {{ quiz }} ` d",
        "\\`{{ quiz }}`",
        "`` {{ quiz }} `",
        "| ` | `{{ quiz }}` | ` |",
    ],
    ids=[
        *("open-fence", "indented-fence", "fence-with-attributes", "longer-end"),
        *("fence-in-a-quotation", "lone-tick", "no-break-space", "escaped-tick"),
        *("unequal-ticks", "cells"),
    ],
)
def test_what_may_not_be_code_is_looked_at(text: str) -> None:
    assert [marker.name for marker in found(text)] == ["quiz"]


def test_code_after_a_paragraph_with_a_lone_tick_is_code() -> None:
    assert found("a ` b\n\n`{{ quiz }}`") == []


def test_columns_stay_where_code_stands_before() -> None:
    (marker,) = found("`a` ``b`` {{ term x }}")
    assert marker.at.column == 11


def test_text_before_the_name_is_no_marker_of_that_name() -> None:
    (marker,) = found('A {{ "T" term x }}')
    assert marker.name == ""


def test_an_end_inside_a_line_ends_nothing() -> None:
    _, inside = found('{{ box "T" }}\nwords {{ /box }}\n\n{{ /box }}')
    assert inside.closes
    assert inside.inline


def test_a_body_that_never_ends() -> None:
    (marker,) = found('{{ box "T" }}\nwords')
    assert marker.body is None


def test_an_end_without_a_beginning() -> None:
    (marker,) = found("words\n{{ /box }}")
    assert marker.closes


def test_a_second_box_shows_that_the_first_was_not_closed() -> None:
    first, second = found('{{ box "A" }}\n{{ box "B" }}\nwords\n{{ /box }}')
    assert first.body is None
    assert second.body == ("words",)


@given(st.text(alphabet='{}/ abquiz"=`~\n', max_size=120))
def test_any_text_is_read(text: str) -> None:
    for marker in found(text):
        assert text.split("\n")[marker.at.line - 1][marker.at.column - 1 :].startswith(
            "{{"
        )
