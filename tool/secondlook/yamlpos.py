"""Bytes of YAML → plain values with line and column, or problems; never raises.

The event stream is read one event at a time, so that size, depth and count are
bounded before anything is built, and every scalar stays the text that was typed.
(PyYAML's `safe_load` lets duplicate keys pass, turns `no` into False and `0113`
into 75, and can be made to hang or crash.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from secondlook.problem import Place, Problem

MOST_BYTES = 512 * 1024
MOST_DEPTH = 16
MOST_NODES = 60_000

# The C parser is ten times faster; both give the same events and marks.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as typed; `plain` when it stood without quotes."""

    at: Place
    value: str
    plain: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    at: Place
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values; of a key that stands twice, the first one counts."""

    at: Place
    pairs: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


def decode(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """Text of a course file: UTF-8, with or without a byte order mark.

    Line ends become `\\n`. Text with a problem comes back empty.
    """
    if len(data) > MOST_BYTES:
        message = f"The file is {len(data) // 1024} KiB; at most 512 KiB are read."
        return "", [
            Problem(Place(path), "readable-file", message, "Split it into several.")
        ]
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        message = f"The byte 0x{data[error.start]:02x} here is not UTF-8 text."
        fix = "Save the file as UTF-8 (in most editors: Save as, Encoding, UTF-8)."
        return "", [Problem(_end_of(before, path), "readable-file", message, fix)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    bad = _CONTROL.search(text)
    if bad:
        message = f"The character U+{ord(bad.group()):04X} here cannot be seen."
        place = _end_of(text[: bad.start()], path)
        return "", [Problem(place, "readable-file", message, "Delete it.")]
    return text, []


def parse(
    text: str, path: str, first_line: int = 1
) -> tuple[Node | None, list[Problem]]:
    """The one YAML document in `text`, whose first line is `first_line` of `path`.

    Returns no node when the text cannot be read, together with the reason; a node
    and no problem otherwise, or a node and its repeated keys.
    """
    builder = _Builder(path, first_line - 1)
    try:
        node = builder.document(yaml.parse(text, Loader=_LOADER))
    except _RefusedError as refused:
        return None, [refused.problem]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return None, [_syntax(builder.place(mark), error, text, first_line)]
    except yaml.YAMLError as error:
        return None, [
            Problem(Place(path, first_line), "readable-file", str(error), _QUOTE)
        ]
    return node, builder.problems


_QUOTE = 'Put the text in double quotes: "…".'


class _RefusedError(Exception):
    """The document holds something that course files may not hold."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Builder:
    """Turns a stream of events into nodes, counting as it goes."""

    def __init__(self, path: str, lines_before: int) -> None:
        self.path = path
        self.lines_before = lines_before
        self.problems: list[Problem] = []
        self.nodes = 0

    def place(self, mark: Any, end: Any = None) -> Place:
        # Two classes of mark, one a parser, with the same attributes.
        if mark is None:
            return Place(self.path, 1 + self.lines_before)
        length = end.column - mark.column if end and end.line == mark.line else 1
        line = mark.line + 1 + self.lines_before
        return Place(self.path, line, mark.column + 1, max(1, length))

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise self._refusal(
                        event,
                        "A second document starts here.",
                        "Keep one document in a file: delete the `---` line.",
                    )
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 1)
        return root

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], depth: int
    ) -> Node:
        self._guard(event, depth)
        at = self.place(event.start_mark, event.end_mark)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(at, event.value, event.style is None)
        if isinstance(event, yaml.SequenceStartEvent):
            items = Sequence(at)
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                items.items.append(self._node(event, events, depth + 1))
            return items
        pairs = Mapping(at)
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            name = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            self._add(pairs, name, value)
        return pairs

    def _add(self, pairs: Mapping, name: Node, value: Node) -> None:
        if not isinstance(name, Scalar):
            message = "A key has to be one word, not a list or a map."
            raise _RefusedError(Problem(name.at, "readable-file", message, _QUOTE))
        if name.value in pairs.pairs:
            first = pairs.pairs[name.value][0].at.line
            message = f'The key "{name.value}" stands here a second time.'
            fix = f"Keep one of the two; the first is on line {first}."
            self.problems.append(Problem(name.at, "unique-key", message, fix))
            return
        pairs.pairs[name.value] = (name, value)

    def _guard(self, event: yaml.Event, depth: int) -> None:
        self.nodes += 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refusal(
                event,
                "Anchors (&) and aliases (*) are not used in course files.",
                f"Write the value out, or if it is text: {_QUOTE}",
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise self._refusal(
                event,
                f"Tags such as {tag!r} are not used in course files.",
                f"Delete the tag, or if it is text: {_QUOTE}",
            )
        if depth > MOST_DEPTH:
            message = f"This is nested more than {MOST_DEPTH} levels deep."
            raise self._refusal(event, message, "Check the indentation and brackets.")
        if self.nodes > MOST_NODES:
            message = f"The file holds more than {MOST_NODES} values."
            raise self._refusal(event, message, "Split it into several files.")

    def _refusal(self, event: yaml.Event, message: str, fix: str) -> _RefusedError:
        place = self.place(event.start_mark, event.end_mark)
        return _RefusedError(Problem(place, "readable-file", message, fix))


def _syntax(
    place: Place, error: yaml.MarkedYAMLError, text: str, first_line: int
) -> Problem:
    """PyYAML's complaint in an author's words."""
    words = str(error.problem or error.context or "this cannot be read")
    lines = text.split("\n")
    line = (
        lines[place.line - first_line] if place.line - first_line < len(lines) else ""
    )
    if "mapping values are not allowed" in words:
        message = "There is a second `: ` in this value, so it reads as a key."
        return Problem(place, "readable-file", message, _QUOTE)
    if "\\t" in words or line[: place.column].strip(" ").startswith("\t"):
        message = "A tab indents this line; YAML knows only spaces."
        return Problem(place, "readable-file", message, "Use two spaces a level.")
    if "cannot start any token" in words:
        message = "A value cannot start with this character unless it is quoted."
        return Problem(place, "readable-file", message, _QUOTE)
    if "escape" in words:
        message = "In double quotes a backslash starts a code, and this is not one."
        fix = "Write \\\\ for a backslash, or use single quotes."
        return Problem(place, "readable-file", message, fix)
    if "end of stream" in words or "expected ',' or" in words:
        message = "A quote or bracket that was opened is never closed."
        fix = "Close it, and write a quote inside quotes as \\\" or ''."
        return Problem(place, "readable-file", message, fix)
    message = f"This line cannot be read as YAML: {words}."
    fix = "Check the indentation of this line and the one above, and its quotes."
    return Problem(place, "readable-file", message, fix)


def _end_of(text: str, path: str) -> Place:
    """The place just after `text`."""
    line = text.count("\n") + 1
    return Place(path, line, len(text) - (text.rfind("\n") + 1) + 1)
