"""The one parser of `{{ markers }}`, for the rules and for the drawing.

A marker is `{{ name word "quoted text" key=value }}`. Alone on a line it stands
for a block; inside a line only those in `INLINE` do. A name in `WITH_BODY` runs
until its `{{ /name }}`. Nothing inside code is a marker.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence

from secondlook.model import Marker, Text
from secondlook.problem import Place

INLINE = ("term",)
WITH_BODY = ("chat", "box", "reveal", "doors", "handout")

_MARKER = re.compile(r"\{\{(?P<inside>[^{}]*)\}\}")
_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})[ \t]*[\w+-]*[ \t]*\Z")
_LIKE_A_FENCE = re.compile(r"[\s>*+.)\d-]*(?:`{3}|~{3})")
_TICKS = re.compile(r"`+")
_PART = re.compile(
    r'\s*(?:"(?P<text>[^"]*)"|(?P<key>[a-z-]+)=(?P<value>"[^"]*"|\S+)|(?P<word>[^\s"]+))'
)


def without_code(lines: Sequence[Text]) -> Iterator[Text]:
    """The lines with everything that is code blanked out, columns unchanged.

    Only what every reader of Markdown takes for code counts as code: a fence at the
    start of its line that is closed by the same one, and backticks that pair up
    within their line. Where there is doubt, the words stay and the rules see them.
    """
    if not any("`" in line or "~~~" in line for line in lines):
        yield from lines
        return
    fenced = _fenced(lines)
    doubtful = False
    for number, line in enumerate(lines):
        if number in fenced:
            yield Text("", line.at)
            continue
        if number - 1 in fenced or number == 0 or _blank(lines[number - 1]):
            doubtful = _doubtful(lines, number)
        yield line if doubtful or "`" not in line else Text(_no_spans(line), line.at)


def _fenced(lines: Sequence[Text]) -> set[int]:
    """The lines of fenced code: none when one fence of the page is in doubt."""
    found: set[int] = set()
    ends: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if line.startswith(("```", "~~~")):
            ends.setdefault(line.rstrip(" \t"), []).append(number)
    last = -1
    for number, line in enumerate(lines):
        if number <= last or not _LIKE_A_FENCE.match(line):
            continue
        fence = _FENCE.match(line)
        closing = ends.get(fence["fence"], []) if fence else []
        after = bisect.bisect_right(closing, number)
        if after == len(closing):
            return set()
        last = closing[after]
        found.update(range(number, last + 1))
    return found


def _doubtful(lines: Sequence[Text], start: int) -> bool:
    """Whether some backtick of the paragraph that starts here has no pair.

    Across lines it could pair with another one, and swap what is code and what not.
    """
    for number in range(start, len(lines)):
        if _blank(lines[number]):
            return False
        if "`" in lines[number] and _spans(lines[number]) is None:
            return True
    return False


def _spans(line: str) -> list[tuple[int, int]] | None:
    """Where code stands inside a line; nothing when a backtick is in doubt."""
    ticks = [match.span() for match in _TICKS.finditer(line)]
    alike: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(ticks):
        alike.setdefault(end - start, []).append(number)
    spans = []
    number = 0
    while number < len(ticks):
        start, end = ticks[number]
        same = alike[end - start]
        after = bisect.bisect_right(same, number)
        if after == len(same) or line[start - 1 : start] == "\\":
            return None
        span = (start, ticks[same[after]][1])
        if "|" in line[slice(*span)]:
            return None  # a table would cut it in two
        spans.append(span)
        number = same[after] + 1
    return spans


def _no_spans(line: str) -> str:
    parts, after = [], 0
    for start, end in _spans(line) or ():
        parts += [line[after:start], " " * (end - start)]
        after = end
    return "".join((*parts, line[after:]))


def _blank(line: str) -> bool:
    return not line.strip(" \t")  # a no-break space does not end a paragraph


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
            if (
                marker.closes
                and _is_end(lines, number, marker.name)
                and not marker.inline
            ):
                continue
            yield marker


def broken(lines: Iterable[Text]) -> Iterator[tuple[Text, int]]:
    """Where two braces are no part of a marker: the line, and how far in it."""
    for line in lines:
        if "{{" in line or "}}" in line:
            rest = _MARKER.sub(lambda match: " " * len(match.group()), line)
            found = min(
                filter(lambda at: at >= 0, map(rest.find, ("{{", "}}"))), default=-1
            )
            if found >= 0:
                yield line, found


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
    rest = inside.removeprefix("/").strip()
    for part in _PART.finditer(rest):
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
        name=words[0] if words and rest.startswith(words[0]) else "",
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
