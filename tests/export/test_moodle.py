"""What Moodle stores of our questions, and how it marks them, field by field.

Stored forms come from two readers of GIFT, one of them not ours, and from one of Moodle
XML; what they should be comes from the model alone.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from secondlook.export import format_named
from secondlook.export.picked import Exported, Picked
from secondlook.model import (
    AnyQuestion,
    Choice,
    Match,
    Order,
    Quiz,
    Reflect,
    Reply,
    Several,
    Sort,
    Spot,
    Story,
    TrueFalse,
)
from tests.conftest import ROOT
from tests.export import moodle_gift, moodle_xml, picking
from tests.export.stored import (
    Stored,
    of_options,
    of_order,
    of_pairs,
    paragraphs,
    words,
)

PLACES = {
    "green": "Green: fine",
    "amber": "Amber: check first",
    "red": "Red: stop and tell someone",
}
READERS: dict[str, Callable[[bytes], Iterator[tuple[str, Stored]]]] = {
    "gift": lambda content: moodle_gift.imported(content.decode()),
    "moodle-xml": moodle_xml.imported,
}


def exported(name: str, picked: Picked) -> Exported:
    return format_named(name).export(picked, lambda _: None)


def stored(name: str, picked: Picked) -> dict[str, Stored]:
    """What came of each question, by its id."""
    content = exported(name, picked).content
    return {one.id: one for _, one in READERS[name](content)}


@pytest.fixture(params=["real", "one-of-each", "awkward"])
def picked(request: pytest.FixtureRequest, course: Path) -> Picked:
    if request.param == "real":
        return picking.real()
    files = {"one-of-each": picking.ONE_OF_EACH, "awkward": picking.AWKWARD}
    return picking.quiz_alone(course, files[request.param])


# What a reader of the model would expect to find.


def answers(question: AnyQuestion) -> list[tuple[str, bool, str]]:
    """Text, whether it is right, and feedback of what can be chosen."""
    match question:
        case Choice() | Several():
            return [(o.text, o.correct, o.feedback) for o in question.options]
        case Reply():
            return [(r.text, r.lands == "well", r.feedback) for r in question.replies]
        case Spot():
            return [(said(p), p.correct, p.feedback) for p in question.parts]
        case TrueFalse():
            return [
                ("True", question.answer, question.feedback_true),
                ("False", not question.answer, question.feedback_false),
            ]
    return []


def said(part: Any) -> str:
    return f"{part.who}: {part.text}" if part.who else str(part.text)


def pairs(question: Sort | Match) -> list[tuple[str, str, str]]:
    """Text, what belongs to it, and feedback."""
    if isinstance(question, Match):
        return [(p.text, p.match, p.feedback) for p in question.pairs]
    return [(i.text, PLACES[i.place], i.feedback) for i in question.items]


def told(rows: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(f"{text}: {feedback}" for text, feedback in rows)


def text_of(question: AnyQuestion) -> tuple[str, ...]:
    heading = (question.title,) if isinstance(question, Spot) else ()
    return tuple(filter(None, (question.scene, *heading, question.prompt)))


TYPES: Mapping[type, str] = {
    Choice: "multichoice",
    Several: "multichoice",
    Spot: "multichoice",
    Reply: "multichoice",
    TrueFalse: "truefalse",
    Sort: "match",
    Match: "match",
    Order: "ordering",
    Reflect: "description",
}


def uid(quiz: Quiz, question: AnyQuestion) -> str:
    return f"{quiz.lesson}.{quiz.band}.{question.id}"


def test_every_field_is_stored_in_moodle_xml(picked: Picked) -> None:
    found = stored("moodle-xml", picked)
    wanted = [(q, one) for q, one in picking.questions(picked) if one.kind != "story"]
    assert list(found) == [uid(*pair) for pair in wanted]
    for quiz, question in wanted:
        one = found[uid(quiz, question)]
        assert one.type == TYPES[type(question)]
        assert one.text == text_of(question)
        assert one.name == question.id.replace("-", " ").capitalize()
        check_tags(one, quiz, question)
        check_answers(one, question)
        hint = question.hint if not isinstance(question, Reflect) else None
        assert one.hints == ((hint,) if hint else ())
        if isinstance(question, Order):
            rows = [(step.text, step.feedback) for step in question.steps]
            assert [text for text, _, _ in one.answers] == [text for text, _ in rows]
            assert one.general == told(rows)
        if isinstance(question, Reflect):
            assert one.general == question.ideas
        if isinstance(question, Spot):
            assert not one.shuffled


def test_every_field_is_stored_from_gift(picked: Picked) -> None:
    found = stored("gift", picked)
    wanted = [(q, one) for q, one in picking.questions(picked) if one.kind != "story"]
    assert list(found) == [uid(*pair) for pair in wanted]
    for quiz, question in wanted:
        one = found[uid(quiz, question)]
        text = text_of(question)
        match question:
            case Spot():
                # Moodle mixes what is to be ticked, so the chat stands above it too.
                text = (*map(said, question.parts), *text)
            case Reflect():
                text = (*text, *question.ideas)
            case Order():
                rows = [(step.text, step.feedback) for step in question.steps]
                steps = [(row[0], str(n)) for n, row in enumerate(rows, 1)]
                assert list(one.pairs) == steps
                assert one.general == told(rows)
        assert one.type == TYPES[type(question)].replace("ordering", "match")
        assert one.text == text
        assert one.name == question.id.replace("-", " ").capitalize()
        check_tags(one, quiz, question)
        check_answers(one, question)


def check_tags(one: Stored, quiz: Quiz, question: AnyQuestion) -> None:
    tags = {quiz.lesson, quiz.band, question.kind, *question.signs}
    tags |= {f"objective:{question.objective}"}
    tags |= {"friend"} if question.friend else set()
    tags |= {"before"} if question.before else set()
    tags |= {f"returns:{question.returns}"} if question.returns else set()
    tags |= {f"look:{question.look}"} if isinstance(question, Spot) else set()
    assert set(one.tags) == tags


def check_answers(one: Stored, question: AnyQuestion) -> None:
    if wanted := answers(question):
        texts = [(text, feedback) for text, _, feedback in one.answers]
        assert texts == [(text, feedback) for text, _, feedback in wanted]
        assert one.single == (not isinstance(question, Several | Spot))
        if not isinstance(question, Reply):
            right = [worth > 0 for _, worth, _ in one.answers]
            assert right == [is_right for _, is_right, _ in wanted]
    if isinstance(question, Sort | Match):
        rows = pairs(question)
        asked = [pair for pair in one.pairs if pair[0]]
        assert asked == [(text, match) for text, match, _ in rows]
        assert one.general == told([(text, why) for text, _, why in rows])
        assert len({match for _, match in one.pairs}) >= 3
    if isinstance(question, Sort):
        assert {match for _, match in one.pairs} == set(PLACES.values())


@pytest.mark.parametrize("name", READERS)
def test_what_is_right_earns_all_and_what_is_wrong_nothing(
    name: str, picked: Picked
) -> None:
    found = stored(name, picked)
    marked = 0
    for quiz, question in picking.questions(picked):
        one = found.get(uid(quiz, question))
        if one is None or one.type == "description":
            continue
        marked += 1
        if one.type == "ordering":
            check_order(one)
        elif one.type == "match":
            check_pairs(one, question)
        else:
            check_options(one, question)
    assert marked >= 8


def check_options(one: Stored, question: AnyQuestion) -> None:
    right = [text for text, is_right, _ in answers(question) if is_right]
    wrong = [text for text, is_right, _ in answers(question) if not is_right]
    if one.single:
        assert all(of_options(one, [text]) == 1 for text in right)
        replies = question.replies if isinstance(question, Reply) else ()
        partly = {reply.text for reply in replies if reply.lands == "partly"}
        for text in wrong:
            assert of_options(one, [text]) == (0.5 if text in partly else 0)
        return
    assert of_options(one, right) == 1
    assert of_options(one, wrong) == 0
    assert of_options(one, [*right, *wrong]) == (0 if wrong else 1)
    if len(right) > 1:
        assert 0 < of_options(one, right[:1]) < 1
    if wrong:
        assert of_options(one, [*right, wrong[0]]) < 1


def check_pairs(one: Stored, question: AnyQuestion) -> None:
    asked = {text: match for text, match in one.pairs if text}
    others = sorted({match for _, match in one.pairs})
    wrong = {
        text: next(other for other in others if other != match)
        for text, match in asked.items()
    }
    assert of_pairs(one, asked) == 1
    assert of_pairs(one, wrong) == 0
    if isinstance(question, Sort | Match):
        assert asked == {text: match for text, match, _ in pairs(question)}


def check_order(one: Stored) -> None:
    steps = [text for text, _, _ in one.answers]
    assert of_order(one, steps) == 1
    assert of_order(one, [*steps[1:], steps[0]]) == 0


def test_a_half_right_reply_earns_half(course: Path) -> None:
    picked = picking.quiz_alone(course, picking.ONE_OF_EACH)
    for name in READERS:
        one = stored(name, picked)["demo.11-13.kind-reply"]
        assert [worth for _, worth, _ in one.answers] == [1, 0, 0.5]


# The parser that is not ours.


@pytest.fixture(scope="session")
def node() -> str:
    found = shutil.which("node")
    if found is None or not (ROOT / "node_modules/gift-pegjs").is_dir():
        pytest.fail("No gift-pegjs: install Node.js and run `make test`.")
    return found


def parsed(node: str, gift: bytes) -> list[dict[str, Any]]:
    result = subprocess.run(
        [node, "tests/export/parse_gift.cjs"],
        input=gift,
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr.decode()
    questions: list[dict[str, Any]] = json.loads(result.stdout)
    return [one for one in questions if one["type"] != "Category"]


def test_gift_pegjs_reads_the_same(node: str, picked: Picked) -> None:
    content = exported("gift", picked).content
    ours = [one for _, one in moodle_gift.imported(content.decode())]
    theirs = parsed(node, content)
    assert [one["id"] for one in theirs] == [one.id for one in ours]
    names = {"MC": "multichoice", "TF": "truefalse", "Matching": "match"}
    for one, other in zip(ours, theirs, strict=True):
        assert names.get(other["type"], "description") == one.type
        assert other["title"] == one.name
        assert other["stem"]["format"] == "html"
        assert paragraphs(other["stem"]["text"]) == one.text
        assert set(other["tags"]) == set(one.tags)
        general = other.get("globalFeedback")
        assert paragraphs(general["text"] if general else "") == one.general
        assert theirs_answers(other) == ours_answers(one)


def theirs_answers(one: dict[str, Any]) -> list[Any]:
    match one["type"]:
        case "MC":
            return [
                (
                    words(choice["text"]["text"]),
                    round(100.0 if choice["isCorrect"] else choice["weight"] or 0.0, 3),
                    words(choice["feedback"]["text"]),
                )
                for choice in one["choices"]
            ]
        case "TF":
            wrong, right = (one[f"{key}Feedback"]["text"] for key in ("true", "false"))
            told = (wrong, right) if not one["isTrue"] else (right, wrong)
            return [one["isTrue"], *map(words, told)]
        case "Matching":
            return [
                (words(pair["subquestion"]["text"]), words(shown(pair["subanswer"])))
                for pair in one["matchPairs"]
            ]
    return []


def shown(text: str) -> str:
    """What gift-pegjs leaves in code on the right side of a pair."""
    for sign in "\\:#={}~":
        text = text.replace(f"&&{ord(sign):03};", sign)
    return text


def ours_answers(one: Stored) -> list[Any]:
    match one.type:
        case "multichoice":
            return [
                (text, round(worth * 100, 3), feedback)
                for text, worth, feedback in one.answers
            ]
        case "truefalse":
            (_, is_true, if_true), (_, _, if_false) = one.answers
            return [is_true == 1, if_true, if_false]
    return list(one.pairs)


# What else the files have to be.


@pytest.mark.parametrize("name", READERS)
def test_two_runs_give_the_same_bytes(name: str) -> None:
    assert exported(name, picking.real()) == exported(name, picking.real())


@pytest.mark.parametrize("name", READERS)
def test_each_quiz_is_a_category(name: str, course: Path) -> None:
    picked = picking.quiz_alone(course, picking.AWKWARD)
    categories = {one for one, _ in READERS[name](exported(name, picked).content)}
    assert len(categories) == 1
    last = split(categories.pop())[-1]
    assert words(last) == "/ Signs / and \\ & <3: 50% = {half} (11-13)"


def split(path: str) -> list[str]:
    """A path as `split_category_path` of Moodle's question/format.php splits it."""
    parts = re.split(r"(?<!/)/(?!/)", path)
    return [part.replace("//", "/").strip() for part in parts]


def test_the_intro_is_what_moodle_xml_says_of_a_category(course: Path) -> None:
    picked = picking.quiz_alone(course, picking.AWKWARD)
    text = exported("moodle-xml", picked).content.decode()
    assert "Take your time &amp;amp; look {twice}." in text


@pytest.mark.parametrize("name", READERS)
def test_what_moodle_would_refuse_is_left_out_and_named(
    name: str, course: Path
) -> None:
    made = exported(name, picking.quiz_alone(course, picking.REFUSED))
    assert made.questions == 0
    assert [(loss.at.line, loss.what.split('"')[1]) for loss in made.losses] == [
        (3, "no-answer"),
        (10, "one-option"),
        (16, "eleven-right"),
        (33, "one-pair"),
        (39, "two-matches"),
    ]
    assert all(loss.left_out for loss in made.losses)


@pytest.mark.parametrize("name", READERS)
def test_every_story_is_named_as_left_out(name: str) -> None:
    picked = picking.real()
    stories = [one.at for _, one in picking.questions(picked) if isinstance(one, Story)]
    made = exported(name, picked)
    assert [loss.at for loss in made.losses if loss.left_out] == stories
    total = len(list(picking.questions(picked)))
    assert made.questions == total - len(stories)


def test_what_gift_cannot_hold_is_named(course: Path) -> None:
    made = exported("gift", picking.quiz_alone(course, picking.AWKWARD))
    told = [loss.what for loss in made.losses]
    assert any("`intro`" in what for what in told)
    assert any("`draw: 2`" in what for what in told)
    assert any('"awkward-choice" goes without its hint' in what for what in told)
    assert not any(loss.left_out for loss in made.losses)
