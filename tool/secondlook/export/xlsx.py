"""Rows → an XLSX workbook: words and whole numbers, and nothing that runs.

Texts are shared strings, as Excel itself writes them, and a string is never run. One
that begins like a formula also gets `quotePrefix`, so that it stays a text when it is
edited; its words remain as they are. Source: ECMA-376, part 1, 18.3 and 18.8.45.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from secondlook.export.archive import zipped
from secondlook.export.table import Row, risky

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_WRAPPED, _QUOTED = 1, 2  # places in `_STYLES`
_WRAP = 'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
_STYLES = f"""{_HEAD}<styleSheet xmlns="{_MAIN}">\
<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill>\
<fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>\
</cellStyleXfs><cellXfs count="3">\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" {_WRAP}\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" {_WRAP}\
</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>\
</cellStyles></styleSheet>"""
# What XML cannot hold, and what Excel would read as one of these.
_UNWRITABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)"
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's name, how many letters wide its columns are, and its rows from the top.

    An empty text leaves its cell out.
    """

    name: str
    widths: Sequence[int]
    rows: Sequence[Row]


class _Strings:
    """Each text once, in the order in which it first came."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        self.uses = 0

    def place(self, text: str) -> int:
        self.uses += 1
        return self.places.setdefault(text, len(self.places))

    def xml(self) -> str:
        items = "".join(
            f'<si><t xml:space="preserve">{_text(text)}</t></si>'
            for text in self.places
        )
        counts = f'count="{self.uses}" uniqueCount="{len(self.places)}"'
        return f'{_HEAD}<sst xmlns="{_MAIN}" {counts}>{items}</sst>'


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The bytes of a workbook; the same sheets give the same bytes."""
    strings = _Strings()
    paths = [f"xl/worksheets/sheet{number}.xml" for number in _numbers(sheets)]
    drawn = {
        path: _sheet(sheet, strings) for path, sheet in zip(paths, sheets, strict=True)
    }
    files = {
        "[Content_Types].xml": _content_types(paths),
        "_rels/.rels": _relations({"xl/workbook.xml": "officeDocument"}),
        "xl/workbook.xml": _workbook(sheets),
        "xl/_rels/workbook.xml.rels": _relations(
            {path.removeprefix("xl/"): "worksheet" for path in paths}
            | {"styles.xml": "styles", "sharedStrings.xml": "sharedStrings"}
        ),
        "xl/styles.xml": _STYLES,
        "xl/sharedStrings.xml": strings.xml(),
        **drawn,
    }
    return zipped({path: text.encode() for path, text in files.items()})


def _numbers(things: Sequence[object]) -> range:
    return range(1, len(things) + 1)


def _content_types(paths: Sequence[str]) -> str:
    parts = {"xl/workbook.xml": "sheet.main", "xl/styles.xml": "styles"}
    parts["xl/sharedStrings.xml"] = "sharedStrings"
    parts |= dict.fromkeys(paths, "worksheet")
    overrides = "".join(
        f'<Override PartName="/{path}" ContentType="{_TYPE}.{kind}+xml"/>'
        for path, kind in parts.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    )


def _relations(targets: Mapping[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items(), 1)
    )
    names = f'xmlns="{_PACKAGE}/relationships"'
    return f"{_HEAD}<Relationships {names}>{items}</Relationships>"


def _workbook(sheets: Sequence[Sheet]) -> str:
    items = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    )
    names = f'xmlns="{_MAIN}" xmlns:r="{_OFFICE}"'
    return f"{_HEAD}<workbook {names}><sheets>{items}</sheets></workbook>"


def _sheet(sheet: Sheet, strings: _Strings) -> str:
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(sheet.widths, 1)
    )
    rows = "".join(
        f'<row r="{number}">{"".join(_cells(number, row, strings))}</row>'
        for number, row in enumerate(sheet.rows, 1)
        if row
    )
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><cols>{columns}</cols>'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def _cells(number: int, row: Row, strings: _Strings) -> Iterator[str]:
    for column, cell in enumerate(row):
        place = f"{chr(ord('A') + column)}{number}"
        if isinstance(cell, int):
            yield f'<c r="{place}" s="{_WRAPPED}"><v>{cell}</v></c>'
        elif cell:
            style = _QUOTED if risky(cell) else _WRAPPED
            at = strings.place(cell)
            yield f'<c r="{place}" s="{style}" t="s"><v>{at}</v></c>'


def _text(text: str) -> str:
    """Words for a string's element; Excel's own way to write what XML cannot hold."""
    writable = _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    # A parser would turn the end of a line as Windows writes it into our own.
    return escape(writable, {"\r": "&#13;"})
