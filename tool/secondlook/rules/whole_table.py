"""A table has a header over every column, and every row has all its cells.

The second line, such as `|---|---|`, makes the first one the header. An empty line
comes before the table and after it. Columns are not aligned by colons.

Why: a screen reader reads the header with each cell, so a column without one is a
riddle. Markdown drops a cell too many in silence, and prints the whole table as it
was typed when its second line does not fit.
Source: W3C, Web Content Accessibility Guidelines 2.2, 1.3.1; axe-core rule
empty-table-header; the documentation of Python-Markdown's tables.

Bad, in a page:

    | | Ages 11–13 |
    |---|---|
    | Minutes | 40 |

Good, in a page:

    | Part | Ages 11–13 |
    |---|---|
    | Minutes | 40 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from secondlook.course import Course
from secondlook.model import Page, Text
from secondlook.problem import Place, Problem

ID = "whole-table"
SEVERITY = "error"

_BELOW_HEADER = re.compile(r"[ |:-]+\Z")
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
_EDGE = re.compile(r"(?<!\\)\|")


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    if not any("|" in line for line in page.body):
        return
    lines: list[Text] = []
    for line, plain in zip(page.body, page.prose, strict=True):
        if plain.strip() and not plain.lstrip().startswith("{{"):
            lines.append(line)
            continue
        yield from _block(lines)
        lines = []
    yield from _block(lines)


def _block(lines: Sequence[Text]) -> Iterator[Problem]:
    """What is wrong with the table that a paragraph's lines are, if they are one."""
    if not any("|" in line for line in lines) or lines[0].startswith("    "):
        return
    if len(lines) > 1 and "|" in lines[0] and _BELOW_HEADER.match(lines[1]):
        yield from _table(lines)
        return
    ruled = [line for line in lines[2:] if "|-" in line and _BELOW_HEADER.match(line)]
    if ruled:
        message = "This table does not start its own paragraph, so it is not drawn."
        yield _problem(ruled[0], message, "Put an empty line before its first row.")
    elif lines[0].lstrip().startswith("|"):
        message = "This table has no header, so it is not drawn."
        fix = "Write a line of headers, then a line such as |---|---|."
        yield _problem(lines[0], message, fix)


def _table(lines: Sequence[Text]) -> Iterator[Problem]:
    header, below = _cells(lines[0]), _cells(lines[1])
    for column, cell in header:
        if not cell.strip(" *_"):
            message = "This column has no header."
            fix = "Name what its cells have in common."
            yield _problem(lines[0], message, fix, column, len(cell))
    if len(below) != len(header):
        message = f"The header has {len(header)} cells, the line under it {len(below)}."
        yield _problem(lines[1], message, "Give both the same number.")
    elif ":" in lines[1]:
        message = "Colons align a column with a style, which the site does not allow."
        yield _problem(lines[1], message, "Write the line with | and - only.")
    if len(lines) == 2:
        yield _problem(lines[0], "This table has no rows.", "Add one, or delete it.")
    for line in lines[2:]:
        count = len(_cells(line))
        if count != len(header):
            message = f"This row has {count} cells, the header {len(header)}."
            yield _problem(line, message, "Add or join cells; write a plain | as \\|.")


def _cells(line: Text) -> list[tuple[int, str]]:
    """Each cell's column and text."""
    plain = _CODE.sub(lambda code: "x" * len(code.group()), line)
    start = len(plain) - len(plain.lstrip())
    start += plain[start:].startswith("|")
    end = len(plain.rstrip())
    end -= plain[start:end].endswith("|") and not plain[start:end].endswith("\\|")
    edges = [start + edge.start() for edge in _EDGE.finditer(plain[start:end])]
    starts, ends = [start, *(edge + 1 for edge in edges)], [*edges, end]
    return [(a + 1, plain[a:b]) for a, b in zip(starts, ends, strict=True)]


def _problem(
    line: Text, message: str, fix: str, column: int = 1, length: int = 0
) -> Problem:
    at = line.at
    place = Place(at.path, at.line, column, length or max(1, len(line)))
    return Problem(place, ID, message, fix)
