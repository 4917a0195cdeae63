"""Help on paper: what a lesson speaks of is there, in any country or none."""

from __future__ import annotations

import pytest

from secondlook.pack import tree
from tests.pack.conftest import Html, named

THREAT = "if-someone-threatens-you"
CRISIS = [(THREAT, "11-13"), (THREAT, "14-17"), ("getting-help", "14-17")]


def services(drawn: Html, lesson: str, band: str, country: str | None) -> list[str]:
    """The services that the lesson to read aloud prints."""
    root = drawn(lesson, band, "teacher", country)
    return [tree.words(one) for one in named(root, "pk-services")]


@pytest.mark.parametrize(("lesson", "band"), CRISIS)
def test_where_a_country_has_no_crisis_line_the_child_helpline_is_given(
    drawn: Html, lesson: str, band: str
) -> None:
    crisis, *_ = services(drawn, lesson, band, "GB")
    assert "0800 1111" in crisis
    assert "Call 999." in crisis


@pytest.mark.parametrize(("lesson", "band"), CRISIS)
def test_a_country_s_crisis_lines_are_given(
    drawn: Html, lesson: str, band: str
) -> None:
    crisis, *_ = services(drawn, lesson, band, "US")
    assert "988" in crisis
    assert "Childhelp" not in crisis
    assert "Call 911." in crisis


@pytest.mark.parametrize(("lesson", "band"), CRISIS)
def test_without_a_country_there_are_lines_to_fill_in(
    drawn: Html, lesson: str, band: str
) -> None:
    crisis, *_ = services(drawn, lesson, band, None)
    assert "A crisis line or child helpline here:" in crisis
    assert "In danger now? The emergency number here:" in crisis


@pytest.mark.parametrize("country", ["GB", "US", None])
def test_where_pictures_are_taken_down_has_its_address(
    drawn: Html, country: str | None
) -> None:
    *_, removal = services(drawn, THREAT, "14-17", country)
    cards = named(drawn(THREAT, "14-17", "student", country), "pk-help")
    (board,) = named(drawn(THREAT, "14-17", "teacher", country), "pk-board")
    for text in (removal, tree.words(cards[0]), tree.words(board)):
        assert "takeitdown.ncmec.org" in text
        assert ("Report Remove" in text) == (country == "GB")
        assert "stopncii" not in text  # for those who are 18 and over


def test_a_card_is_two_to_a_sheet_and_a_wall_sheet_is_short(drawn: Html) -> None:
    assert len(named(drawn("your-people", "11-13", "student", "GB"), "pk-help")) == 2
    root = drawn("your-people", "11-13", "teacher", "GB")
    (board,) = named(root, "pk-board")
    assert [tree.words(one) for one in board] == [
        "Talk to an adult you trust.",
        "In danger now? Call 999.",
        "Childline: 0800 1111",
        "I am here until",
    ]
    assert not named(root, "pk-help")


def test_a_fact_says_who_says_it_and_what_it_does_not_tell(drawn: Html) -> None:
    facts = named(drawn(THREAT, "14-17", "teacher"), "sl-fact")
    assert facts
    for fact in facts:
        sentence, said_by, limits = (tree.words(one) for one in fact)
        assert sentence.endswith(".")
        assert said_by.startswith("From: ")
        assert limits.startswith("What this does not tell us: ")
        assert "checked" not in tree.words(fact)


def test_a_lesson_about_figures_prints_whom_they_count(drawn: Html) -> None:
    facts = named(drawn("five-headlines", "14-17", "teacher"), "sl-fact")
    assert sum("Who was counted:" in tree.words(one) for one in facts) == 6
