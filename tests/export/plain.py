"""The course's questions in plain words, read off the model alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from secondlook.course import load
from secondlook.export.picked import Exported, Picked, pick
from secondlook.model import (
    AnyQuestion,
    Choice,
    Match,
    Order,
    Quiz,
    Reflect,
    Reply,
    Several,
    Sort,
    Spot,
    TrueFalse,
)

ROOT = Path(__file__).parent.parent.parent
LIGHTS = {
    "green": "Green: fine",
    "amber": "Amber: check first",
    "red": "Red: stop and tell someone",
}


@dataclass(frozen=True)
class Plain:
    """A question: what stands above it, and rows of a text, its mark and its reason."""

    quiz: Quiz
    question: AnyQuestion
    above: tuple[str, ...]
    rows: tuple[tuple[str, str, str], ...]

    @property
    def uid(self) -> str:
        return f"{self.quiz.lesson}.{self.quiz.band}.{self.question.id}"

    @property
    def kind(self) -> str:
        return str(self.question.kind)

    @property
    def scene(self) -> str:
        return " ".join(
            f"{line}:" if line[-1].isalnum() else line for line in self.above
        )

    @property
    def line(self) -> str:
        return f"{self.scene} {self.question.prompt}".strip()

    @property
    def texts(self) -> list[str]:
        return [text for text, _, _ in self.rows]

    @property
    def right(self) -> list[int]:
        return [at for at, row in enumerate(self.rows, 1) if row[1] == "yes"]


@cache
def whole() -> Picked:
    """All of the course."""
    course, problems = load(ROOT)
    assert not problems
    return pick(course, None, None)


def questions(*kinds: str) -> list[Plain]:
    """The course's questions of some kinds, or all of them, in their order."""
    return [one for one in _all() if one.kind in kinds or not kinds]


def counts(made: Exported) -> tuple[int, int]:
    """The questions in a file and those left out."""
    return made.questions, sum(loss.left_out for loss in made.losses)


@cache
def _all() -> list[Plain]:
    return [
        Plain(quiz, one, _above(one), _rows(one))
        for quiz in whole().quizzes()
        for one in quiz.questions
    ]


def _above(one: AnyQuestion) -> tuple[str, ...]:
    title = one.title if isinstance(one, Spot) else None
    return tuple(str(text) for text in (one.scene, title) if text)


def _rows(one: AnyQuestion) -> tuple[tuple[str, str, str], ...]:
    match one:
        case TrueFalse(answer=answer):
            yes = ("yes", "no") if answer else ("no", "yes")
            return (
                ("True", yes[0], one.feedback_true),
                ("False", yes[1], one.feedback_false),
            )
        case Choice() | Several():
            return tuple(
                (o.text, "yes" if o.correct else "no", o.feedback) for o in one.options
            )
        case Spot():
            return tuple(
                (
                    f"{part.who}: {part.text}" if part.who else part.text,
                    "yes" if part.correct else "no",
                    part.feedback,
                )
                for part in one.parts
            )
        case Reply():
            return tuple((o.text, o.lands, o.feedback) for o in one.replies)
    return _other_rows(one)


def _other_rows(one: AnyQuestion) -> tuple[tuple[str, str, str], ...]:
    match one:
        case Sort():
            return tuple((o.text, LIGHTS[o.place], o.feedback) for o in one.items)
        case Match():
            return tuple((o.text, o.match, o.feedback) for o in one.pairs)
        case Order():
            return tuple((o.text, "", o.feedback) for o in one.steps)
        case Reflect():
            return tuple((idea, "", "") for idea in one.ideas)
    return ()
