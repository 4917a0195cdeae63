"""What every kind of file needs: text and dates with their places, and waivers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from secondlook.problem import Place
from secondlook.schema import (
    IdShape,
    ListShape,
    RecordShape,
    TextShape,
    key,
)

BANDS = ("11-13", "14-17")
# Two equal quizzes about the whole course: one before it, one after it.
FORMS = ("first-look", "second-look")
SIGN_ID = IdShape(re.compile(r"W[1-9][0-9]?\Z"), "W13")


class Day(date):
    """A date that remembers where it was written."""

    __slots__ = ("at",)
    at: Place

    @classmethod
    def read(cls, value: str, at: Place) -> Day:
        """The day written YYYY-MM-DD.

        Raises:
            ValueError: it is not in the calendar.
        """
        day = cls.fromisoformat(value)
        day.at = at
        return day


class Placed(Protocol):
    """What knows its place."""

    @property
    def at(self) -> Place: ...


class Text(str):
    """A string that remembers where it was written, or what knows where."""

    __slots__ = ("_at",)
    _at: Place | Placed

    def __new__(cls, value: str, at: Place | Placed) -> Text:
        text = str.__new__(cls, value)
        text._at = at
        return text

    @property
    def at(self) -> Place:
        if not isinstance(self._at, Place):
            self._at = self._at.at
        return self._at


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A rule that does not hold for this item, and why."""

    at: Place
    rule: Text = key(IdShape(example="option-count"), "The rule's id.")
    reason: Text = key(TextShape(300, least=12), "Why it does not hold here.")


def waivers() -> Any:
    return key(
        ListShape(RecordShape(Waiver)),
        "Rules that do not hold here, each with a reason.",
        default=(),
        last=True,
    )
