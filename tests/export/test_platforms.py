"""Brightspace and Blackboard get every question that their layouts can hold."""

from __future__ import annotations

import csv
import html
import io
from types import ModuleType

import pytest

from secondlook.export import blackboard, brightspace
from secondlook.export.picked import Exported
from tests.export.plain import LIGHTS, Plain, counts, questions, whole

BOTH = [blackboard, brightspace]
GRADED = ("choice", "several", "spot", "true-false", "match", "order", "sort")
LANDS = {"well": "100", "partly": "50", "badly": "0"}


def exported(platform: ModuleType) -> Exported:
    made: Exported = platform.export(whole(), lambda _: None)
    return made


@pytest.mark.parametrize("platform", BOTH, ids=lambda one: one.NAME)
def test_two_runs_give_the_same_bytes(platform: ModuleType) -> None:
    assert exported(platform) == exported(platform)


@pytest.mark.parametrize("platform", BOTH, ids=lambda one: one.NAME)
def test_every_question_is_there_or_named(platform: ModuleType) -> None:
    made = exported(platform)
    assert sum(counts(made)) == len(questions())
    assert "not tested on the service" in made.notes[0]
    named = {loss.at for loss in made.losses if loss.left_out}
    never = questions("story", "reflect")
    assert {one.question.at for one in never} <= named


def blocks() -> list[list[list[str]]]:
    """The questions of Brightspace's file, row by row; each has five cells."""
    text = exported(brightspace).content.decode("utf-8-sig")
    found: list[list[list[str]]] = []
    for row in csv.reader(io.StringIO(text, newline="")):
        assert len(row) == 5
        if row[0] == "NewQuestion":
            found.append([])
        if row[0] and not row[0].startswith("//"):
            found[-1].append(row)
    return found


def test_brightspaces_file_begins_as_its_own_template_does() -> None:
    assert exported(brightspace).content.startswith("\ufeff//".encode())


def test_brightspace_says_what_a_question_is_and_asks() -> None:
    types = {
        **{"choice": "MC", "reply": "MC", "several": "MS", "spot": "MS"},
        **{"true-false": "TF", "match": "M", "sort": "M", "order": "O"},
    }
    for block, one in zip(blocks(), questions(*GRADED, "reply"), strict=True):
        paragraphs = [*one.above, str(one.question.prompt)]
        asked = "".join(f"<p>{html.escape(p, quote=False)}</p>" for p in paragraphs)
        title = str(one.question.id).replace("-", " ").capitalize()
        assert block[:5] == [
            ["NewQuestion", types[one.kind], "", "", ""],
            ["ID", one.uid, "", "", ""],
            ["Title", title, "", "", ""],
            ["QuestionText", asked, "HTML", "", ""],
            ["Points", "1", "", "", ""],
        ]


def body_of(one: Plain) -> list[list[str]]:
    """Everything below the points, except of pairs."""
    share = {"yes": "100", "no": "0", **LANDS}
    whole_or_none = [["Scoring", "AllOrNothing", "", "", ""]]
    match one.kind:
        case "choice" | "reply":
            return [
                ["Option", share[mark], text, "", why] for text, mark, why in one.rows
            ]
        case "true-false":
            return [[text.upper(), share[m], why, "", ""] for text, m, why in one.rows]
        case "order":
            steps = [["Item", text, "NOT HTML", why, ""] for text, _, why in one.rows]
            return [["Scoring", "RightMinusWrong", "", "", ""], *steps]
    ticks = {"yes": "1", "no": "0"}
    options = [["Option", ticks[m], text, "", why] for text, m, why in one.rows]
    return whole_or_none + options


def test_brightspace_holds_every_answer_with_its_mark_and_reason() -> None:
    for block, one in zip(blocks(), questions(*GRADED, "reply"), strict=True):
        if one.kind not in ("match", "sort"):
            assert block[5:] == body_of(one)


def test_brightspaces_pairs_belong_together_and_do_not_give_themselves_away() -> None:
    for block, one in zip(blocks(), questions(*GRADED, "reply"), strict=True):
        if one.kind not in ("match", "sort"):
            continue
        choices = {row[1]: row[2] for row in block if row[0] == "Choice"}
        pairs = [(row[2], choices[row[1]]) for row in block if row[0] == "Match"]
        assert pairs == [(text, belongs) for text, belongs, _ in one.rows]
        if one.kind == "match":
            assert [*choices.values()] != [belongs for _, belongs, _ in one.rows]
        reasons = "".join(
            f"<p>{html.escape(f'{text} – {why}', quote=False)}</p>"
            for text, _, why in one.rows
        )
        assert block[-1] == ["Feedback", reasons, "HTML", "", ""]


def line_of(one: Plain) -> list[list[str]]:
    """The fields that Blackboard gets of a question, line by line."""
    marks = {"yes": "correct", "no": "incorrect"}
    ticked = [
        cell for text, mark, _ in one.rows for cell in (text, marks.get(mark, ""))
    ]
    match one.kind:
        case "choice":
            return [["MC", one.line, *ticked]]
        case "several" | "spot":
            return [["MA", one.line, *ticked]]
        case "true-false":
            return [["TF", one.line, "true" if one.right == [1] else "false"]]
        case "order":
            return [["ORD", one.line, *one.texts]]
        case "match":
            return [["MAT", one.line, *(cell for row in one.rows for cell in row[:2])]]
    return [
        [
            *("MC", f"{one.line} {text}"),
            *(
                c
                for n in LIGHTS.values()
                for c in (n, marks["yes" if n == place else "no"])
            ),
        ]
        for text, place, _ in one.rows
    ]


def test_blackboard_gets_a_line_a_question() -> None:
    lines = exported(blackboard).content.decode().split("\r\n")
    assert lines.pop() == ""
    expected = [line for one in questions(*GRADED) for line in line_of(one)]
    assert [line.split("\t") for line in lines] == expected


def test_blackboard_advises_when_there_are_too_many_lines() -> None:
    made = exported(blackboard)
    number = made.content.count(b"\r\n")
    assert number > blackboard.MOST
    assert f"here are {number}: export lesson by lesson" in made.notes[-1]
