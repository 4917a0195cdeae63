"""What a reader sees of a page's Markdown: its words, each still in its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import wraps
from itertools import accumulate
from typing import TypeVar

from secondlook.model import Page, Text
from secondlook.problem import Place

Made = TypeVar("Made")

_MARKER = re.compile(r"\{\{[^{}]*\}\}")
_SHOWN = re.compile(r'"([^"]*)"')
_TARGET = re.compile(r"\]\([^)]*\)|<https?:[^>]*>|^ {0,3}\[[^\]]+\]:.*")
_EMPHASIS = re.compile(r"[*_]+")
_SIGN = re.compile(r"[*_<{\[\]]")  # most lines have none


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines read as one text, so that a phrase may run over a line's end."""

    text: str
    lines: tuple[Text, ...]
    starts: tuple[int, ...]

    def place(self, start: int, end: int) -> Place:
        """Where a part of the text stands; only its first line, if it has several."""
        number = max(0, bisect_right(self.starts, start) - 1)
        line = self.lines[number]
        column = start - self.starts[number]
        length = max(1, min(end - start, len(line) - column))
        return Place(line.at.path, line.at.line, line.at.column + column, length)


def passage(lines: Iterable[Text]) -> Passage:
    """The lines as one text."""
    whole = tuple(lines)
    starts = accumulate((len(line) + 1 for line in whole[:-1]), initial=0)
    return Passage("\n".join(whole), whole, tuple(starts))


def runs(lines: Iterable[Text]) -> Iterator[Passage]:
    """Lines between empty ones, each run as one text."""
    run: list[Text] = []
    for line in lines:
        if line.strip():
            run.append(line)
        elif run:
            yield passage(run)
            run = []
    if run:
        yield passage(run)


def visible(line: Text) -> Text:
    """A line that holds no code as its reader sees it, with columns unchanged.

    Of a marker only the text in quotes is left, of a link only its words.
    """
    if not _SIGN.search(line):
        return line
    seen = _MARKER.sub(_shown, line)
    seen = _TARGET.sub(blank, seen)
    return Text(_EMPHASIS.sub(blank, seen), line.at)


def for_the_last(
    make: Callable[[Page], Iterable[Made]],
) -> Callable[[Page], tuple[Made, ...]]:
    """What several rules in turn ask of one page is made once."""
    kept: list[tuple[Page, tuple[Made, ...]]] = []

    @wraps(make)
    def made(page: Page) -> tuple[Made, ...]:
        if not kept or kept[0][0] is not page:
            kept[:] = [(page, tuple(make(page)))]
        return kept[0][1]

    return made


def blank(match: re.Match[str]) -> str:
    """As many spaces as the match is long."""
    return " " * len(match.group())


def _shown(match: re.Match[str]) -> str:
    written = match.group()
    parts = list(" " * len(written))
    for shown in _SHOWN.finditer(written):
        parts[shown.start(1) : shown.end(1)] = shown[1]
    return "".join(parts)
