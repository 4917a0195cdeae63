"""A question → a task: what learning platforms know of it, whatever their format.

Platforms know six forms, and ours has ten kinds. Where nothing is lost, a kind takes on
another form: parts of a chat become things to tick, `sort` becomes pairs. What has no
form of its own is `None`, and the export names it as a loss.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import repeat
from typing import Literal

from secondlook.model import (
    AnyQuestion,
    Choice,
    Match,
    Order,
    Part,
    Quiz,
    Reflect,
    Reply,
    Several,
    Sort,
    Spot,
    Story,
    TrueFalse,
)
from secondlook.problem import Place
from secondlook.quiz_view import Row, view

Form = Literal["single", "multiple", "truth", "pairs", "order", "text"]

# How much of the mark a sentence is worth, by how it lands: none is simply wrong.
_WORTH = {"good": Fraction(1), "more": Fraction(1, 2), "other": Fraction(0)}
SORTED_INTO = {
    "green": "Green: fine",
    "amber": "Amber: check first",
    "red": "Red: stop and tell someone",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Something that can be chosen, paired or put in its place.

    `worth` is 1 for a right answer, 0 for a wrong one and between for a partly good
    one; with `pairs`, `match` is what belongs to it. In a chat, `who` has said it,
    which `text` repeats, and `mine` is whether it is whose screen one sees.
    """

    text: str
    feedback: str
    worth: Fraction = Fraction(0)
    match: str = ""
    who: str = ""
    mine: bool = False

    @property
    def right(self) -> bool:
        """Whether it earns the whole mark."""
        return self.worth == 1

    @property
    def words(self) -> str:
        """The text without who said it."""
        return self.text.removeprefix(f"{self.who}: ") if self.who else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A question in the terms that platforms share.

    `uid` is made of the course's own ids and never changes. The answers of an `order`
    stand in their right order; a `text` has none, and only says something. `heading`
    stands above a chat or a post. `mixes` is whether the answers may be shown in any
    order.
    """

    at: Place
    uid: str
    kind: str
    form: Form
    title: str
    scene: str
    heading: str
    prompt: str
    hint: str
    answers: tuple[Answer, ...]
    general: str
    tags: tuple[str, ...]
    mixes: bool

    @property
    def context(self) -> tuple[str, ...]:
        """Paragraphs that stand above the prompt."""
        return tuple(one for one in (self.scene, self.heading) if one)

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything above the answers, paragraph by paragraph."""
        return (*self.context, self.prompt)


def task(question: AnyQuestion, quiz: Quiz) -> Task | None:
    """The task that a question is elsewhere, or None if no platform has its form."""
    if isinstance(question, Story):
        return None
    shown = view(question, question.id)
    return Task(
        at=question.at,
        uid=f"{quiz.lesson}.{quiz.band}.{question.id}",
        kind=str(question.kind),
        form=_form(question),
        title=str(question.id).replace("-", " ").capitalize(),
        scene=str(question.scene or ""),
        heading=str(question.title or "") if isinstance(question, Spot) else "",
        prompt=str(question.prompt),
        hint=str(question.hint or ""),
        answers=_answers(question),
        general=_general(question),
        tags=_tags(question, quiz),
        mixes=not shown["keeps_order"],
    )


def _form(question: AnyQuestion) -> Form:
    match question:
        case Choice() | Reply():
            return "single"
        case Several() | Spot():
            return "multiple"
        case TrueFalse():
            return "truth"
        case Sort() | Match():
            return "pairs"
        case Order():
            return "order"
    return "text"


def _answers(question: AnyQuestion) -> tuple[Answer, ...]:
    if isinstance(question, Reflect):
        return ()
    rows = view(question, question.id)["rows"]
    if isinstance(question, Spot):
        return tuple(map(_part, question.parts, rows, repeat(question.me)))
    texts = [str(row["text"]) for row in rows]
    if isinstance(question, TrueFalse):
        texts = ["True", "False"]
    return tuple(
        Answer(
            text=text,
            feedback=str(row["feedback"]),
            worth=_worth(row["look"]),
            match=str(row.get("match") or SORTED_INTO.get(row["look"], "")),
        )
        for text, row in zip(texts, rows, strict=True)
    )


def _part(part: Part, row: Row, me: str | None) -> Answer:
    return Answer(
        text=f"{part.who}: {part.text}" if part.who else str(part.text),
        feedback=str(part.feedback),
        worth=_worth(row["look"]),
        who=str(part.who or ""),
        mine=bool(part.who) and part.who == me,
    )


def _worth(look: str) -> Fraction:
    return Fraction(1) if look == "sign" else _WORTH.get(look, Fraction(0))


def _general(question: AnyQuestion) -> str:
    """What is said whatever was answered: for `reflect`, what others think of."""
    if isinstance(question, Reflect):
        return "\n".join(str(idea) for idea in question.ideas)
    return ""


def _tags(question: AnyQuestion, quiz: Quiz) -> tuple[str, ...]:
    friend = ("friend",) if question.friend else ()
    before = ("before",) if question.before else ()
    signs = (str(sign) for sign in question.signs)
    return (
        *(quiz.lesson, quiz.band, str(question.kind), *signs, *friend, *before),
        *(f"{key}:{value}" for key, value in _named(question) if value),
    )


def _named(question: AnyQuestion) -> Iterator[tuple[str, str | None]]:
    """What of a question is an id or a fixed word of ours, by its key."""
    yield "objective", question.objective
    yield "returns", question.returns
    if isinstance(question, Spot):
        yield "look", question.look
