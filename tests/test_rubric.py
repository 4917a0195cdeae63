"""The rubric counts what is there, and loses points where something is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from secondlook import language
from secondlook.rubric import CRITERIA, DISCLOSING, FULL, as_markdown, rows
from secondlook.validate import validate
from tests.conftest import ROOT, SOUND

PAGE = "lessons/demo/11-13.md"


def points(course: Path) -> dict[str, int]:
    return {row.id: row.points for row in rows(validate(course)[0])}


def test_no_criterion_of_the_course_has_no_points() -> None:
    found = rows(validate(ROOT)[0])
    assert len(found) == len(CRITERIA) == 20
    assert [row.id for row in found if not row.points] == []
    assert sum(row.points for row in found) >= 36


@pytest.mark.parametrize(
    ("edit", "id_"),
    [
        (("quizzes/demo/11-13.yml", "friend: true", "friend: false"), "R9"),
        ((PAGE, "practise: 12", "practise: 2"), "R3"),
        ((PAGE, "Check three offers", "Understand offers"), "R1"),
        ((PAGE, "## Before you start", "Half of all teens."), "R13"),
        ((PAGE, "## Before you start", "They fell for it."), "R10"),
        ((PAGE, "## Who, how, first words", "## Help"), "R8"),
        ((PAGE, "## Try it", "Write down what happened to you."), "R16"),
        (
            ("quizzes/demo/11-13.yml", "What could", "Has this happened to you? What"),
            "R16",
        ),
    ],
)
def test_what_is_missing_costs_points(
    course: Path,
    change: Callable[[str, str, str], None],
    edit: tuple[str, str, str],
    id_: str,
) -> None:
    before = points(SOUND)[id_]
    path, old, _ = edit
    for _ in range((course / path).read_text(encoding="utf-8").count(old)):
        change(*edit)
    assert points(course)[id_] < before


def test_the_phrases_that_ask_for_a_story_are_in_the_list() -> None:
    assert {str(phrase.id) for phrase in language.load().phrases} >= DISCLOSING


def test_the_table_has_a_line_for_each_and_the_sum() -> None:
    text = as_markdown(validate(SOUND)[0])
    assert text.count("\n| R") == len(CRITERIA)
    total = sum(points(SOUND).values())
    assert text.endswith(f"**Together: {total} of {FULL * len(CRITERIA)} points.**")
