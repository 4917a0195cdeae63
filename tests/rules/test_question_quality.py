"""The rules of question quality find flaws, and leave sound questions alone."""

from __future__ import annotations

from functools import cache

import pytest

from secondlook.rules import BY_ID
from tests.conftest import ROOT
from tests.sample import FOLDER, MEASURED, Sample, Score, findings, measure, read

PRECISION = {"error": 0.98, "advice": 0.80}
RECALL = 0.60
TOGETHER = 0.85
PARTS = ("tuning", "held-out")


@cache
def sample(part: str) -> Sample:
    return read(FOLDER / part)


@cache
def scores(part: str) -> dict[str, Score]:
    return measure(sample(part))


def test_the_sample_is_large_and_half_of_it_is_sound() -> None:
    both = [sample(part) for part in PARTS]
    questions = sum(one.questions for one in both)
    assert questions >= 180
    assert sum(one.sound for one in both) >= questions / 2
    assert both[1].questions >= questions / 3


@pytest.mark.parametrize("part", PARTS)
def test_every_rule_has_a_flaw_to_find(part: str) -> None:
    assert {label[2] for label in sample(part).labels} == set(MEASURED)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("rule", MEASURED)
def test_precision_and_recall(rule: str, part: str) -> None:
    score = scores(part)[rule]
    assert score.precision >= PRECISION[BY_ID[rule].SEVERITY], score.alarms
    assert score.recall >= RECALL, score.misses


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("severity", ["error", "advice"])
def test_precision_and_recall_of_all_together(severity: str, part: str) -> None:
    score = sum(
        (scores(part)[rule] for rule in MEASURED if severity == BY_ID[rule].SEVERITY),
        Score(),
    )
    assert score.precision >= PRECISION[severity], score.alarms
    assert score.recall >= TOGETHER, score.misses


def test_a_score_counts_hits_alarms_and_misses() -> None:
    hit, alarm, miss = (("quiz", name, "rule") for name in ("a", "b", "c"))
    score = Score({hit}, {alarm}, {miss})
    assert (score.precision, score.recall) == (0.5, 0.5)
    assert (Score().precision, Score().recall) == (1.0, 1.0)


def test_our_own_quizzes_have_none_of_the_flaws() -> None:
    assert list(findings(read(ROOT / "quizzes").quizzes)) == []
