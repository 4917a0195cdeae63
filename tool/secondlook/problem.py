"""What every check returns: a problem at a place, with its fix."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "advice"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a course file.

    `path` is relative to the course's root with forward slashes; `line` and
    `column` start at 1; `length` is how many characters a caret underlines.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = field(default=1, compare=False)

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
