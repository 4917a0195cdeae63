"""A page's headings, with places and the anchors by which links reach them."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence

from secondlook.model import Heading, Text
from secondlook.problem import Place

_HASHES = re.compile(r"(?P<level>#{1,6})(?P<words>.*?)#*\s*\Z")
_UNDERLINE = re.compile(r"(?:=+|-+) *\Z")
_TERM = re.compile(r'\{\{\s*term\s+([a-z0-9-]+)(?:\s+"([^"]*)")?\s*\}\}')
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_EMPHASIS = re.compile(r"(?<!\w)_+|_+(?!\w)|[*`\\]")
_NUMBERED = re.compile(r"(?P<base>.*)_(?P<count>[0-9]+)\Z")


def find_headings(lines: Sequence[Text], prose: Sequence[Text]) -> Iterator[Heading]:
    """The headings of a page whose lines without code are `prose`, in order."""
    taken: set[str] = set()
    counts: dict[str, int] = {}
    for line, level, words in _written(lines, prose):
        plain = _plain(words)
        start = line.find(words) if words else 0
        at = Place(line.at.path, line.at.line, line.at.column + start, len(words) or 1)
        anchor = _unique(_slug(plain), taken, counts)
        yield Heading(at=at, level=level, words=plain, anchor=anchor)


def _written(
    lines: Sequence[Text], prose: Sequence[Text]
) -> Iterator[tuple[Text, int, str]]:
    """Each heading's line, level and words as they are typed."""
    starts = True  # whether the next line begins a paragraph
    for number, line in enumerate(lines):
        match = _HASHES.match(line) if line[:1] == "#" and prose[number] else None
        if match:
            yield line, len(match["level"]), match["words"].strip()
        elif starts and number + 1 < len(lines) and line.strip():
            below = _UNDERLINE.match(lines[number + 1])
            if below and prose[number] and prose[number + 1]:
                yield line, 1 if below.group()[0] == "=" else 2, line.strip()
        starts = match is not None or not prose[number].strip()


def _plain(words: str) -> str:
    """A heading's words as readers see them."""
    words = _TERM.sub(lambda term: term[2] or term[1].replace("-", " "), words)
    words = _LINK.sub(r"\1", _PICTURE.sub("", words))
    return html.unescape(_EMPHASIS.sub("", words)).strip()


def _slug(words: str) -> str:
    """The anchor that Markdown's table of contents gives to a heading."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    kept = re.sub(r"[^\w\s-]", "", plain).strip().lower()
    return re.sub(r"[-\s]+", "-", kept)


def _unique(anchor: str, taken: set[str], counts: dict[str, int]) -> str:
    """The anchor, or with a number after it where it is empty or taken."""
    if not anchor or anchor in taken:
        match = _NUMBERED.match(anchor)
        base = match["base"] if match else anchor
        count = counts.get(base, int(match["count"]) if match else 0) + 1
        while f"{base}_{count}" in taken:
            count += 1
        counts[base] = count
        anchor = f"{base}_{count}"
    taken.add(anchor)
    return anchor
