"""Bytes of YAML → plain values with line and column, or problems; never raises.

The event stream is read one event at a time, so that size, depth and count are
bounded before anything is built, and every scalar stays the text that was typed.
(PyYAML's `safe_load` lets duplicate keys pass, turns `no` into False and `0113`
into 75, and can be made to hang or crash.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from secondlook import letters
from secondlook.problem import Place, Problem
from secondlook.yaml_errors import QUOTE, Complaint, advice

MOST_BYTES = 512 * 1024
MOST_DEPTH = 16
MOST_NODES = 60_000

# The C parser is ten times faster; both give the same events and marks.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Looked up once, since each is needed for every word of a course.
_Scalar, _MapEnd = yaml.ScalarEvent, yaml.MappingEndEvent
_List, _ListEnd = yaml.SequenceStartEvent, yaml.SequenceEndEvent

# What nearly every file consists of, in bytes.
_USUAL = bytes((0x0A, *range(0x20, 0x7F)))
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# A remark after a value; `close` when no space follows its sign, as in #metoo.
_REMARK = re.compile(r"[ \t]+(?P<sign>#)(?P<close>[^\s#])?")
_AS_UTF_8 = "Save the file as UTF-8 (in most editors: Save as, Encoding, UTF-8)."


class Scalar:
    """A value as typed; `plain` when it stood without quotes.

    Its place is worked out when somebody asks: hardly one in a thousand is wrong.
    """

    __slots__ = ("_builder", "_event", "plain", "value")

    def __init__(self, event: yaml.ScalarEvent, builder: _Builder) -> None:
        self.value: str = event.value
        self.plain = not event.style
        self._event = event
        self._builder = builder

    @property
    def at(self) -> Place:
        return self._builder.place(self._event.start_mark, self._event.end_mark)


@dataclass(slots=True)
class Sequence:
    """A list."""

    at: Place
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with values; of a key that stands twice, the first one counts."""

    at: Place
    pairs: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping
Take = Callable[[], Any]  # gives the next event of the stream


def decode(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """Text of a course file: UTF-8, with or without a byte order mark.

    `\\r\\n` becomes `\\n`. Text with a problem comes back empty.
    """
    if len(data) > MOST_BYTES:
        message = f"The file is larger than {MOST_BYTES // 1024} KiB."
        return "", [
            Problem(Place(path), "readable-file", message, "Split it into several.")
        ]
    if not data.translate(None, _USUAL):
        return data.decode("ascii"), []
    if data.startswith(_UTF_16) or b"\0" in data[:2]:
        message = "This is not UTF-8 text: perhaps UTF-16, or no text file at all."
        return "", [Problem(Place(path), "readable-file", message, _AS_UTF_8)]
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [_no_utf_8(error, path)]
    text = text.replace("\r\n", "\n")
    if _CONTROL.search(text):
        return "", list(_controls(text, path))
    return text, []


def _no_utf_8(error: UnicodeDecodeError, path: str) -> Problem:
    data = error.object
    before = data[: error.start].replace(b"\r\n", b"\n").decode("utf-8", "replace")
    message = f"The byte 0x{data[error.start]:02x} here is not UTF-8 text."
    return Problem(_end_of(before, path), "readable-file", message, _AS_UTF_8)


def _controls(text: str, path: str) -> Iterator[Problem]:
    """The first control characters of a text; a lone `\\r` is told of once."""
    found = list(islice(_CONTROL.finditer(text), letters.MOST))
    old_ends = False
    for match in found:
        place = _end_of(text[: match.start()], path)
        if match.group() != "\r":
            message = f"The character U+{ord(match.group()):04X} here cannot be seen."
            yield Problem(place, "readable-file", message, "Delete it.")
        elif not old_ends:
            old_ends = True
            message = "The line ends here as on very old computers (CR alone)."
            fix = "Save the file with the line ends of Unix (LF) or Windows (CRLF)."
            yield Problem(place, "readable-file", message, fix)


def parse(
    text: str, path: str, first_line: int = 1
) -> tuple[Node | None, list[Problem]]:
    """The one YAML document in `text`, whose first line is `first_line` of `path`.

    Returns no node when the text cannot be read, together with the reason; else a
    node with its repeated keys, cut texts and deceiving escapes.
    """
    builder = _Builder(text, path, first_line - 1)
    loader = None
    try:
        loader = _LOADER(text)
        node = builder.document(loader.get_event)
    except _RefusedError as refused:
        return None, [refused.problem]
    except yaml.MarkedYAMLError as error:
        return None, [builder.syntax(error)]
    except (yaml.YAMLError, ValueError) as error:  # ValueError: "\\U00110000" in Python
        message = f"This cannot be read as YAML: {error}."
        return None, [Problem(Place(path, first_line), "readable-file", message, QUOTE)]
    finally:
        if loader is not None:
            loader.dispose()
    return node, builder.problems


class _RefusedError(Exception):
    """The document holds something that course files may not hold."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Builder:
    """Turns a stream of events into nodes, counting as it goes."""

    def __init__(self, text: str, path: str, lines_before: int) -> None:
        self.text = text
        self.path = path
        self.lines_before = lines_before
        self.problems: list[Problem] = []
        self.nodes = 1
        self.last: yaml.ScalarEvent | None = None
        # Most files have neither, and need not be looked at more closely.
        self.lines = text.split("\n") if " #" in text or "\t#" in text else None
        self.escapes = "\\" in text
        self.looks_closer = self.escapes or self.lines is not None

    def place(self, mark: Any, end: Any = None) -> Place:
        # Two classes of mark, one a parser, with the same attributes.
        if mark is None:
            return Place(self.path, 1 + self.lines_before)
        line, column = mark.line, mark.column
        length = end.column - column if end and end.line == line else 1
        return Place(self.path, line + 1 + self.lines_before, column + 1, length or 1)

    def document(self, take: Take) -> Node | None:
        root: Node | None = None
        while not isinstance(event := take(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise self._refusal(
                        event,
                        "A second document starts here.",
                        "Keep one document in a file: delete the `---` line.",
                    )
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, take, 1)
        return root

    def _node(self, event: Any, take: Take, depth: int) -> Node:
        if (
            event.anchor is not None
            or event.tag is not None
            or depth > MOST_DEPTH
            or self.nodes > MOST_NODES
        ):
            raise self._refused(event, depth)
        # Compared, not asked with isinstance: this runs for every word of a course.
        if event.__class__ is _Scalar:
            self.last = event
            if self.looks_closer:
                self._look_closer(event)
            return Scalar(event, self)
        at = self.place(event.start_mark, event.end_mark)
        if event.__class__ is _List:
            return self._sequence(at, take, depth)
        return self._mapping(at, take, depth)

    def _sequence(self, at: Place, take: Take, depth: int) -> Sequence:
        items: list[Node] = []
        while (event := take()).__class__ is not _ListEnd:
            self.nodes += 1
            items.append(self._node(event, take, depth + 1))
        return Sequence(at, items)

    def _mapping(self, at: Place, take: Take, depth: int) -> Mapping:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        while (event := take()).__class__ is not _MapEnd:
            self.nodes += 2
            name = self._node(event, take, depth + 1)
            value = self._node(take(), take, depth + 1)
            if name.__class__ is Scalar and name.value not in pairs:
                pairs[name.value] = (name, value)
            else:
                self._odd_key(name, pairs)
        if "<<" in pairs and pairs["<<"][0].plain:
            raise self._merged(pairs["<<"][0])
        return Mapping(at, pairs)

    def _odd_key(self, name: Node, pairs: dict[str, tuple[Scalar, Node]]) -> None:
        if not isinstance(name, Scalar):
            message = "A key has to be one word, not a list or a map."
            raise _RefusedError(Problem(name.at, "readable-file", message, QUOTE))
        first = pairs[name.value][0].at.line
        message = f'The key "{name.value[:40]}" stands here a second time.'
        fix = f"Keep one of the two; the first is on line {first}."
        self.problems.append(Problem(name.at, "unique-key", message, fix))

    def _merged(self, name: Scalar) -> _RefusedError:
        message = "Merged keys (<<) are not used in course files."
        fix = "Write the keys out."
        return _RefusedError(Problem(name.at, "readable-file", message, fix))

    def _look_closer(self, event: yaml.ScalarEvent) -> None:
        if not event.style and self.lines is not None:
            self._check_cut(event, self.lines)
        elif self.escapes and event.style == '"':
            self._check_escapes(event)

    def _refused(self, event: Any, depth: int) -> _RefusedError:
        if event.anchor is not None:
            return self._refusal(
                event,
                "Anchors (&) and aliases (*) are not used in course files.",
                f"Write the value out, or if it is text: {QUOTE}",
            )
        if event.tag is not None:
            return self._refusal(
                event,
                f"Tags such as {event.tag[:40]!r} are not used in course files.",
                f"Delete the tag, or if it is text: {QUOTE}",
            )
        if depth > MOST_DEPTH:
            message = f"This is nested more than {MOST_DEPTH} levels deep."
            return self._refusal(event, message, "Check the indentation and brackets.")
        message = f"The file holds more than {MOST_NODES} values."
        return self._refusal(event, message, "Split it into several files.")

    def _check_cut(self, event: yaml.ScalarEvent, lines: list[str]) -> None:
        """Whether a text ends at ` #`, where an author may not have meant it to."""
        end: Any = event.end_mark
        line = lines[end.line] if end.line < len(lines) else ""
        cut = _REMARK.match(line, end.column)
        if cut and (cut["close"] or " " in event.value):
            at = Place(self.path, self.place(end).line, cut.start("sign") + 1)
            message = "The text ends here: after ` #` YAML reads a remark."
            fix = f"{QUOTE} A remark stands best on a line of its own."
            self.problems.append(Problem(at, "hash-in-text", message, fix, "advice"))

    def _check_escapes(self, event: yaml.ScalarEvent) -> None:
        start, end = (getattr(event, name).index for name in ("start_mark", "end_mark"))
        raw = self.text[start:end]
        if "\\" in raw:
            at = self.place(event.start_mark, event.end_mark)
            self.problems += letters.check_escapes(event.value, raw, at)

    def syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        """What an author has to know of a complaint of the parser."""
        start: Any = error.context_mark
        mark: Any = error.problem_mark
        lines = self.text.split("\n")
        line = lines[mark.line] if mark and mark.line < len(lines) else ""
        complaint = Complaint(
            words=f"{error.context} {error.problem}",
            line=line,
            column=mark.column if mark else 0,
            opened_above=bool(start and mark and start.line < mark.line),
            quoted_above=self._quote_runs_on(mark),
        )
        told = advice(complaint)
        if complaint.quoted_above and self.last:
            start = self.last.start_mark
        place = self.place(start if told.at_start and start else mark or start)
        return Problem(place, "readable-file", told.message, told.fix)

    def _quote_runs_on(self, mark: Any) -> bool:
        """Whether a quoted text that started on another line ends where `mark` is."""
        if self.last is None or not self.last.style or mark is None:
            return False
        first: Any = self.last.start_mark
        last: Any = self.last.end_mark
        return bool(first.line < last.line == mark.line)

    def _refusal(self, event: yaml.Event, message: str, fix: str) -> _RefusedError:
        place = self.place(event.start_mark, event.end_mark)
        return _RefusedError(Problem(place, "readable-file", message, fix))


def _end_of(text: str, path: str) -> Place:
    """The place just after `text`."""
    line = text.count("\n") + 1
    return Place(path, line, len(text) - (text.rfind("\n") + 1) + 1)
