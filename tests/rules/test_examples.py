"""Every rule is listed, explained, and does what its examples say."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from secondlook import rules
from secondlook.explain import Example, examples
from secondlook.rules import FOR_RELEASE, RULES
from secondlook.validate import validate
from tests.rules.putting import put

FOLDER = Path(rules.__file__).parent
# What lessons that are copies of each other cannot keep.
NOT_IN_COPIES = {"distinct-question", "earlier-lesson-returns"}
CASES = [(rule, example) for rule in RULES for example in examples(rule)]


@pytest.mark.parametrize(
    ("rule", "example"),
    CASES,
    ids=[f"{rule.ID}-{'good' if example.good else 'bad'}" for rule, example in CASES],
)
def test_example(rule: ModuleType, example: Example, course: Path) -> None:
    put(course, example)
    problems = validate(course, release=rule.ID in FOR_RELEASE)[1]
    found = {problem.rule for problem in problems} - (FOR_RELEASE - {rule.ID})
    if example.place.endswith("six lessons"):
        found -= NOT_IN_COPIES
    assert found == (set() if example.good else {rule.ID})


def test_the_course_that_examples_are_put_into_is_sound(course: Path) -> None:
    assert validate(course)[1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_documented(rule: ModuleType) -> None:
    kinds = {example.good for example in examples(rule)}
    assert kinds == {True, False}, "a Bad and a Good example"
    assert "\nWhy: " in (rule.__doc__ or "")
    assert Path(str(rule.__file__)).stem == rule.ID.replace("-", "_")
    assert rule.SEVERITY in ("error", "advice")


def test_every_rule_file_is_listed() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", "common"}
    assert files == {rule.ID.replace("-", "_") for rule in RULES}
