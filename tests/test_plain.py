"""A page's words are left in their places, and nothing else is."""

from __future__ import annotations

import pytest

from secondlook.model import Text
from secondlook.plain import passage, runs, visible
from secondlook.problem import Place


def lines(*written: str) -> list[Text]:
    return [Text(line, Place("a.md", number)) for number, line in enumerate(written, 5)]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        pytest.param("Say **no**.", "Say   no  .", id="emphasis"),
        pytest.param("[help](../help.md) now", "[help              now", id="link"),
        pytest.param("{{ fact an-id }}", "                ", id="marker"),
        pytest.param('{{ box "Try it" }}', "        Try it    ", id="marker's words"),
        pytest.param("<https://a.org/x>", "                 ", id="bare address"),
        pytest.param("[a]: https://b.org", "                  ", id="definition"),
        pytest.param("Plain words.", "Plain words.", id="prose"),
    ],
)
def test_visible(written: str, seen: str) -> None:
    assert visible(lines(written)[0]) == seen
    assert len(seen) == len(written)


def test_a_place_is_found_over_line_ends() -> None:
    text = passage(lines("One line", "and another one."))
    start = text.text.index("another")
    assert text.place(start, start + 7) == Place("a.md", 6, 5, 7)


def test_what_runs_over_a_line_end_is_underlined_to_the_end_of_its_first_line() -> None:
    text = passage(lines("One line", "and another one."))
    assert text.place(4, 12).length == 4


def test_runs_end_at_empty_lines() -> None:
    found = [run.text for run in runs(lines("", "One", "two.", "", " ", "Three."))]
    assert found == ["One\ntwo.", "Three."]
