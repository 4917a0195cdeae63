"""A quiz goes into a format and comes back with all that the format can hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings

from secondlook.course import Course, load
from secondlook.export import format_named
from secondlook.export.picked import Exported, pick
from secondlook.importing.quiz_file import quiz_of, quiz_text
from secondlook.importing.reading import read
from secondlook.model import BANDS, Quiz
from secondlook.read import read_quiz
from tests.conftest import ROOT
from tests.export.picking import AWKWARD, ONE_OF_EACH
from tests.importing.quizzes import Keys, quizzes

# What belongs to the quiz in Moodle, or to our checks, and is no part of a question.
BESIDE = frozenset(("at", "waive", "shuffle", "draw"))
LEFT_BY = {
    # A category has no text in GIFT, and a question no hint.
    "gift": BESIDE | {"intro", "hint"},
    "moodle-xml": BESIDE,
}
SLOW = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)


def held(value: Any, without: Iterable[str]) -> Any:
    """What a model says, without some of its keys and its places."""
    if is_dataclass(value):
        return {
            "is": type(value).__name__,
            **{
                one.name: held(getattr(value, one.name), without)
                for one in fields(value)
                if one.name not in without
            },
        }
    if isinstance(value, tuple):
        return [held(one, without) for one in value]
    return str(value) if isinstance(value, str) else value


def back(exported: Exported, quiz: Quiz) -> Quiz:
    """What comes back of an exported quiz."""
    haul = read(exported.content, "bank")
    text, _, _ = quiz_of(haul, quiz.lesson, quiz.band)
    made, problems = read_quiz(text.encode(), f"quizzes/{quiz.lesson}/{quiz.band}.yml")
    assert [one for one in problems if one.severity == "error"] == []
    assert made is not None
    return made


def compare(name: str, course: Course, lesson: str, band: str) -> None:
    quiz = course.quiz(lesson, band)
    assert quiz is not None
    exported = format_named(name).export(pick(course, lesson, band), lambda _: None)
    wanted, found = (held(one, LEFT_BY[name]) for one in (quiz, back(exported, quiz)))
    for one in wanted["questions"]:
        if name == "moodle-xml" and one["is"] == "Reflect":
            one["hint"] = None  # what is only text has no hints in Moodle; it is named
    wanted["questions"] = [q for q in wanted["questions"] if q["is"] != "Story"]
    assert found == wanted


@pytest.mark.parametrize("name", LEFT_BY)
@pytest.mark.parametrize("file", [AWKWARD, ONE_OF_EACH], ids=lambda file: file.stem)
def test_each_kind_comes_back(name: str, file: Path, course: Path) -> None:
    (course / "quizzes/demo/11-13.yml").write_bytes(file.read_bytes())
    compare(name, load(course)[0], "demo", "11-13")


@pytest.mark.parametrize("name", LEFT_BY)
def test_the_real_course_comes_back(name: str) -> None:
    course, _ = load(ROOT)
    for lesson in course.lessons:
        for band in BANDS:
            compare(name, course, lesson, band)


@pytest.mark.parametrize("name", LEFT_BY)
def test_any_quiz_comes_back(name: str, course: Path) -> None:
    loaded, _ = load(course)

    @settings(
        max_examples=60,
        deadline=None,
        suppress_health_check=SLOW,
        # To look for a smaller case takes minutes, and this one is small enough.
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
    )
    @given(quizzes())
    def comes_back(drawn: tuple[str, Keys]) -> None:
        band, keys = drawn
        text = quiz_text(keys["title"], keys.get("intro", ""), keys["questions"])
        _, problems = read_quiz(text.encode(), f"quizzes/demo/{band}.yml")
        assume(not any(one.severity == "error" for one in problems))
        (course / f"quizzes/demo/{band}.yml").write_text(text, encoding="utf-8")
        compare(name, loaded, "demo", band)

    comes_back()
