"""`validate` refuses every hostile file, and says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from secondlook.validate import validate
from tests.conftest import ROOT
from tests.hostile.case import CASES, Case


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_refused(case: Case, course: Path) -> None:
    case.put(course)
    errors = [one for one in validate(course)[1] if one.severity == "error"]
    found = {(one.place.path, one.place.line, one.rule) for one in errors}
    assert (case.at, case.line, case.rule) in found


def test_there_are_many() -> None:
    assert len(CASES) >= 200


def test_no_false_alarm_on_our_own_lessons() -> None:
    rules = {case.rule for case in CASES} | {"small-clean-image", "known-file"}
    assert [one for one in validate(ROOT)[1] if one.rule in rules] == []
