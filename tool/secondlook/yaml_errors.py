"""The YAML parser's complaint → what an author has to do, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass

QUOTE = 'Put the text in double quotes: "…".'
_INDENT = "Check the indentation of this line and the one above, and its quotes."


@dataclass(frozen=True, slots=True)
class Complaint:
    """The parser's words; `column` counts from 0 in `line`, the line they are about.

    `opened_above` is true when the complaint is about something that was opened on
    another line, `quoted_above` when the text before it was.
    """

    words: str
    line: str
    column: int
    opened_above: bool
    quoted_above: bool


@dataclass(frozen=True, slots=True)
class Advice:
    """What to tell the author; with `at_start`, where the faulty part begins."""

    message: str
    fix: str
    at_start: bool = False


_STARTS = Advice("A value cannot start with this character unless it is quoted.", QUOTE)
_OPEN = Advice(
    "A quote or bracket that was opened is never closed.",
    "Close it, and write a quote inside quotes as \\\" or ''.",
    at_start=True,
)
# The first that fits counts.
_KNOWN: tuple[tuple[re.Pattern[str], Advice], ...] = (
    (
        re.compile(r"escape|hexdecimal"),
        Advice(
            "In double quotes a backslash starts a code, and this is not one.",
            "Write \\\\ for a backslash, or use single quotes.",
        ),
    ),
    (re.compile(r"end of stream"), _OPEN),
    (
        re.compile(r"comment or line break"),
        Advice("After > or | the text starts on the next line.", QUOTE),
    ),
    (
        re.compile(
            r"cannot start any token|entries are not allowed|keys are not allowed"
            r"|expected node content"
        ),
        _STARTS,
    ),
    (
        re.compile(r"scanning an? (?:alias|anchor|directive|tag)"),
        Advice(_STARTS.message, _STARTS.fix, at_start=True),
    ),
    (
        re.compile(r"document start"),
        Advice(
            "The file's content has ended above this line.",
            "Delete the line `...` above, or the bracket that closes too much.",
        ),
    ),
    (
        re.compile(r"simple key"),
        Advice(
            "This line has no colon, so it is neither a key nor a part of the text.",
            "Indent it under the text above, or write it as `key: value`.",
            at_start=True,
        ),
    ),
)


def advice(complaint: Complaint) -> Advice:
    """The author's side of a complaint."""
    if _tab(complaint):
        message = "A tab indents this line; YAML knows only spaces."
        return Advice(message, "Use two spaces a level.")
    if "mapping values are not allowed" in complaint.words:
        return _colon(complaint)
    if "expected ',' or" in complaint.words:
        return _flow(complaint)
    for pattern, known in _KNOWN:
        if pattern.search(complaint.words):
            return known
    return _key(complaint)


def _tab(complaint: Complaint) -> bool:
    before = complaint.line[: complaint.column + 1]
    return "tab character" in complaint.words or before.strip(" ").startswith("\t")


def _colon(complaint: Complaint) -> Advice:
    if re.search(r":\s", complaint.line[: complaint.column]):
        message = "There is a second `: ` in this value, so it reads as a key."
        return Advice(message, QUOTE)
    message = "This key does not fit under the line above."
    fix = "Check its indentation, and that the line above has a space after its colon."
    return Advice(message, fix)


def _flow(complaint: Complaint) -> Advice:
    if complaint.opened_above:
        return _OPEN
    message = "A comma or the closing bracket is missing here."
    fix = "Inside [ ] and { } put a text with a colon or a comma in double quotes."
    return Advice(message, fix)


def _key(complaint: Complaint) -> Advice:
    if complaint.quoted_above:
        return _OPEN
    before = complaint.line[: complaint.column].rstrip()
    if before.endswith(("'", '"')):
        message = "The quoted text ends before this, and more follows."
        fix = "Write a quote inside the text as \\\" in double quotes, or '' in single."
        return Advice(message, fix)
    if complaint.line[complaint.column : complaint.column + 1] in ("]", "}"):
        return Advice("This closes a bracket that is not open.", "Delete it.")
    return Advice("This line does not fit under the ones above.", _INDENT)
