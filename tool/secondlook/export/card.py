"""A task → the fields of a card to learn from."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from fractions import Fraction

from secondlook.export.mixed import mixed
from secondlook.export.task import Answer, Task

_MARKS = {Fraction(1): "Yes", Fraction(1, 2): "Partly", Fraction(0): "Not this one"}

_OPEN = "<p>Think about it. No answer is right or wrong.</p>"


@dataclass(frozen=True, slots=True)
class Card:
    """HTML: what stands on the front, and what the back adds."""

    question: str
    answers: str
    right: str
    reasons: str

    @property
    def fields(self) -> tuple[str, ...]:
        """All of it in its order."""
        return astuple(self)


def card(one: Task) -> Card:
    """The card of a task, whatever its form."""
    question = "".join(f"<p>{_words(line)}</p>" for line in one.lines)
    match one.form:
        case "pairs":
            return Card(question, *_pairs(one), _reasons(one))
        case "order":
            texts = [answer.text for answer in one.answers]
            steps = _list("ol", texts)
            return Card(question, _list("ul", mixed(texts)), steps, _reasons(one))
        case "text":
            ideas = _list("ul", one.general.splitlines())
            return Card(question, _OPEN, f"<p>Some ideas:</p>{ideas}", "")
    answers = _list("ul", (answer.text for answer in one.answers))
    right = _list("ul", (answer.text for answer in one.answers if answer.right))
    return Card(question, answers, right, _reasons(one, marked=True))


def _pairs(one: Task) -> tuple[str, str]:
    """Things and what to choose from; then what belongs to what."""
    things = _list("ul", (answer.text for answer in one.answers))
    choices = _list("ul", mixed(answer.match for answer in one.answers))
    right = _list("ul", (f"{a.text} → {a.match}" for a in one.answers))
    return f"{things}<p>Choose from:</p>{choices}", right


def _reasons(one: Task, *, marked: bool = False) -> str:
    items = "".join(_reason(answer, marked) for answer in one.answers)
    return f"<ul>{items}</ul>"


def _reason(answer: Answer, marked: bool) -> str:
    mark = f"{_MARKS[answer.worth]}: " if marked else ""
    return f"<li><b>{mark}{_words(answer.text)}</b> {_words(answer.feedback)}</li>"


def _list(kind: str, texts: Iterable[str]) -> str:
    items = "".join(f"<li>{_words(text)}</li>" for text in texts)
    return f"<{kind}>{items}</{kind}>"


def _words(text: str) -> str:
    return html.escape(text, quote=False)
