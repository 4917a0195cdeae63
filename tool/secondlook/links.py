"""Where a page's Markdown links to, with places."""

from __future__ import annotations

import bisect
import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondlook.model import Text
from secondlook.problem import Place

_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*<?(?P<target>[^\s>]+)", re.M)
_AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>")


@dataclass(frozen=True, slots=True)
class Link:
    """A link or, with `image`, a picture. `target` is as written."""

    at: Place
    target: str
    image: bool = False

    @property
    def plain_target(self) -> str:
        """The target as a browser reads it: entities decoded, no blanks inside."""
        return re.sub(r"[\x00-\x20]+", "", html.unescape(self.target))

    @property
    def scheme(self) -> str:
        """What stands before the first colon, or nothing for a link inside the site."""
        if self.plain_target.startswith(("//", "\\\\", "/\\", "\\/")):
            return "//"
        match = re.match(r"([^/?#:]*):", self.plain_target)
        return match[1].lower() if match else ""


def find_links(lines: Sequence[Text]) -> Iterator[Link]:
    """Every link in lines that hold no code: inline, defined, or in `<…>`.

    A link may run over a line's end, so the lines are read as one text.
    """
    if not lines:
        return
    text = "\n".join(lines)
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)

    def place(offset: int, length: int) -> Place:
        number = bisect.bisect_right(starts, offset) - 1
        at = lines[number].at
        return Place(at.path, at.line, at.column + offset - starts[number], length)

    for middle in re.finditer(r"(?<!\\)\]\(", text):
        target = _target(text, middle.end())
        opening = _opening(text, middle.start())
        image = opening > 0 and text[opening - 1] == "!"
        yield Link(place(middle.end(), max(1, len(target))), target, image)
    for pattern in (_DEFINITION, _AUTOLINK):
        for match in pattern.finditer(text):
            target = match["target"]
            yield Link(place(match.start("target"), len(target)), target)


def _target(text: str, start: int) -> str:
    """The address inside the round brackets that open just before `start`."""
    depth = 1
    for end in range(start, min(len(text), start + 2000)):
        depth += {"(": 1, ")": -1}.get(text[end], 0)
        if depth == 0:
            break
    else:
        end = min(len(text), start + 2000)
    inside = text[start:end].strip()
    if inside.startswith("<"):
        return inside[1:].split(">")[0]
    return re.split(r"""\s+["'(]""", inside, maxsplit=1)[0]


def _opening(text: str, closing: int) -> int:
    """The `[` that belongs to the `]` at `closing`."""
    depth = 0
    for position in range(closing, -1, -1):
        depth += {"]": 1, "[": -1}.get(text[position], 0)
        if depth == 0:
            return position
    return 0
