"""One false statement is enough."""

from __future__ import annotations

import pytest

from tests.rules.asking import marked, stated


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([True, True], 1),
        ([True, True, True], 1),
        ([True], 0),
        ([True, True, False], 0),
        ([False, False], 0),
    ],
)
def test_mixed(answers: list[bool], expected: int) -> None:
    statements = [
        stated(f"It is {number} o'clock.", answer=answer)
        for number, answer in enumerate(answers)
    ]
    found = marked("true-and-false-mixed", *statements)
    assert len(found) == expected
    assert found == [f"It is {len(answers) - 1} o'clock."][:expected]
