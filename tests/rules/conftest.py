"""Every rule's test has the same day, so that dates in examples do not go stale."""

from __future__ import annotations

import pytest

from tests.conftest import EPOCH


@pytest.fixture(autouse=True)
def _same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
