"""The answer key of a pack goes with the printed quiz: letters, numbers and order."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import pytest

from secondlook.course import Course
from secondlook.model import (
    BANDS,
    AnyQuestion,
    Choice,
    Match,
    Order,
    Quiz,
    Several,
    Sort,
    Spot,
    Story,
)
from secondlook.pack import tree
from tests.pack.conftest import Html, named


def quizzes(whole: Course) -> list[tuple[str, Quiz]]:
    """Those of the lessons."""
    return [
        (one.name, quiz)
        for one in whole.in_order()
        for band in BANDS
        if (quiz := whole.quiz(one.name, band))
    ]


def both(
    drawn: Html, lesson: str, quiz: Quiz
) -> list[tuple[AnyQuestion, Element, Element]]:
    """Each question with its place on the sheet and in the key."""
    sheet = named(drawn(lesson, quiz.band, "student"), "pk-quiz")[0]
    key = named(drawn(lesson, quiz.band, "teacher"), "sl-key")[0]
    return list(
        zip(
            quiz.questions,
            named(sheet, "pk-question"),
            named(key, "sl-key__question"),
            strict=True,
        )
    )


@pytest.fixture(scope="module")
def every(whole: Course, drawn: Html) -> list[tuple[AnyQuestion, Element, Element]]:
    """Every question of three lessons, which have all kinds between them."""
    names = ("if-someone-threatens-you", "too-good-to-be-true", "healthy-or-not")
    return [
        one
        for lesson, quiz in quizzes(whole)
        if lesson in names
        for one in both(drawn, lesson, quiz)
    ]


def of_kind(
    every: list[tuple[AnyQuestion, Element, Element]], kind: type
) -> list[tuple[AnyQuestion, Element, Element]]:
    """Those of one kind; there have to be some."""
    found = [one for one in every if isinstance(one[0], kind)]
    assert found
    return found


def short(key: Element) -> str:
    """What the key says of the sheet."""
    (line,) = named(key, "sl-key__sheet")
    return tree.words(line).partition(": ")[2]


def test_sorting_keeps_the_order_of_the_sheet(
    every: list[tuple[AnyQuestion, Element, Element]],
) -> None:
    for question, sheet, key in of_kind(every, Sort):
        assert isinstance(question, Sort)
        places = {str(one.text): str(one.place)[0].upper() for one in question.items}
        texts = [tree.words(one) for one in named(sheet, "pk-sort__text")]
        assert short(key) == "-".join(places[one] for one in texts)
        options = [tree.words(one) for one in named(key, "sl-key__option")]
        for text, option in zip(texts, options, strict=True):
            assert text in option


def test_ordering_gives_the_numbers_to_write(
    every: list[tuple[AnyQuestion, Element, Element]],
) -> None:
    for question, sheet, key in of_kind(every, Order):
        assert isinstance(question, Order)
        steps = [str(one.text) for one in question.steps]
        rows = [tree.words(one) for one in named(sheet, "pk-order")[0]]
        assert short(key) == "-".join(str(steps.index(one) + 1) for one in rows)


def test_matching_gives_the_letters_of_the_sheet(
    every: list[tuple[AnyQuestion, Element, Element]],
) -> None:
    for question, sheet, key in of_kind(every, Match):
        assert isinstance(question, Match)
        choices = [tree.words(one) for one in named(sheet, "pk-choices")[0]]
        rows = [tree.words(one) for one in named(sheet, "pk-order")[0]]
        pairs = {str(one.text): str(one.match) for one in question.pairs}
        letters = ["abcdefgh"[choices.index(pairs[one])] for one in rows]
        assert short(key) == ", ".join(letters)


def test_in_a_story_each_comment_stands_under_its_choice(
    every: list[tuple[AnyQuestion, Element, Element]],
) -> None:
    for question, sheet, key in of_kind(every, Story):
        assert isinstance(question, Story)
        text, printed = tree.words(key), tree.words(sheet)
        for scene in question.scenes:
            if scene.ending:
                assert str(scene.ending) in text
                assert str(scene.ending) in printed
            for turn in scene.choices:
                one = re.escape(str(turn.text)) + r" Go to part \d+\. ?"
                assert re.search(one + re.escape(str(turn.feedback)), text)


def test_a_reply_may_have_more_than_one_answer(
    every: list[tuple[AnyQuestion, Element, Element]],
) -> None:
    replies = [one for one in every if one[0].kind == "reply"]
    assert replies
    for _, sheet, _ in replies:
        assert "Tick every one that could work." in tree.words(sheet)
        assert "Tick one." not in tree.words(sheet)


def test_the_key_begins_with_all_answers_in_short(whole: Course, drawn: Html) -> None:
    root = drawn("if-someone-threatens-you", "14-17", "teacher")
    (line,) = named(root, "sl-key__short")
    quiz = whole.quiz("if-someone-threatens-you", "14-17")
    assert quiz
    shown = re.findall(
        r"(\d+) ((?:[a-h](?:, [a-h])*)|[\dGAR]-[-\dGAR]+)", tree.words(line)
    )
    asked = [
        n
        for n, one in enumerate(quiz.questions, 1)
        if one.kind not in ("reflect", "story")
    ]
    assert [int(number) for number, _ in shown] == asked


def test_speakers_are_named(drawn: Html, whole: Course) -> None:
    root = drawn("healthy-or-not", "11-13", "teacher")
    key = tree.words(named(root, "sl-key")[0])
    quiz = whole.quiz("healthy-or-not", "11-13")
    assert quiz
    spots = [one for one in quiz.questions if isinstance(one, Spot)]
    said = [part for one in spots for part in one.parts]
    assert any(part.who for part in said)
    for part in said:
        if part.who:
            assert f"{part.who}: {part.text}" in key


def test_students_keep_a_slip_with_both_first_questions(
    drawn: Html, whole: Course
) -> None:
    root = drawn("too-good-to-be-true", "11-13", "teacher")
    quiz = whole.quiz("too-good-to-be-true", "11-13")
    assert quiz
    slips = named(root, "pk-slip")
    assert len(slips) == 3
    for one in quiz.questions:
        assert (str(one.prompt) in tree.words(slips[0])) == one.before
    first = [one for one in quiz.questions if isinstance(one, Choice | Several)]
    options = [len(one.options) for one in first if one.before]
    assert len(named(slips[0], "pk-box")) == 2 * sum(options)
