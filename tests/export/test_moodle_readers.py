"""Two readers of Moodle XML that are not ours hold the course as the model has it.

moodle-xml-parser takes in what is to be ticked, with the reason of each option;
moodlexml-to-json also true or false, plain texts, categories and tags. Pairs and
orderings are read by neither.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from itertools import repeat
from typing import Any

import pytest
from moodle_xml_parser import parser

from secondlook.export import format_named
from secondlook.model import (
    AnyQuestion,
    Choice,
    Quiz,
    Reflect,
    Reply,
    Several,
    Spot,
    TrueFalse,
)
from tests.conftest import ROOT
from tests.export import picking
from tests.export.stored import Stored, paragraphs, share, words
from tests.export.test_moodle import (
    TYPES,
    answers,
    check_options,
    check_tags,
    text_of,
)

TICKED = (Choice, Several, Spot, Reply)


@pytest.fixture(scope="module")
def content() -> bytes:
    return format_named("moodle-xml").export(picking.real(), lambda _: None).content


def asked(*kinds: type) -> list[tuple[Quiz, AnyQuestion]]:
    """The real questions of some kinds, in their order."""
    return [
        pair for pair in picking.questions(picking.real()) if type(pair[1]) in kinds
    ]


def check_what_all_have(one: Stored, question: AnyQuestion) -> None:
    assert one.type == TYPES[type(question)]
    assert one.name == question.id.replace("-", " ").capitalize()
    assert one.text == text_of(question)
    if isinstance(question, TICKED):
        assert one.single == (not isinstance(question, Several | Spot))
        assert one.extra["answernumbering"] == "none"
    if isinstance(question, Spot | Reply):
        assert one.shuffled == isinstance(question, Reply)
    text_only = isinstance(question, Reflect)
    assert float(one.extra["defaultgrade"]) == (0 if text_only else 1)
    penalty = 1 if isinstance(question, TrueFalse) else 0.3333333
    assert float(one.extra["penalty"]) == penalty


# ---- moodle-xml-parser


def of_parser(one: Any) -> Stored:
    """A question of moodle-xml-parser, which has no place for an id and tags."""
    return Stored(
        type=one.type,
        id="",
        name=one.name,
        tags=(),
        text=paragraphs(one.text_pre_parse),
        general=paragraphs(one.general_feedback),
        single=one.single,
        shuffled=one.shuffle_answers,
        answers=tuple(
            (words(option.answer), share(option.score_fraction), words(option.feedback))
            for option in one.options
        ),
        extra={
            "defaultgrade": str(one.default_grade),
            "penalty": str(one.penalty),
            "answernumbering": one.answernumbering,
        },
    )


def test_moodle_xml_parser_holds_every_option_and_its_reason(content: bytes) -> None:
    found = parser.parse_bytes(content)
    assert not found["cloze"]
    wanted = asked(*TICKED)
    for raw, (_, question) in zip(found["multichoice"], wanted, strict=True):
        one = of_parser(raw)
        check_what_all_have(one, question)
        assert not one.general
        assert [(text, why) for text, _, why in one.answers] == [
            (text, why) for text, _, why in answers(question)
        ]
        check_options(one, question)


# ---- moodlexml-to-json


@pytest.fixture(scope="module")
def read(content: bytes) -> list[dict[str, Any]]:
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules/moodlexml-to-json").is_dir():
        pytest.fail("No moodlexml-to-json: install Node.js and run `make test`.")
    result = subprocess.run(
        [node, "tests/export/parse_moodle.cjs"],
        input=content,
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr.decode()
    questions: list[dict[str, Any]] = json.loads(result.stdout)
    return questions


def of_json(one: dict[str, Any]) -> Stored:
    """A question of moodlexml-to-json: no id, and no feedback of single options."""
    return Stored(
        type=one["type"],
        id="",
        name=one["name"],
        tags=tuple(one["tags"]),
        text=paragraphs(one["questiontext"]),
        general=paragraphs(one.get("generalfeedback", "")),
        single=one.get("single", True),
        shuffled=one.get("shuffleanswers", True),
        answers=tuple(
            (words(str(answer["text"])), share(answer["score"]), "")
            for answer in one.get("answers", ())
        ),
        extra={
            field: str(one.get(field, ""))
            for field in ("defaultgrade", "penalty", "answernumbering")
        },
    )


def without_quotes(text: str) -> str:
    """The text as that reader has it: it takes one in quotes for a value of JSON."""
    try:
        return str(json.loads(text))
    except json.JSONDecodeError:
        return text


def test_moodlexml_to_json_holds_texts_tags_and_marks(
    read: list[dict[str, Any]],
) -> None:
    found = [one for one in read if one["type"] != "category"]
    wanted = asked(*TICKED, TrueFalse, Reflect)
    for raw, (quiz, question) in zip(found, wanted, strict=True):
        one = of_json(raw)
        check_what_all_have(one, question)
        check_tags(one, quiz, question)
        assert one.general == (question.ideas if isinstance(question, Reflect) else ())
        texts = [text for text, _, _ in answers(question)]
        assert [text for text, _, _ in one.answers] == list(map(without_quotes, texts))
        if texts:
            worths = [worth for _, worth, _ in one.answers]
            whole = tuple(zip(texts, worths, repeat(""), strict=False))
            check_options(replace(one, answers=whole), question)
            assert raw["correctAnswer"] == key(question)


def key(question: AnyQuestion) -> object:
    """What earns something: the places of options, or which of true and false."""
    if isinstance(question, TrueFalse):
        return question.answer
    rights = (right for _, right, _ in answers(question))
    if isinstance(question, Reply):
        rights = (reply.lands in ("well", "partly") for reply in question.replies)
    return [place for place, right in enumerate(rights) if right]


def test_moodlexml_to_json_finds_each_quiz_in_its_category(
    read: list[dict[str, Any]],
) -> None:
    quizzes = list(picking.real().quizzes())
    assert [one["category"] for one in read if one["type"] == "category"] == [
        f"$course$/top/Second Look/{quiz.title} ({quiz.band})" for quiz in quizzes
    ]
    names = [(quiz.lesson, quiz.band) for quiz in quizzes]
    assert list(beside(read)) == [
        (names.index((quiz.lesson, quiz.band)), question.id)
        for quiz, question in asked(*TICKED, TrueFalse, Reflect)
    ]


def beside(read: Iterable[dict[str, Any]]) -> Iterable[tuple[int, str]]:
    """The place of the category that each question stands in, and the question's id."""
    place = -1
    for one in read:
        if one["type"] == "category":
            place += 1
        else:
            yield place, one["name"].lower().replace(" ", "-")
