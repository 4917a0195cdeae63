"""A `sort` → one question for each of its things, where a format knows no pairs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from secondlook.export.picked import Loss
from secondlook.export.task import SORTED_INTO, Answer, Task

_PART = "#"  # never in an id of the course


def split(one: Task) -> list[Task]:
    """The question of each thing: which of the three lights it belongs to.

    The thing is the prompt, and what was the prompt becomes the end of the context.
    """
    return [
        replace(
            one,
            uid=f"{one.uid}{_PART}{number}",
            form="single",
            heading=one.prompt,
            prompt=thing.text,
            answers=tuple(_light(light, thing) for light in SORTED_INTO.values()),
            mixes=True,
        )
        for number, thing in enumerate(one.answers, 1)
    ]


def named_split(one: Task) -> Loss:
    """What is said of a question that was split."""
    what = f'"{name(one)}" becomes {len(one.answers)} questions, one a thing to sort'
    return Loss(one.at, what, left_out=False)


def name(one: Task) -> str:
    """The id of a question as its file says it."""
    return _whole(one).rsplit(".", 1)[-1]


def count(tasks: Iterable[Task]) -> int:
    """How many questions of the course the tasks are."""
    return len({_whole(one) for one in tasks})


def _whole(one: Task) -> str:
    return one.uid.partition(_PART)[0]


def _light(light: str, thing: Answer) -> Answer:
    """A light as an answer; the reason is said with the right one only."""
    if light == thing.match:
        return Answer(text=light, feedback=thing.feedback, worth=Fraction(1))
    return Answer(text=light, feedback="")
