"""One file → one model object, with every problem of its shape.

Values that cannot be read are left out of the object, so that one mistake does
not hide the next; an object that lacks a required value is not made at all.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from functools import cache
from pathlib import PurePosixPath
from typing import Any, TypeVar

from secondlook import letters, markers, yamlpos
from secondlook.headings import find_headings
from secondlook.links import find_links
from secondlook.model import (
    BANDS,
    FORMS,
    Day,
    FamilyMeta,
    Meta,
    Page,
    PageKind,
    Quiz,
    StudentMeta,
    TeachMeta,
    Text,
)
from secondlook.problem import Place, Problem
from secondlook.schema import (
    ChoiceShape,
    DateShape,
    FlagShape,
    IdShape,
    Key,
    KindShape,
    ListShape,
    RecordShape,
    Shape,
    TextShape,
    UrlShape,
    WholeShape,
    keys,
)

_MISSING: Any = object()

Model = TypeVar("Model")
AnyMeta = TypeVar("AnyMeta", bound=Meta)

_FENCE = re.compile(r"---[ \t]*\n")
# What other programs read as "nothing" when it stands without quotes.
_URL = re.compile(r"https://[^\s<>\"']+\Z")
_NOTHING = frozenset(("~", "null", "Null", "NULL"))
_MOST_UNKNOWN = 20
MOST_CHARACTERS = 120_000
MOST_LINES = 5000
LONGEST_LINE = 2000

# A value of these shapes is a text; where it is missing, an empty one stands in.
_WORDS = (TextShape, IdShape, ChoiceShape, UrlShape)
Pair = tuple[yamlpos.Scalar, yamlpos.Node]

PAGE_KINDS: MappingOf[str, tuple[PageKind, type[Meta]]] = {
    "11-13": ("student", StudentMeta),
    "14-17": ("student", StudentMeta),
    "teach": ("teach", TeachMeta),
    "family": ("family", FamilyMeta),
}


def read_data(
    data: bytes, path: str, model: type[Model]
) -> tuple[Model | None, list[Problem]]:
    """A file of `data/` as an object of `model`, or nothing when it cannot be one."""
    return _document(data, path, model, {})


def read_quiz(data: bytes, path: str) -> tuple[Quiz | None, list[Problem]]:
    """`quizzes/<lesson>/<band>.yml` as a quiz, or nothing when it cannot be one."""
    parts = PurePosixPath(path)
    return _document(
        data, path, Quiz, {"lesson": parts.parent.name, "band": parts.stem}
    )


def read_page(data: bytes, path: str) -> tuple[Page | None, list[Problem]]:
    """A Markdown file of `lessons/` as a page; `path` starts with `lessons/`."""
    text, problems = yamlpos.decode(data, path)
    if problems:
        return None, problems
    problems = letters.check(text, path)
    no_page = _no_page(text, path)
    if no_page is not None:
        return None, [no_page, *problems]
    front, body, first_line = split_page(text)
    if front is None and _FENCE.match(text):
        problems.append(_endless_front(path))
    relative = PurePosixPath(path).relative_to("lessons")
    kind, model = page_kind(relative)
    meta = _meta(front, path, model, problems)
    lines = tuple(
        Text(line, Place(path, first_line + number))
        for number, line in enumerate(body.split("\n"))
    )
    prose = tuple(markers.without_code(lines))
    for line in prose:
        if "&" in line:
            problems += letters.check_entities(line, line.at)
    page = Page(
        at=Place(path),
        path=str(relative),
        kind=kind,
        lesson=None if kind == "other" else relative.parent.name,
        band=relative.stem if kind in ("student", "form") else None,
        meta=meta or Meta(at=Place(path)),
        body=lines,
        prose=prose,
        markers=tuple(markers.find(prose)),
        links=tuple(find_links(lines, prose)),
        headings=tuple(find_headings(lines, prose)),
        front=tuple(
            Text(line, Place(path, number))
            for number, line in enumerate((front or "").split("\n"), 2)
        ),
    )
    return page, problems


def page_kind(relative: PurePosixPath) -> tuple[PageKind, type[Meta]]:
    if len(relative.parts) != 2 or relative.stem not in PAGE_KINDS:
        return "other", Meta
    if relative.parts[0] in FORMS:
        return "form" if relative.stem in BANDS else "other", Meta
    return PAGE_KINDS[relative.stem]


def split_page(text: str) -> tuple[str | None, str, int]:
    """Front matter, body, and the body's first line number."""
    match = re.match(
        r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", text, re.S | re.M
    )
    if not match:
        return None, text, 1
    return match[1], text[match.end() :], match.group().count("\n") + 1


def _no_page(text: str, path: str) -> Problem | None:
    """What no page looks like: the rules would take minutes over it."""
    if len(text) > MOST_CHARACTERS:
        message = f"The page has more than {MOST_CHARACTERS} characters."
        return Problem(Place(path), "readable-file", message, "Split it into several.")
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        message = f"The page has more than {MOST_LINES} lines."
        at = Place(path, MOST_LINES + 1)
        return Problem(at, "readable-file", message, "Split it into several.")
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            message = f"This line has more than {LONGEST_LINE} characters."
            fix = "Break it into several lines, or into paragraphs."
            at = Place(path, number, LONGEST_LINE + 1)
            return Problem(at, "readable-file", message, fix)
    return None


def _endless_front(path: str) -> Problem:
    message = "The front matter that starts here never ends."
    fix = "Write `---` on a line of its own after its last key."
    return Problem(Place(path), "readable-file", message, fix)


def _meta(
    front: str | None, path: str, model: type[AnyMeta], problems: list[Problem]
) -> AnyMeta | None:
    if front is None:
        if model is Meta:
            return model(at=Place(path))
        message = "The page has no front matter."
        fix = "Start it with the lines `---`, `title: …` and so on, then `---`."
        problems.append(Problem(Place(path), "required-key", message, fix))
        return None
    node, found = yamlpos.parse(front, path, first_line=2)
    problems += found
    if node is None:
        if not found and model is Meta:
            return model(at=Place(path))
        if not found:
            message = "The front matter is empty."
            fix = "Write its keys; `secondlook new lesson` shows them all."
            problems.append(Problem(Place(path), "required-key", message, fix))
        return None
    reader = _Reader(path)
    meta = reader.record(node, model, {})
    problems += reader.problems
    return None if meta is _MISSING else meta


def _document(
    data: bytes, path: str, model: type[Model], extra: MappingOf[str, object]
) -> tuple[Model | None, list[Problem]]:
    text, problems = yamlpos.decode(data, path)
    if problems:
        return None, problems
    unsafe = letters.check(text, path)
    node, problems = yamlpos.parse(text, path)
    problems += unsafe
    if node is None:
        if not problems:
            wanted = ", ".join(one.name for one in keys(model) if one.required)
            problems = [
                Problem(
                    Place(path),
                    "required-key",
                    "The file is empty.",
                    f"Write its keys: {wanted}.",
                )
            ]
        return None, problems
    reader = _Reader(path)
    made = reader.record(node, model, extra)
    return None if made is _MISSING else made, problems + reader.problems


class _Reader:
    """Reads nodes by their shape and collects what does not fit."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def report(self, at: Place, rule: str, message: str, fix: str) -> Any:
        self.problems.append(Problem(at, rule, message, fix))
        return _MISSING

    def record(
        self, node: yamlpos.Node, model: type, extra: MappingOf[str, object]
    ) -> Any:
        """An object of `model`, or `_MISSING`."""
        if not isinstance(node, yamlpos.Mapping):
            names = ", ".join(one.name for one in keys(model))
            return self.report(
                node.at,
                "value-type",
                f"Here {_is(node)} stands where keys with values belong.",
                f"Write `key: value` lines; the keys are {names}.",
            )
        wanted = _wanted(model)
        pairs = node.pairs
        if not pairs.keys() <= wanted.keys():
            pairs = self._as_meant(node, wanted)
        at = node.at
        values: dict[str, object] = {"at": at, **extra}
        whole = True
        for name, one in wanted.items():
            pair = pairs.get(name)
            if pair is None and not one.required:
                continue
            value = self._value(pair, one, at)
            if value is not _MISSING:
                values[name] = value
            elif one.required and isinstance(one.shape, _WORDS):
                # Reported; with an empty text the object can still be checked.
                values[name] = Text("", at)
            elif one.required:
                whole = False
        return model(**values) if whole else _MISSING

    def _value(self, pair: Pair | None, one: Key, at: Place) -> Any:
        if pair is None:
            if one.required:
                self.report(
                    at,
                    one.rule or "required-key",
                    f'The key "{one.name}" is missing here.',
                    f"Add `{one.name}: …`. {one.doc}",
                )
            return _MISSING
        name, value = pair
        if value.__class__ is yamlpos.Scalar and _is_nothing(value):
            if not one.may_be_empty:
                self.report(
                    name.at,
                    one.rule or "required-key",
                    f'The key "{one.name}" has no value.',
                    f"Write one after the colon, or delete the line. {one.doc}",
                )
            return _MISSING
        return self.shaped(value, one.shape, one.name)

    def _as_meant(
        self, node: yamlpos.Mapping, wanted: MappingOf[str, Key]
    ) -> dict[str, Pair]:
        """The pairs, with a misspelt key reported and put where it belongs."""
        pairs = {name: pair for name, pair in node.pairs.items() if name in wanted}
        unknown = [pair for name, pair in node.pairs.items() if name not in wanted]
        for at, value in unknown[:_MOST_UNKNOWN]:
            self._unknown(at, value, wanted, pairs)
        return pairs

    def _unknown(
        self,
        at: yamlpos.Scalar,
        value: yamlpos.Node,
        wanted: MappingOf[str, Key],
        pairs: dict[str, Pair],
    ) -> None:
        name = at.value
        twin = pairs.get(_folded(name))
        if twin is not None:
            message = f'The key "{_folded(name)}" stands here a second time.'
            fix = f"Keep one of the two; the other is on line {twin[0].at.line}."
            self.report(at.at, "unique-key", message, fix)
            return
        near = _nearest(name, [one for one in wanted if one not in pairs])
        message = f'There is no key "{_short(name)}" here.'
        fix = f"Delete it. The keys here are: {', '.join(wanted)}."
        if near:
            pairs[near] = (at, value)
            fix = f'Did you mean "{near}"?'
        elif " " in name and isinstance(value, yamlpos.Scalar) and not value.value:
            message = f'"{_short(name)}" stands here like a key.'
            fix = "Inside { } a comma ends a value: put the whole text in quotes."
        self.report(at.at, "known-key", message, fix)

    def shaped(self, node: yamlpos.Node, shape: Shape, name: str) -> Any:
        """The node's value as its shape says, or `_MISSING`."""
        read = self._readers.get(shape.__class__)
        if read is not None:
            if isinstance(node, yamlpos.Scalar):
                return self._scalar(node, shape, name, read)
            return self.report(
                node.at,
                "value-type",
                f'"{name}" is {shape.words}, and here {_is(node)} stands.',
                f"Write {shape.words} on one line.",
            )
        match shape:
            case RecordShape():
                return self.record(node, shape.model, {})
            case KindShape():
                return self._by_kind(node, shape)
        assert isinstance(shape, ListShape)
        return self._list(node, shape, name)

    def _by_kind(self, node: yamlpos.Node, shape: KindShape) -> Any:
        kinds = ", ".join(shape.models)
        if not isinstance(node, yamlpos.Mapping):
            return self.record(node, next(iter(shape.models.values())), {})
        pair = node.pairs.get("kind")
        if pair is None or not isinstance(pair[1], yamlpos.Scalar):
            return self.report(
                node.at,
                "required-key",
                'The key "kind" is missing here.',
                f"Add `kind: …`, one of: {kinds}.",
            )
        kind = pair[1]
        model = shape.models.get(kind.value)
        if model is None:
            near = _nearest(kind.value, list(shape.models))
            return self.report(
                kind.at,
                "value-type",
                f'There is no kind "{_short(kind.value)}".',
                f'Did you mean "{near}"?' if near else f"The kinds are: {kinds}.",
            )
        return self.record(node, model, {})

    def _list(self, node: yamlpos.Node, shape: ListShape, name: str) -> Any:
        if not isinstance(node, yamlpos.Sequence):
            message = f'"{name}" is a list, and here {_is(node)} stands.'
            fix = "Write each item on its own line after `- `."
            self.report(node.at, "value-type", message, fix)
            if isinstance(shape.item, RecordShape | KindShape):
                return _MISSING
            # Read as the one item that was meant.
            node = yamlpos.Sequence(node.at, [node])
        if not shape.least <= len(node.items) <= shape.most:
            self.report(
                node.at,
                "value-type",
                f'"{name}" has {len(node.items)} items.',
                f"Give it {shape.least} to {shape.most}.",
            )
        items = [
            self.shaped(item, shape.item, name) for item in node.items[: shape.most]
        ]
        return tuple(item for item in items if item is not _MISSING)

    def _scalar(
        self, node: yamlpos.Scalar, shape: Shape, name: str, read: Callable[..., Any]
    ) -> Any:
        if node.value in _NOTHING and node.plain:
            fix = "Delete it, or if the word itself is meant, put it in quotes."
            return self._wrong(node, name, "a value", fix)
        return read(self, node, shape, name)

    def _id(self, node: yamlpos.Scalar, shape: IdShape, name: str) -> Any:
        value = node.value.strip()
        if shape.pattern.match(value):
            return Text(value, node)
        fix = f"Write it like this: {shape.example}"
        return self._wrong(node, name, "small letters, digits and hyphens", fix)

    def _choice(self, node: yamlpos.Scalar, shape: ChoiceShape, name: str) -> Any:
        value = node.value.strip()
        if value in shape.values:
            return Text(value, node)
        near = _nearest(value, list(shape.values))
        fix = f'Did you mean "{near}"? ' if near else ""
        fix += f"The words are: {', '.join(shape.values)}."
        return self._wrong(node, name, "one of a few fixed words", fix)

    def _url(self, node: yamlpos.Scalar, shape: UrlShape, name: str) -> Any:
        value = node.value.strip()
        if _URL.match(value):
            return Text(value, node)
        return self._wrong(node, name, "an https address", "Write https://…")

    def _flag(self, node: yamlpos.Scalar, shape: FlagShape, name: str) -> Any:
        if node.value not in ("true", "false"):
            self._wrong(node, name, "true or false", "Write `true` or `false`.")
        # The guess only keeps other rules from reporting what follows from this.
        return node.value.casefold() in ("true", "yes", "y", "on", "1")

    def _text(self, node: yamlpos.Scalar, shape: TextShape, name: str) -> Any:
        value = " ".join(node.value.split())
        if not shape.least <= len(value) <= shape.most:
            return self.report(
                node.at,
                "value-type",
                f'"{name}" has {len(value)} characters.',
                f"Write {shape.least} to {shape.most}.",
            )
        return Text(value, node)

    def _whole(self, node: yamlpos.Scalar, shape: WholeShape, name: str) -> Any:
        fix = f"Write a number from {shape.least} to {shape.most}, in digits."
        if not re.match(r"(?:0|[1-9][0-9]{0,5})\Z", node.value):
            return self._wrong(node, name, "a whole number", fix)
        number = int(node.value)
        if not shape.least <= number <= shape.most:
            return self._wrong(node, name, "a number in that range", fix)
        return number

    def _date(self, node: yamlpos.Scalar, shape: DateShape, name: str) -> Any:
        fix = "Write year, month and day like this: 2026-09-01"
        if not re.match(r"\d{4}-\d{2}-\d{2}\Z", node.value, re.ASCII):
            return self._wrong(node, name, "a date", fix)
        try:
            return Day.read(node.value, node.at)
        except ValueError:
            return self._wrong(node, name, "a date in the calendar", fix)

    # By class, which is the quickest way: this is asked for every word of a course.
    _readers: MappingOf[type, Callable[..., Any]] = {
        TextShape: _text,
        IdShape: _id,
        ChoiceShape: _choice,
        UrlShape: _url,
        FlagShape: _flag,
        WholeShape: _whole,
        DateShape: _date,
    }

    def _wrong(self, node: yamlpos.Scalar, name: str, what: str, fix: str) -> Any:
        message = f'"{_short(node.value)}" is not {what}, as "{name}" has to be.'
        return self.report(node.at, "value-type", message, fix)


@cache
def _wanted(model: type) -> dict[str, Key]:
    """The keys of a record, by name."""
    return {one.name: one for one in keys(model)}


def _is(node: yamlpos.Node) -> str:
    match node:
        case yamlpos.Scalar():
            return "text"
        case yamlpos.Sequence():
            return "a list"
        case yamlpos.Mapping():
            return "a map of keys"


def _is_nothing(node: yamlpos.Scalar) -> bool:
    value = node.value
    return not value or value.isspace() or (value in _NOTHING and node.plain)


def _short(words: str) -> str:
    """A value that may be long, as a message quotes it."""
    return words if len(words) <= 40 else words[:39] + "…"


def _folded(name: str) -> str:
    """A key without what is easily overlooked: capitals, accents in parts, blanks."""
    return unicodedata.normalize("NFKC", name).casefold().strip()


def _nearest(word: str, words: list[str]) -> str | None:
    """The one of `words` that was probably meant."""
    folded = {one.casefold(): one for one in reversed(words)}
    close = difflib.get_close_matches(word[:60].casefold(), folded, 1, 0.6)
    return folded[close[0]] if close else None
