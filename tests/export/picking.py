"""Quizzes of this folder, or of the real course, picked for an export."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from secondlook.course import load
from secondlook.export.picked import Picked, pick
from secondlook.model import AnyQuestion, Quiz
from tests.conftest import ROOT

HERE = Path(__file__).parent
ONE_OF_EACH = ROOT / "tests/kinds/11-13.yml"
AWKWARD = HERE / "awkward.yml"
REFUSED = HERE / "refused.yml"


@cache
def real() -> Picked:
    """The whole course."""
    course, _ = load(ROOT)
    return pick(course, None, None)


def quiz_alone(course: Path, file: Path) -> Picked:
    """One quiz in place of the small course's own."""
    (course / "quizzes/demo/11-13.yml").write_bytes(file.read_bytes())
    loaded, _ = load(course)
    return pick(loaded, "demo", "11-13")


def questions(picked: Picked) -> Iterator[tuple[Quiz, AnyQuestion]]:
    """Each question with its quiz, in order."""
    for quiz in picked.quizzes():
        for question in quiz.questions:
            yield quiz, question
