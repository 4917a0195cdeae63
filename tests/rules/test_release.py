"""What a release has to keep, and what goes out of date between releases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from secondlook.cli import main
from secondlook.rules import FOR_RELEASE
from secondlook.validate import validate
from tests.rules.finding import found

Change = Callable[[str, str, str], None]
TODAY = date(2026, 1, 1)
PAGE = "lessons/demo/11-13.md"


def rules_of(course: Path, *, release: bool = False) -> list[str]:
    return [problem.rule for problem in validate(course, release=release)[1]]


def check(change: Change, days: int) -> None:
    """Say that a help line was checked so many days ago."""
    day = TODAY - timedelta(days=days)
    new = f"sources: [a page]\n    checked_on: '{day}'\n    checked_by: A. Person"
    change("data/help.yml", "sources: [a page]", new)


@pytest.mark.parametrize(
    ("days", "stale"),
    [(0, False), (180, False), (181, True), (-1, True)],
    ids=["today", "just in time", "too old", "still to come"],
)
def test_help_is_fresh(days: int, stale: bool, course: Path, change: Change) -> None:
    check(change, days)
    rules = [one.rule for one in found("help-is-fresh", course)]
    assert rules == (["help-is-fresh"] if stale else [])


def test_without_release_nothing_has_to_be_signed(course: Path) -> None:
    assert rules_of(course) == []


def test_a_release_asks_for_signatures(course: Path) -> None:
    found = rules_of(course, release=True)
    assert found == ["fact-is-checked"] * 2 + ["help-is-checked"] * 2


def test_a_date_without_a_name_is_no_signature(course: Path, change: Change) -> None:
    check(change, 3)
    change("data/help.yml", "\n    checked_by: A. Person", "")
    assert rules_of(course, release=True).count("help-is-checked") == 2


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("reviewed_on: '2025-11-20'", "reviewed_on: '2025-11-27'", 0),
        ("reviewed_on: '2025-11-20'", "reviewed_on: '2024-11-27'", 0),
        ("reviewed_on: '2025-11-20'", "reviewed_on: '2024-11-26'", 1),
        ("reviewed_on: '2025-11-20'", "reviewed_on: '2026-01-02'", 1),
        ("reviewed_on: '2025-11-20'", "reviewed_on: ''", 1),
        ("reviewed_by: A. Reviewer", "reviewed_by: ''", 1),
    ],
    ids=["new", "400 days", "401 days", "to come", "no date", "no name"],
)
def test_lesson_is_reviewed(
    old: str, new: str, count: int, course: Path, change: Change
) -> None:
    change(PAGE, old, new)
    assert len(found("lesson-is-reviewed", course)) == count


def test_the_command_runs_them_when_asked(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(course)
    assert CliRunner().invoke(main, ["validate"]).exit_code == 0
    result = CliRunner().invoke(main, ["validate", "--release"])
    assert result.exit_code == 1
    assert "error[help-is-checked]" in result.output


def test_a_waiver_for_a_release_may_stand_in_between(
    course: Path, change: Change
) -> None:
    waiver = (
        "    waive: [{rule: fact-is-checked, reason: there is no source to compare}]\n"
    )
    change(
        "data/facts.yml", "    audience: lesson\n", f"    audience: lesson\n{waiver}"
    )
    assert rules_of(course) == []
    assert rules_of(course, release=True).count("fact-is-checked") == 1


def test_the_rules_for_a_release() -> None:
    assert sorted(FOR_RELEASE) == [
        "fact-is-checked",
        "help-is-checked",
        "lesson-is-reviewed",
    ]
