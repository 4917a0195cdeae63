"""GIFT, the text format for questions that Moodle reads, and people can too.

Source: https://docs.moodle.org/en/GIFT_format, and Moodle's question/format/gift.
It has no ordering, so steps are matched with their numbers, and no hints.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from secondlook.export.moodle import (
    answer_html,
    category,
    general_html,
    marks,
    name,
    percent,
    question_html,
    rich,
    setting_losses,
    sift,
    small_losses,
    spare,
    why_not,
)
from secondlook.export.picked import Exported, Loss, Picked, Progress
from secondlook.export.task import Form, Task
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
        tasks, refused = sift(tasks, _why_not)
        parts.append(_category(quiz))
        parts += [_question(one) for one in tasks]
        losses += [*_quiz_losses(quiz), *lost, *refused, *_losses(tasks)]
        questions += len(tasks)
    return Exported("\n\n".join(parts).encode() + b"\n", questions, tuple(losses))


def _why_not(one: Task) -> str | None:
    if one.form == "order" and len(one.answers) < 3:
        return "has fewer than three steps, and Moodle needs three things to match"
    return why_not(one)


def _quiz_losses(quiz: Quiz) -> Iterator[Loss]:
    if quiz.intro:
        yield Loss(quiz.at, "its `intro`: a category has none in GIFT", left_out=False)
    yield from setting_losses(quiz)


def _losses(tasks: list[Task]) -> Iterator[Loss]:
    yield from small_losses(tasks, with_hints=frozenset())
    for one in tasks:
        if one.form == "single" and not one.mixes:
            what = f'"{name(one)}" has options in an order, which Moodle will mix'
            yield Loss(one.at, what, left_out=False)


def _category(quiz: Quiz) -> str:
    # A category's name goes by its own rules: only a backslash is special.
    title = category(quiz).replace("\\", "\\\\")
    return f"$CATEGORY: Second Look/{title}"


def _question(one: Task) -> str:
    tags = "".join(f" [tag:{tag}]" for tag in one.tags)
    head = f"// [id:{one.uid}]{tags}\n::{_escaped(one.title)}::[html]"
    text = _escaped(_told(one) + question_html(one))
    if one.form == "text":
        # A question without braces has no feedback, so the ideas stand in its text.
        return f"{head}{text}{_escaped(general_html(one))}"
    return "\n".join((f"{head}{text} {{", *_body(one), "}"))


def _told(one: Task) -> str:
    """A chat or a post as a whole: Moodle mixes what is to be ticked."""
    if one.kind != "spot":
        return ""
    lines = "".join(f"<p>{answer_html(answer)}</p>" for answer in one.answers)
    return f"<blockquote>{lines}</blockquote>"


def _body(one: Task) -> Iterator[str]:
    match one.form:
        case "truth":
            right = next(answer for answer in one.answers if answer.right)
            wrong = next(answer for answer in one.answers if not answer.right)
            truth = "TRUE" if right.text == "True" else "FALSE"
            yield f"{truth}#{_rich(wrong.feedback)}#{_rich(right.feedback)}"
        case "pairs" | "order":
            yield from _pairs(one)
        case _:
            yield from _options(one)


def _pairs(one: Task) -> Iterator[str]:
    for place, answer in enumerate(one.answers, 1):
        match = str(place) if one.form == "order" else answer.match
        yield f"={_rich(answer.text)} -> {_rich(match)}"
    yield from (f"= -> {_rich(place)}" for place in spare(one))
    yield f"####{_escaped(general_html(one))}"


def _options(one: Task) -> Iterator[str]:
    """One option a line.

    Moodle makes a question with one answer of every question that has a `=`, and one
    to be typed of every question that has no `~`; so there is exactly one `=` where one
    answer is to be chosen, and none where several are.
    """
    chosen = False
    for answer, worth in zip(one.answers, marks(one), strict=True):
        sign = _weight(worth)
        if one.form == "single" and worth == 1 and not chosen:
            sign, chosen = "=", True
        text = _first_letter(_escaped(answer_html(answer)))
        yield f"{sign}{text}#{_rich(answer.feedback)}"


def _weight(worth: Fraction) -> str:
    return f"~%{percent(worth)}%" if worth else "~"


def _rich(text: str) -> str:
    return _first_letter(_escaped(rich(text)))


def _first_letter(text: str) -> str:
    """At the start, `[html]` would be a format and `%50%` a weight."""
    return f"&\\#{ord(text[0])};{text[1:]}" if text[:1] in ("[", "%") else text


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL).replace("\n", " ")
