"""A short text that is one amount, time or date → a number that can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAMED = """
    zero one two three four five six seven eight nine ten eleven twelve
"""
_NAMES = {name: number for number, name in enumerate(_NAMED.split())}
_NAMES |= {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_YEAR = """
    january february march april may june july august september october november
    december
"""
_MONTHS = _YEAR.split()
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
# Units of one kind, by how many of the smallest one they hold.
_UNITS: dict[str, tuple[float, str]] = {
    "second": (1, "time"), "sec": (1, "time"), "minute": (60, "time"),
    "min": (60, "time"), "hour": (3_600, "time"), "day": (86_400, "time"),
    "week": (604_800, "time"), "month": (2_629_800, "time"),
    "year": (31_557_600, "time"), "g": (1, "mass"), "gram": (1, "mass"),
    "kg": (1_000, "mass"), "mm": (1, "length"), "cm": (10, "length"),
    "m": (1_000, "length"), "metre": (1_000, "length"), "km": (1e6, "length"),
    "ml": (1, "volume"), "l": (1_000, "volume"), "litre": (1_000, "volume"),
    "p": (0.01, "£"), "cent": (0.01, "€"), "bc": (-1, ""), "ad": (1, ""),
}  # fmt: skip
_LOOSE = {"", "about", "around", "roughly", "nearly", "almost", "approximately"}
_LOOSE |= {"in", "at", "after", "for", "on", "the", "in the", "by", "every", "once in"}
_BOUNDS = {"more than", "less than", "over", "under", "up to", "at least", "at most"}
_LEADS = _LOOSE | _BOUNDS

_AMOUNT = re.compile(
    r"(?P<lead>[a-z ]*?)\s*(?P<money>[£$€]?)(?<![\w-])(?P<sign>[-−–]?)\s?[£$€]?"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d+)?|"
    + "|".join(rf"{name}\b" for name in _NAMES)
    + r")(?P<rest>[^\d/]*)\Z"
)
_DATE = re.compile(
    r"(?:on |in )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? )?"
    rf"(?P<month>{'|'.join(_MONTHS)})(?:,? (?P<year>\d{{4}}))?\Z"
)
_CLOCK = re.compile(
    r"(?:at |by )?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*"
    r"(?P<half>[ap]\.?m\.?)?\Z"
)
_DIGIT, _WORD = re.compile(r"\d"), re.compile("[a-z]+")
_MOST_CHARACTERS, _MOST_WORDS_AFTER = 40, 3


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of what; amounts with the same unit can be compared."""

    amount: float
    unit: str


def quantity(text: str) -> Quantity | None:
    """The amount, time or date that a text is, if it is one and nothing else."""
    if len(text) > _MOST_CHARACTERS:
        return None
    text = text.lower().strip(" .!")
    if not _DIGIT.search(text) and _NAMES.keys().isdisjoint(_WORD.findall(text)):
        return None
    return _date(text) or _clock(text) or _amount(text)


def _date(text: str) -> Quantity | None:
    match = _DATE.match(text)
    if not match or not (match["day"] or match["year"]):
        return None
    month = _MONTHS.index(match["month"])
    days = int(match["year"] or 0) * 372 + month * 31 + int(match["day"] or 0)
    return Quantity(days, f"date {match['day'] is None} {match['year'] is None}")


def _clock(text: str) -> Quantity | None:
    match = _CLOCK.match(text)
    if not match or not (match["half"] or ":" in text):
        return None
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    return Quantity(hour * 60 + int(match["minute"] or 0), "clock")


def _amount(text: str) -> Quantity | None:
    match = _AMOUNT.match(text)
    if not match:
        return None
    lead, number = match["lead"].strip(), match["number"].replace(",", "")
    if lead not in _LEADS or re.match(r"0\d", number):
        return None
    amount = _NAMES[number] if number in _NAMES else float(number)
    unit = re.sub(r"^(?:st|nd|rd|th)\b", "", match["rest"]).split()
    if len(unit) > _MOST_WORDS_AFTER:
        return None
    if unit and unit[0] in _SCALES:
        amount *= _SCALES[unit.pop(0)]
    first = unit[0].rstrip(".") if unit else ""
    times, kind = _UNITS.get(first) or _UNITS.get(first.removesuffix("s")) or (1, first)
    amount *= times * (-1 if match["sign"] else 1)
    rest = " ".join([lead if lead in _BOUNDS else "", kind, *unit[1:]])
    return Quantity(amount, (match["money"] + rest).strip())
