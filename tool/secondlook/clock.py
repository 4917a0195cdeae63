"""What day it is, for everything that can go out of date."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day of SOURCE_DATE_EPOCH, so that a check can be repeated, or else today.

    What is no moment in time is passed over here; a build refuses it.
    """
    try:
        epoch = int(os.environ["SOURCE_DATE_EPOCH"])
        return datetime.fromtimestamp(epoch, UTC).date()
    except (KeyError, ValueError, OverflowError, OSError):
        return datetime.now(UTC).date()


def days_since(day: date) -> int:
    """How many days ago a day was; below zero if it is still to come."""
    return (today() - day).days
