"""The day is the one that a build is told, or else today."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from secondlook.clock import days_since, today


def test_the_day_of_the_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert today() == date(2026, 1, 1)


@pytest.mark.parametrize("epoch", ["", "soon", "1e9", "9" * 30], ids=repr)
def test_what_is_no_moment_in_time_is_passed_over(
    epoch: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    before = datetime.now(UTC).date()
    assert before <= today() <= datetime.now(UTC).date()


def test_without_an_epoch_it_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now(UTC).date()
    assert before <= today() <= datetime.now(UTC).date()


@pytest.mark.parametrize(
    ("day", "days"),
    [(date(2025, 12, 31), 1), (date(2026, 1, 1), 0), (date(2026, 1, 3), -2)],
    ids=["yesterday", "today", "still to come"],
)
def test_days_since(day: date, days: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert days_since(day) == days
