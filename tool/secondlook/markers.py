"""The one parser of `{{ markers }}`, for the rules and for the drawing.

A marker is `{{ name word "quoted text" key=value }}`. Alone on a line it stands
for a block; inside a line only those in `INLINE` do. A name in `WITH_BODY` runs
until its `{{ /name }}`. Nothing inside code is a marker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from secondlook.model import Marker, Text
from secondlook.problem import Place

INLINE = ("term",)
WITH_BODY = ("chat", "box", "reveal", "doors")

_MARKER = re.compile(r"\{\{(?P<inside>[^{}]*)\}\}")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_PART = re.compile(
    r'\s*(?:"(?P<text>[^"]*)"|(?P<key>[a-z-]+)=(?P<value>"[^"]*"|\S+)|(?P<word>[^\s"]+))'
)


def without_code(lines: Sequence[Text]) -> Iterator[Text]:
    """The lines with everything that is code blanked out, columns unchanged."""
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if fence:
            if mark and mark["fence"].startswith(fence) and not mark["info"].strip():
                fence = ""
            yield Text("", line.at)
        elif mark:
            fence = mark["fence"]
            yield Text("", line.at)
        else:
            blank = _CODE.sub(lambda code: " " * len(code.group()), line)
            yield Text(blank, line.at)


def find(lines: Sequence[Text]) -> Iterator[Marker]:
    """Every marker in lines that `without_code` has cleaned, in order.

    A marker with a body comes with its lines; one whose end is missing comes with
    `body=None`; a stray `{{ /name }}` comes with `closes=True`.
    """
    for number, line in enumerate(lines):
        for match in _MARKER.finditer(line):
            marker = _parse(match, line)
            if marker.name in WITH_BODY and not marker.closes:
                end = _end(lines, number + 1, marker.name)
                if end is not None:
                    body = tuple(lines[number + 1 : end])
                    yield _with_body(marker, body)
                    continue
            if marker.closes and _is_end(lines, number, marker.name):
                continue
            yield marker


def alone(line: str) -> bool:
    """Whether a marker is all there is on the line."""
    match = _MARKER.fullmatch(line.strip())
    return match is not None


def parse(text: str, at: Place) -> Marker | None:
    """The marker that `text` is, or nothing."""
    match = _MARKER.fullmatch(text.strip())
    return _parse(match, Text(text.strip(), at)) if match else None


def _parse(match: re.Match[str], line: Text) -> Marker:
    inside = match["inside"].strip()
    closes = inside.startswith("/")
    words: list[str] = []
    options: dict[str, str] = {}
    text: str | None = None
    for part in _PART.finditer(inside.removeprefix("/")):
        if part["word"] is not None:
            words.append(part["word"])
        elif part["key"] is not None:
            options[part["key"]] = part["value"].strip('"')
        else:
            text = part["text"]
    return Marker(
        at=Place(
            line.at.path,
            line.at.line,
            line.at.column + match.start(),
            len(match.group()),
        ),
        name=words[0] if words else "",
        words=tuple(words[1:]),
        text=text,
        options=options,
        inline=line.strip() != match.group(),
        closes=closes,
    )


def _with_body(marker: Marker, body: tuple[Text, ...]) -> Marker:
    return Marker(
        at=marker.at,
        name=marker.name,
        words=marker.words,
        text=marker.text,
        options=marker.options,
        inline=marker.inline,
        body=body,
    )


def _closing(line: str, name: str) -> bool:
    match = _MARKER.fullmatch(line.strip())
    return match is not None and match["inside"].split() in ([f"/{name}"], ["/", name])


def _end(lines: Sequence[Text], start: int, name: str) -> int | None:
    """The line that ends a body which starts at `start`."""
    for number in range(start, len(lines)):
        if _closing(lines[number], name):
            return number
        other = _MARKER.fullmatch(lines[number].strip())
        if other and other["inside"].split()[:1] == [name]:
            return None
    return None


def _is_end(lines: Sequence[Text], number: int, name: str) -> bool:
    """Whether the `{{ /name }}` on line `number` ends something."""
    for before in range(number - 1, -1, -1):
        match = _MARKER.fullmatch(lines[before].strip())
        if not match:
            continue
        if match["inside"].split()[:1] == [name]:
            return True
        if _closing(lines[before], name):
            return False
    return False
