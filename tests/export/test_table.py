"""Any text comes back out of a table as it went in, and none of it can run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondlook.export.table import csv_bytes, guarded, risky, tab_bytes

RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.builds(
    "".join,
    st.lists(st.sampled_from([*RUNS, "'", '"', ",", ";", " ", "1", "é"]), max_size=6),
)
ROWS = st.lists(st.lists(TEXTS, min_size=1, max_size=5), max_size=5)


def read(made: bytes) -> list[list[str]]:
    return [*csv.reader(io.StringIO(made.decode(), newline=""))]


def unguarded(cell: str) -> str:
    """The text that a cell was made of."""
    return cell[1:] if cell.startswith("'") and risky(cell[1:]) else cell


@pytest.mark.parametrize("first", RUNS)
@pytest.mark.parametrize("before", ["", " ", "  "])
def test_what_runs_is_guarded(first: str, before: str) -> None:
    assert guarded(f"{before}{first}SUM(A1)") == f"'{before}{first}SUM(A1)"


@pytest.mark.parametrize(
    "text", ["", "Wait = think", '"No," she says.', "– a dash", "1"]
)
def test_what_cannot_run_stays(text: str) -> None:
    assert guarded(text) == text


@settings(deadline=None)
@given(ROWS)
def test_any_text_comes_back_out_of_csv(rows: list[list[str]]) -> None:
    cells = [[unguarded(cell) for cell in row] for row in read(csv_bytes(rows))]
    # A row of one empty cell is written as "", and read as one.
    assert cells == rows


@settings(deadline=None)
@given(ROWS)
def test_no_cell_begins_like_a_formula(rows: list[list[str]]) -> None:
    cells = [cell for row in read(csv_bytes(rows)) for cell in row]
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(RUNS)]


@settings(deadline=None)
@given(ROWS)
def test_tabs_and_lines_only_part_cells_and_rows(rows: list[list[str]]) -> None:
    lines = tab_bytes(rows).decode().split("\r\n")
    assert lines.pop() == ""
    cells = [[unguarded(cell) for cell in line.split("\t")] for line in lines]
    plain = [["".join(cell.split()) for cell in row] for row in rows]
    assert [["".join(cell.split()) for cell in row] for row in cells] == plain
    assert all(len(line.splitlines()) <= 1 for line in lines)
    assert not [
        c for line in lines for c in line.split("\t") if risky(c) and c[0] != "'"
    ]


def test_numbers_stay_numbers() -> None:
    assert csv_bytes([(-1, "-1")]) == b"-1,'-1\r\n"
