"""Where an item says that a rule does not hold for it, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from secondlook.model import (
    Facts,
    Glossary,
    Help,
    Page,
    Quiz,
    Signs,
    Waiver,
    Wordings,
)
from secondlook.problem import Place, Problem

RULE = "waiver-is-needed"
# What keeps a file from being read cannot be waived.
_READING = {"readable-file", "known-key", "required-key", "unique-key", "value-type"}
_END = 10**9


class Waivable(Protocol):
    """An item of a file that may carry waivers."""

    @property
    def at(self) -> Place: ...
    @property
    def waive(self) -> tuple[Waiver, ...]: ...


@dataclass(frozen=True, slots=True)
class Span:
    """The lines of a file in which one rule is waived."""

    waiver: Waiver
    first: int
    last: int

    def covers(self, problem: Problem) -> bool:
        """Whether the problem is one that the author has waived."""
        return (
            problem.rule == self.waiver.rule
            and problem.rule not in _READING
            and problem.place.path == self.waiver.at.path
            and self.first <= problem.place.line <= self.last
        )


def of_quiz(quiz: Quiz) -> Iterator[Span]:
    """The waivers of a quiz: for all of it, or for one question."""
    yield from _whole(quiz)
    yield from _each(quiz.questions)


def of_page(page: Page) -> Iterator[Span]:
    """The waivers of a page's front matter: they hold for the whole page."""
    yield from _whole(page.meta)


def of_data(data: object) -> Iterator[Span]:
    """The waivers of a data file's entries."""
    match data:
        case Facts():
            yield from _each(data.facts)
        case Help():
            yield from _each(data.lines)
        case Signs():
            yield from _each(data.signs)
        case Glossary():
            yield from _each(data.terms)
        case Wordings():
            yield from _each(data.wordings)


def apply(
    problems: Iterable[Problem], spans: Sequence[Span], idle: Collection[str] = ()
) -> Iterator[Problem]:
    """The problems that are not waived, and the waivers that waive nothing.

    Of a rule in `idle`, which has not been run, a waiver may be needed all the same.
    """
    used: set[Span] = set()
    for problem in problems:
        covering = [span for span in spans if span.covers(problem)]
        used.update(covering)
        if not covering:
            yield problem
    for span in spans:
        if span not in used and span.waiver.rule not in idle:
            message = f'Nothing here breaks the rule "{span.waiver.rule}".'
            fix = "Delete the waiver, or correct the rule's name in it."
            yield Problem(span.waiver.rule.at, RULE, message, fix)


def _whole(item: Waivable) -> Iterator[Span]:
    for waiver in item.waive:
        yield Span(waiver, 1, _END)


def _each(items: Sequence[Waivable]) -> Iterator[Span]:
    """Each item reaches to the line before the next one."""
    ends = [item.at.line - 1 for item in items[1:]] + [_END]
    for item, last in zip(items, ends, strict=False):
        for waiver in item.waive:
            yield Span(waiver, item.at.line, last)
