"""A quiz's texts at a glance: what is not in them need not be looked for.

Rules run one after the other over the same quiz, and most find nothing. What several
of them would work out again is worked out here once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any

from secondlook.model import (
    Answer,
    AnyQuestion,
    Choice,
    Match,
    Option,
    Order,
    Quiz,
    Reply,
    Several,
    Sort,
    Spot,
    Story,
    Text,
)
from secondlook.schema import KindShape, ListShape, RecordShape, TextShape, keys

_DIGIT = re.compile(r"\d")
_APART = dict.fromkeys(map(ord, ".,;:!?…\"'“”‘’()[]{}<>*_/|+=%&£$€–—−-"), " ")

Texts = Callable[[Any], Iterator[Text]]


class Gist:
    """The texts of one quiz: each, together, in small letters, and split at spaces.

    `words` are the small ones, each once; one with a hyphen is two of them. `options`
    and `feedback` are those of the questions that offer options.
    """

    def __init__(self, quiz: Quiz) -> None:
        self.quiz = quiz
        self.texts = tuple(texts_of(quiz))
        self.written = "\n".join(self.texts)
        self.small = small(self.written)
        self.by_space = self.written.split()
        self.words = apart(" ".join({*self.by_space}))
        self.has_digit = _has_digit(self.written)
        self.with_options = [
            one for one in quiz.questions if isinstance(one, Choice | Several)
        ]
        options = [one for item in self.with_options for one in item.options]
        self.options = "\n".join([one.text for one in options]).lower()
        self.feedback = "\n".join([one.feedback for one in options]).lower()
        self.with_key = list(_with_key(self.with_options))


def _has_digit(text: str) -> bool:
    if text.isascii():  # nearly always, and told at once
        return any(map(text.__contains__, "0123456789"))
    return _DIGIT.search(text) is not None


Keyed = tuple[Choice, Option, list[Option]]


def _with_key(questions: list[Choice | Several]) -> Iterator[Keyed]:
    for question in questions:
        if isinstance(question, Choice):
            right = [option for option in question.options if option.correct]
            if len(right) == 1 and len(question.options) > 1:
                others = [one for one in question.options if not one.correct]
                yield question, right[0], others


_last: Gist | None = None


def gist(quiz: Quiz) -> Gist:
    """The gist of a quiz; the last one is kept for the next rule."""
    global _last
    if _last is None or _last.quiz is not quiz:
        _last = Gist(quiz)
    return _last


def answers(question: AnyQuestion) -> tuple[Answer, ...]:
    """What a student chooses, places or says in a question, in the order written."""
    match question:
        case Choice() | Several():
            return question.options
        case Spot():
            return question.parts
        case Sort():
            return question.items
        case Order():
            return question.steps
        case Match():
            return question.pairs
        case Reply():
            return question.replies
        case Story():
            return tuple(turn for scene in question.scenes for turn in scene.choices)
    return ()


def small(text: str) -> str:
    """The text in small letters, where that keeps every letter in its place."""
    lowered = text.lower()
    # A few letters have no small form of the same length.
    return lowered if len(lowered) == len(text) else text


def apart(text: str) -> frozenset[str]:
    """The words of a text in small letters; one with a hyphen is two of them."""
    return frozenset(small(text).translate(_APART).split())


def texts_of(item: Any) -> Iterator[Text]:
    """Every text in an object of the model that its readers see, in order."""
    for get, texts in _parts(item.__class__):
        value = get(item)
        if value:
            yield from texts(value)


@cache
def _parts(model: Hashable) -> tuple[tuple[attrgetter[Any], Texts], ...]:
    """For each key that holds words, how to get at its value and its texts."""
    found: list[tuple[attrgetter[Any], Texts]] = []
    assert isinstance(model, type)
    for one in keys(model):
        if one.name == "waive":
            continue
        match one.shape:
            case TextShape():
                found.append((attrgetter(one.name), _itself))
            case ListShape(item=TextShape()):
                found.append((attrgetter(one.name), iter))
            case ListShape(item=RecordShape() | KindShape()):
                found.append((attrgetter(one.name), _of_each))
            case RecordShape():
                found.append((attrgetter(one.name), texts_of))
    return tuple(found)


def _itself(text: Text) -> Iterator[Text]:
    yield text


def _of_each(items: tuple[Any, ...]) -> Iterator[Text]:
    for item in items:
        yield from texts_of(item)
