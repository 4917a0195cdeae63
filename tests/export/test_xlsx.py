"""openpyxl reads back what the workbook was given, and finds nothing that runs."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from secondlook.export.table import risky
from secondlook.export.xlsx import Sheet, workbook

# openpyxl leaves a control letter as Excel writes it, and takes this for our own mark.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
OWN = "x005F_"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1) | st.sampled_from(
    ["=1+1", "_x0041_", "a\r\nb", " a ", "\x0b", "<b>&amp;</b>", "'=1", "\ufffe"]
)
TEXTS = TEXTS.filter(lambda text: OWN not in text)
ROWS = st.lists(
    st.lists(TEXTS | st.integers(0, 999), min_size=1, max_size=4), max_size=4
)


def read(*sheets: Sheet) -> Workbook:
    return load_workbook(io.BytesIO(workbook(sheets)))


def shown(value: str | int) -> str | int:
    """What openpyxl makes of a value."""
    if isinstance(value, int):
        return value
    return CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", value)


@settings(deadline=None)
@given(ROWS)
def test_any_text_comes_back(rows: list[list[str | int]]) -> None:
    [sheet] = read(Sheet("One", (10,), rows))
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(at, column)
            assert cell.value == shown(value)
            assert cell.data_type == ("n" if isinstance(value, int) else "s")
            assert bool(cell.quotePrefix) == (isinstance(value, str) and risky(value))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_begins_like_a_formula_stays_a_text_when_edited(text: str) -> None:
    [sheet] = read(Sheet("One", (10,), [(text, "plain")]))
    assert sheet["A1"].value == text
    assert (sheet["A1"].quotePrefix, sheet["B1"].quotePrefix) == (True, False)


def test_what_excel_would_read_as_a_letter_is_written_so_that_it_is_not() -> None:
    made = io.BytesIO(workbook([Sheet("One", (10,), [("_x0041_", "_x_", "\x01")])]))
    with zipfile.ZipFile(made) as opened:
        strings = opened.read("xl/sharedStrings.xml").decode()
    texts = re.findall('<t xml:space="preserve">(.*?)</t>', strings)
    assert texts == ["_x005F_x0041_", "_x_", "_x0001_"]


def test_sheets_keep_their_names_places_and_widths() -> None:
    made = read(
        Sheet("A & B", (7, 30), [(), ("", "second row")]), Sheet("Two", (9,), [("x",)])
    )
    assert made.sheetnames == ["A & B", "Two"]
    assert (made["A & B"]["A2"].value, made["A & B"]["B2"].value) == (
        None,
        "second row",
    )
    assert made["A & B"].column_dimensions["B"].width == 30
    assert made["Two"]["A1"].value == "x"


def test_same_rows_same_bytes() -> None:
    sheet = Sheet("One", (10,), [("a", 1), ("b", 2)])
    assert workbook([sheet]) == workbook([sheet])
