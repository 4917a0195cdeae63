"""Each phrase is caught where it must be and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from secondlook import language
from secondlook.model import Phrase

PHRASES = language.load().phrases
UNKIND = Path(__file__).parent / "unkind.txt"


def unkind() -> Iterator[tuple[str, str]]:
    """The sentences of an article that does everything wrong, with what they break."""
    for line in UNKIND.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            ids, _, sentence = line.partition(" | ")
            yield ids.strip(), sentence


ARTICLE = list(unkind())


def found(text: str, audience: str = "quiz", *, said: bool = False) -> list[str]:
    return [str(hit.phrase.id) for hit in language.find(text, audience, said=said)]


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda one: str(one.id))
def test_examples(phrase: Phrase) -> None:
    """What is to be rejected is, for the phrase's readers; what is fine is for all."""
    for sentence in phrase.reject:
        assert phrase.id in found(sentence, phrase.audience), sentence
    for sentence in phrase.accept:
        assert found(sentence) == [], sentence


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda one: str(one.id))
def test_entry_is_well_formed(phrase: Phrase) -> None:
    assert phrase.pattern == phrase.pattern.casefold()
    assert not re.search(r"\[[^\]]* [^\]]*\]", phrase.pattern), "a space in a set"
    assert phrase.instead.endswith((".", "?", '."', '?"'))
    assert phrase.why.endswith(".")
    assert language.words(phrase.pattern)


def test_ids_differ() -> None:
    assert len({phrase.id for phrase in PHRASES}) == len(PHRASES) >= 50


@pytest.mark.parametrize(("ids", "sentence"), ARTICLE, ids=lambda text: text[:40])
def test_unkind_article(ids: str, sentence: str) -> None:
    assert sorted(set(found(sentence, "student"))) == sorted(ids.split())


def test_nothing_is_overlooked_by_looking_at_words_first() -> None:
    """A search for every phrase in every sentence finds no more than `find` does."""
    sentences = [
        one for phrase in PHRASES for one in (*phrase.accept, *phrase.reject)
    ] + [sentence for _, sentence in ARTICLE]
    for sentence in sentences:
        slowly = {
            str(hit.phrase.id)
            for phrase in PHRASES
            for hit in language._hits(phrase, sentence.lower())
        }
        assert slowly == set(found(sentence)), sentence


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They FALL FOR IT.", id="capitals"),
        pytest.param("They fall\nfor it.", id="line end"),
        pytest.param("They fall-for-it.", id="hyphens"),
        pytest.param("They  fall   for it.", id="spaces"),
        pytest.param("(fall for it)", id="brackets"),
    ],
)
def test_a_phrase_is_found_however_it_is_set(text: str) -> None:
    assert found(text) == ["fell-for"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They fall for item two.", id="longer word behind"),
        pytest.param("Rainfall for it is rare.", id="longer word in front"),
        pytest.param("They fall.\n\nFor it is autumn.", id="two paragraphs"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_phrase_consists_of_whole_words(text: str) -> None:
    assert found(text) == []


def test_both_apostrophes_are_one() -> None:
    assert found("Why didn't he?") == found("Why didn’t he?") == ["why-not-earlier"]


def test_the_place_is_that_of_the_phrase() -> None:
    (hit,) = language.find("Some people fall for it.", "student")
    assert (hit.start, hit.end) == (12, 23)


def test_places_stay_right_where_a_small_letter_is_longer() -> None:
    # The small form of İ has two characters, so that the rest would be moved.
    assert [hit.start for hit in language.find("İ: they fall for it", "student")] == [8]


@pytest.mark.parametrize(
    ("audience", "ids"),
    [
        ("everyone", ["fell-for"]),
        ("student", ["fell-for", "trigger-warning"]),
        ("quiz", ["fell-for", "hurry", "trigger-warning"]),
    ],
    ids=["everyone", "student", "quiz"],
)
def test_readers(audience: str, ids: list[str]) -> None:
    text = "Beat the clock! Trigger warning. They fall for it."
    assert sorted(found(text, audience)) == ids


def test_what_somebody_else_says_may_be_unkind_where_that_is_answered() -> None:
    assert found("You should have told me.") == ["should-have-known"]
    assert found("You should have told me.", said=True) == []
    assert found('He said, "You should have told me."') == []
    assert found("Child pornography.", said=True) == ["child-pornography"]
    assert found('"Child pornography."') == ["child-pornography"]


def test_reported_words_are_somebody_elses_within_their_clause() -> None:
    assert found("They may say that it is your own fault.") == []
    assert found("They say so. It is your own fault.") == ["own-fault"]
    assert found("They say it is child pornography.") == ["child-pornography"]


def test_denying_counts_in_the_same_clause_only() -> None:
    assert found("It is never your own fault.") == []
    assert found("Never mind. It is your own fault.") == ["own-fault"]


def test_words_before_can_excuse_a_phrase() -> None:
    assert found("The teachers should have known.") == []
    assert found("The teachers left. She should have known.") == ["should-have-known"]
