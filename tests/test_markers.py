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
        "```\n{{ quiz }}",
    ],
    ids=["fence", "tildes", "code", "double-code", "open-fence"],
)
def test_code_holds_no_markers(text: str) -> None:
    assert found(text) == []


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
