"""Every word that a rule says stands in `said.txt`, for people to read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from secondlook.course import load
from secondlook.rules import BY_ID, RULES, of_course, of_page, of_quiz
from tests.conftest import SOUND
from tests.rules.reading import page_of
from tests.rules.saying import FURTHER, SAID, said, sections

LISTED = sections(SAID.read_text(encoding="utf-8"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_said(rule: ModuleType, tmp_path: Path) -> None:
    # If new words are meant: python -m tests.rules.saying > tests/rules/said.txt
    assert f"{said(rule, tmp_path / 'course')}\n" == LISTED[rule.ID]


def test_each_kind_of_rule_is_run_and_for_a_release_more() -> None:
    course = load(SOUND)[0]
    page = page_of("![](nowhere.svg)", "lessons/about/new.md")
    assert {one.rule for one in of_page(page, course)} == {"alt-text", "local-image"}
    quiz = next(course.quizzes())
    assert list(of_quiz(quiz, course)) == []
    empty = replace(quiz, questions=())
    assert "two-before" in {one.rule for one in of_quiz(empty, course)}
    signed = {"fact-is-checked", "help-is-checked"}
    assert signed.isdisjoint(one.rule for one in of_course(course))
    assert signed <= {one.rule for one in of_course(course, release=True)}
    front = "---\ntitle: Demo\nnumber: 1\nsummary: One.\nprepare: 20\n---\n"
    teach = page_of(front, "lessons/demo/teach.md")
    reviewed = "lesson-is-reviewed"
    assert reviewed not in {one.rule for one in of_page(teach, course)}
    assert reviewed in {one.rule for one in of_page(teach, course, release=True)}


def test_every_listed_rule_is_there() -> None:
    assert list(LISTED) == list(BY_ID)
    assert set(FURTHER) <= set(BY_ID)
