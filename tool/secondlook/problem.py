"""What every check returns: a problem at a place, with its fix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Severity = Literal["error", "advice"]


class Place(NamedTuple):
    """A position in a course file.

    `path` is relative to the course's root with forward slashes; `line` and
    `column` start at 1; `length` is how many characters a caret underlines. (A
    tuple, because a course has a hundred thousand places, and tuples are cheap.)
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    def shifted(self, lines: int) -> Place:
        """The same place, `lines` further down its file."""
        return Place(self.path, self.line + lines, self.column, self.length)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, where it is, and how to put it right.

    An `error` stops the build; `advice` never does.
    """

    place: Place
    rule: str
    message: str
    fix: str
    severity: Severity = "error"
