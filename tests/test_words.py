"""Forms of a word are one topic; speech and sentences are told apart."""

from __future__ import annotations

import pytest

from secondlook.words import (
    last_sentence,
    packed,
    stem,
    topic,
    topics,
    unpacked,
    without_speech,
    words,
)


@pytest.mark.parametrize(
    "forms",
    [
        "share shares shared sharing",
        "listen listens listened listener listening",
        "verify verifies verified verification",
        "phish phishing phished",
        "run running runner",
        "friend friends friend's friend’s",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_short_words_keep_their_letters() -> None:
    assert stem("red") == "red"
    assert stem("bus") == "bus"


def test_words_leave_marks_behind() -> None:
    assert words("Don't “go”, (please): A/B…") == ["don't", "go", "please", "a", "b"]


def test_topics_leave_out_words_that_say_nothing() -> None:
    assert topics("What should you do with it?") == frozenset()
    assert topics("A gift is no debt.") == topics("Debts, gifts") != frozenset()
    assert topic("Gift") in topics("two gifts")
    assert topic("the") is None


def test_a_number_is_an_odd_topic() -> None:
    (number,) = topics("42")
    (word,) = topics("elephant")
    assert (number % 2, word % 2) == (1, 0)


def test_packing_is_undone_by_unpacking() -> None:
    found = topics("A stranger offers coins for a secret.")
    assert unpacked(packed(found)) == found
    assert len(packed(found)) == 4 * len(found)


def test_speech_is_blanked_and_columns_stay() -> None:
    text = "She says, \"Do not go\" and ‘not now’ and 'never', but isn't cross."
    plain = without_speech(text)
    assert len(plain) == len(text)
    assert "not" not in plain
    assert "never" not in plain
    assert plain.endswith(", but isn't cross.")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("One sentence?", "One sentence?"),
        ("First one. Which is it?", "Which is it?"),
        ('He said "Wait!" What now?', "What now?"),
        ("Read this… And then?", "And then?"),
    ],
)
def test_the_last_sentence(text: str, last: str) -> None:
    assert text[last_sentence(text) :] == last
