"""The matrix of signs tells what is taught and what is tested."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from secondlook.coverage import as_markdown, as_text, matrix
from secondlook.validate import validate

Change = Callable[[str, str, str], None]


def test_a_sign_that_is_taught_and_tested(course: Path) -> None:
    (row,) = matrix(validate(course)[0])
    assert (row.sign, [str(cell) for cell in row.cells]) == ("W1", ["✓", "✓"])


def test_a_sign_that_is_only_taught_or_only_tested(
    course: Path, change: Change
) -> None:
    change("lessons/demo/11-13.md", "signs: [W1]", "signs: []")
    quiz = course / "quizzes/demo/14-17.yml"
    text = quiz.read_text(encoding="utf-8").replace("    signs: [W1]\n", "")
    quiz.write_text(text, encoding="utf-8")
    (row,) = matrix(validate(course)[0])
    assert [str(cell) for cell in row.cells] == ["tested", "taught"]


def test_as_text(course: Path) -> None:
    lines = as_text(validate(course)[0]).split("\n")
    assert lines[0].split() == ["1", "11-13", "1", "14-17"]
    assert lines[1].split() == ["W1", "Too", "fast,", "too", "much", "✓", "✓"]
    assert lines[3:] == [
        "11-13: 1 of 1 signs taught and tested.",
        "14-17: 1 of 1 signs taught and tested.",
        "Lesson 1: demo",
    ]


def test_as_markdown(course: Path) -> None:
    assert as_markdown(validate(course)[0]) == (
        "| Sign | Ages 11–13 | Ages 14–17 |\n"
        "|---|---|---|\n"
        "| W1 Too fast, too much | 1 | 1 |"
    )
