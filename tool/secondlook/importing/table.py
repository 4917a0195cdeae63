"""A table with one question a row → questions. The layout is our own.

The columns stand on lessons/authors/import.md: what a quiz has as keys, and `answer N`,
`key N` and `feedback N`, whose `key` says for each kind what an answer is.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TypeVar

from secondlook.export.task import SORTED_INTO, Answer, Form
from secondlook.importing.found import Found, Haul, failure
from secondlook.importing.html_text import Block, one_line
from secondlook.importing.question import OBJECTIVE
from secondlook.problem import Place

COLUMNS = (
    *("id", "kind", "objective", "signs", "before", "friend", "returns", "scene"),
    *("look", "title", "me", "prompt", "hint"),
)
_NUMBERED = re.compile(r"(answer|key|feedback) ([1-9][0-9]?)\Z")
_FORMS: dict[str, Form] = {
    "choice": "single",
    "reply": "single",
    "several": "multiple",
    "spot": "multiple",
    "true-false": "truth",
    "sort": "pairs",
    "match": "pairs",
    "order": "order",
    "reflect": "text",
}
_YES = frozenset(("x", "yes", "true", "right", "1"))
_NO = frozenset(("", "no", "false", "wrong", "0"))
_LANDS = {"well": Fraction(1), "partly": Fraction(1, 2), "badly": Fraction(0)}

Row = Mapping[str, str]
Value = TypeVar("Value")


def read(text: str, path: str) -> Haul:
    """The questions of a table, whose first row names the columns.

    Raises:
        ImportFailedError: it is no table, or has columns that nobody knows.
    """
    haul = Haul()
    rows = _rows(text, path)
    at, head = next(rows, (Place(path), []))
    columns = [one_line(cell).lower() for cell in head]
    _check(columns, at)
    for place, cells in rows:
        row = dict(zip(columns, map(one_line, cells), strict=False))
        if any(row.values()):
            _add(haul, row, place)
    return haul


def _rows(text: str, path: str) -> Iterator[tuple[Place, list[str]]]:
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            yield Place(path, line), cells
            line = reader.line_num + 1
    except csv.Error as error:
        message = f"This row is no row of a table: {error}."
        fix = 'Put a text with quotes into quotes, and write each of its own twice: "".'
        raise failure(Place(path, line), message, fix) from None


def _check(columns: list[str], at: Place) -> None:
    unknown = [
        one for one in columns if one not in ("", *COLUMNS) and not _NUMBERED.match(one)
    ]
    missing = [one for one in ("kind", "prompt") if one not in columns]
    fix = (
        f"The columns are: {', '.join(COLUMNS)}, answer 1, key 1, feedback 1 and so on."
    )
    if missing:
        message = f'The first row has no column "{missing[0]}".'
        raise failure(at, message, fix)
    if unknown:
        raise failure(at, f'There is no column "{unknown[0][:40]}".', fix)


def _add(haul: Haul, row: Row, at: Place) -> None:
    kind = row["kind"].lower()
    name = row.get("id") or row["prompt"][:60]
    if kind not in _FORMS:
        haul.skip(at, f'"{name}" is of the kind "{kind}", which has no row')
        return
    try:
        answers = tuple(_answers(row, kind))
    except ValueError as error:
        haul.skip(at, f'"{name}" has {error}')
        return
    haul.questions.append(
        Found(
            at=at,
            form=_FORMS[kind],
            name=name,
            uid=row.get("id", ""),
            blocks=tuple(_blocks(row, kind)),
            answers=answers,
            hint=row.get("hint", ""),
            tags=tuple(_tags(row, kind)),
        )
    )


def _tags(row: Row, kind: str) -> Iterator[str]:
    """What the columns say beside the question itself, as exports have it."""
    yield kind
    yield f"objective:{row.get('objective') or OBJECTIVE}"
    yield from re.split(r"[ ,;]+", row.get("signs", ""))
    yield from (one for one in ("before", "friend") if row.get(one, "").lower() in _YES)
    yield from (f"{key}:{row[key]}" for key in ("returns", "look") if row.get(key))


def _blocks(row: Row, kind: str) -> Iterator[Block]:
    if scene := row.get("scene"):
        yield Block(scene)
    if kind == "spot" and (title := row.get("title")):
        yield Block(title, lead=title)
    if row["prompt"]:
        yield Block(row["prompt"])
    if kind == "reflect":
        yield from (Block(idea, "li") for idea, _, _ in _numbered(row))


def _numbered(row: Row) -> Iterator[tuple[str, str, str]]:
    """Answer, key and feedback of each answer that has any."""
    numbers = {int(m[2]) for name in row if (m := _NUMBERED.match(name))}
    for number in sorted(numbers):
        cells = [
            row.get(f"{key} {number}", "") for key in ("answer", "key", "feedback")
        ]
        if any(cells):
            yield cells[0], cells[1], cells[2]


def _answers(row: Row, kind: str) -> Iterator[Answer]:
    """The answers of a row.

    Raises:
        ValueError: a key is none; the message says which.
    """
    if kind == "reflect":
        return
    if kind == "true-false":
        yield from _truth(row)
        return
    for text, key, feedback in _numbered(row):
        yield _answer(kind, (text, key, feedback), row.get("me", ""))


def _truth(row: Row) -> Iterator[Answer]:
    key = row.get("key 1", "").lower()
    if key not in ("true", "false"):
        raise ValueError(f'the key "{key}", and not true or false')
    for number, text in enumerate(("True", "False"), 1):
        feedback = row.get(f"feedback {number}", "")
        yield Answer(text=text, feedback=feedback, worth=Fraction(text.lower() == key))


def _answer(kind: str, cells: tuple[str, str, str], me: str) -> Answer:
    text, key, feedback = cells
    word = key.lower()
    match kind:
        case "match":
            return Answer(text=text, feedback=feedback, match=key)
        case "order":
            return Answer(text=text, feedback=feedback)
        case "sort":
            place = _one_of(SORTED_INTO, word, key)
            return Answer(text=text, feedback=feedback, match=place)
        case "reply":
            worth = _one_of(_LANDS, word, key)
            return Answer(text=text, feedback=feedback, worth=worth)
    right = dict.fromkeys(sorted(_YES), True) | dict.fromkeys(sorted(_NO), False)
    who = text.partition(": ")[0] if kind == "spot" and ": " in text else ""
    return Answer(
        text=text,
        feedback=feedback,
        worth=Fraction(_one_of(right, word, key)),
        who=who,
        mine=bool(who) and who == me,
    )


def _one_of(values: Mapping[str, Value], word: str, key: str) -> Value:
    if word not in values:
        names = ", ".join(sorted(name for name in values if name))
        raise ValueError(f'the key "{key}", and not one of these: {names}')
    return values[word]
