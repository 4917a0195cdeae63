"""GIFT, the text format for questions that Moodle reads, and people can too.

Source: https://docs.moodle.org/en/GIFT_format
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from fractions import Fraction

from secondlook.export.picked import Exported, Loss, Picked, Progress
from secondlook.export.task import Answer, Form, Task
from secondlook.model import Quiz

NAME = "gift"
SUFFIX = ".gift"
FOR = "Moodle, and whoever reads questions as text"

_FORMS: frozenset[Form] = frozenset(
    ("single", "multiple", "truth", "pairs", "order", "text")
)
_SPECIAL = str.maketrans({letter: f"\\{letter}" for letter in "\\~=#{}:"})


def export(picked: Picked, progress: Progress) -> Exported:
    """Each quiz as a category of its own, each question with its id and tags."""
    parts: list[str] = []
    losses: list[Loss] = []
    questions = 0
    for quiz in picked.quizzes():
        progress(f"Writing {quiz.lesson}, {quiz.band}")
        tasks, lost = picked.tasks(quiz, _FORMS)
        parts.append(_category(quiz))
        parts += [_question(one) for one in tasks]
        losses += lost
        questions += len(tasks)
    return Exported("\n\n".join(parts).encode() + b"\n", questions, tuple(losses))


def _category(quiz: Quiz) -> str:
    # A slash begins a category inside the category.
    title = str(quiz.title).replace("/", "//")
    return f"$CATEGORY: Second Look/{title} ({quiz.band})"


def _question(one: Task) -> str:
    tags = "".join(f" [tag:{tag}]" for tag in one.tags)
    head = f"// [id:{one.uid}]{tags}\n::{_plain(one.title)}::[html]"
    text = "".join(f"<p>{_rich(line)}</p>" for line in one.lines)
    if one.form == "text":
        ideas = "".join(f"<li>{_rich(idea)}</li>" for idea in one.general.split("\n"))
        return f"{head}{text}<ul>{ideas}</ul>"
    return "\n".join((f"{head}{text} {{", *_body(one), "}"))


def _body(one: Task) -> Iterator[str]:
    match one.form:
        case "truth":
            right = next(answer for answer in one.answers if answer.right)
            wrong = next(answer for answer in one.answers if not answer.right)
            truth = "TRUE" if right.text == "True" else "FALSE"
            yield f"{truth}#{_rich(wrong.feedback)}#{_rich(right.feedback)}"
        case "pairs":
            yield from (f"={_rich(a.text)} -> {_plain(a.match)}" for a in one.answers)
            yield from _reasons(one)
        case "order":
            for place, answer in enumerate(one.answers, 1):
                yield f"={_rich(answer.text)} -> {place}"
            yield from _reasons(one)
        case _:
            for answer, worth in zip(one.answers, marks(one), strict=True):
                sign = "=" if worth == 1 else f"~%{percent(worth)}%" if worth else "~"
                yield f"{sign}{_rich(answer.text)}#{_rich(answer.feedback)}"


def _reasons(one: Task) -> Iterator[str]:
    """Pairs have no feedback of their own, so all of it stands in the general one."""
    items = "".join(
        f"<li>{_rich(answer.text)}\\: {_rich(answer.feedback)}</li>"
        for answer in one.answers
    )
    yield f"####<ul>{items}</ul>"


def marks(one: Task) -> list[Fraction]:
    """What each answer adds to the mark: ticking everything adds up to nothing."""
    if one.form != "multiple":
        return [answer.worth for answer in one.answers]
    right = sum(answer.right for answer in one.answers)
    wrong = len(one.answers) - right
    return [_share(answer, right, wrong) for answer in one.answers]


def _share(answer: Answer, right: int, wrong: int) -> Fraction:
    return Fraction(1, right) if answer.right else Fraction(-1, wrong)


def percent(worth: Fraction) -> str:
    """A share as Moodle lists it: at most five decimals, none too many."""
    return f"{float(worth * 100):.5f}".rstrip("0").rstrip(".")


def _rich(text: str) -> str:
    """Words for a place that holds HTML."""
    return _plain(html.escape(text, quote=False))


def _plain(text: str) -> str:
    return text.translate(_SPECIAL).replace("\n", " ")
