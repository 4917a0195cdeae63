"""GIFT says everything that a quiz says, and no letter of it changes the format."""

from __future__ import annotations

from pathlib import Path

from secondlook.course import load
from secondlook.export import gift
from secondlook.export.picked import pick

ROOT = Path(__file__).parent.parent.parent


def exported() -> str:
    course, _ = load(ROOT)
    return gift.export(pick(course, None, None), lambda _: None).content.decode()


def test_two_runs_give_the_same_bytes() -> None:
    assert exported() == exported()


def test_every_question_but_stories_is_there() -> None:
    course, _ = load(ROOT)
    text = exported()
    for quiz in pick(course, None, None).quizzes():
        for question in quiz.questions:
            found = f"[id:{quiz.lesson}.{quiz.band}.{question.id}]" in text
            assert found == (question.kind != "story")
