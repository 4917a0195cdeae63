"""Rows → CSV or tab-delimited text, safe to open in a spreadsheet.

A spreadsheet runs a cell that begins like a formula, so an apostrophe stands before it.
The service that imports the file shows it too, so `changed()` names the question.
Source: https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from secondlook.export.picked import Loss
from secondlook.export.split import name
from secondlook.export.task import Task

Cell = str | int
Row = Sequence[Cell]

# Letters of double width run as well, where people write Chinese or Japanese. An
# apostrophe that was there already counts as a part of the beginning, so that a guarded
# text can be told from one that an author wrote like it.
_FORMULA = re.compile(r"['\s]*(?:[=+\-@＝＋－＠]|[\t\r\n])")
_BREAKS = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def risky(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula."""
    return _FORMULA.match(text) is not None


def guarded(text: str) -> str:
    """A text that stays a text, with an apostrophe before it if it is risky."""
    return f"'{text}" if risky(text) else text


def csv_bytes(rows: Iterable[Row]) -> bytes:
    """UTF-8 without a mark at its beginning, lines ended as RFC 4180 says."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows(_safe(row) for row in rows)
    return file.getvalue().encode()


def tab_bytes(rows: Iterable[Row]) -> bytes:
    """One line a row; a tab or a new line inside a cell becomes a space."""
    whole = ([_BREAKS.sub(" ", str(cell)) for cell in row] for row in rows)
    lines = ("\t".join(map(guarded, row)) for row in whole)
    return "".join(f"{line}\r\n" for line in lines).encode()


def changed(tasks: Iterable[Task], rows: Iterable[Iterable[Cell]]) -> Iterator[Loss]:
    """The questions with a guarded cell; `rows` are the cells of each task."""
    for one, row in zip(tasks, rows, strict=True):
        found = next((cell for cell in map(str, row) if risky(cell)), None)
        if found is not None:
            what = (
                f'an apostrophe stands before {found!r} in "{name(one)}", since '
                "spreadsheets run what begins like a formula"
            )
            yield Loss(one.at, what, left_out=False)


def _safe(row: Row) -> list[Cell]:
    return [guarded(cell) if isinstance(cell, str) else cell for cell in row]
