"""A page of an offline site → the same page, where some of the others are missing.

A link to a missing page becomes its words; a paragraph, an item of a list, or a row of
links that held nothing else goes. Other sites open in a window of their own, since many
refuse to be shown in a frame, and “Leave this site” leaves the frame.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import accumulate

_WATCHED = ("nav", "li", "p", "a")
_HREF = re.compile(r"(?<=\shref=\")[^\"]*(?=\")")
_AWAY = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)
_ARTICLE = re.compile(r"(<article\b[^>]*>).*(</article>)", re.S)

Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Cut:
    """Which pages there are: their paths, the one that stands for the home page, and
    its title, if it is a lesson that the other pages have to lead back to."""

    pages: frozenset[str]
    home: str
    title: str = ""


@dataclass(slots=True)
class _Element:
    """A `nav`, `li`, `p` or `a`: where its tags begin and end, and what it holds."""

    name: str
    attributes: dict[str, str]
    start: int
    inside: int
    close: int = 0
    end: int = 0
    has_words: bool = False
    children: list[_Element] = field(default_factory=list)

    def links(self) -> Iterator[_Element]:
        """Every link in it."""
        for child in self.children:
            if child.name == "a":
                yield child
            yield from child.links()

    def says_something(self) -> bool:
        """Whether there are words outside of its links."""
        inner = (one for one in self.children if one.name != "a")
        return self.has_words or any(one.says_something() for one in inner)


def cut(text: str, path: str, places: Cut) -> str:
    """The page at `path`, with links to those pages only that there are."""
    here = posixpath.dirname(path)
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(_edits(_Reader.of(text), text, here, places)):
        parts += text[at:start], new
        at = end
    return "".join((*parts, text[at:]))


def with_content(text: str, content: str) -> str:
    """The page with another content between its header and its footer."""
    return _ARTICLE.sub(lambda match: f"{match[1]}{content}{match[2]}", text, count=1)


def _edits(
    elements: list[_Element], text: str, here: str, places: Cut
) -> Iterator[Edit]:
    for one in elements:
        tag = text[one.start : one.inside]
        if one.name == "a":
            yield from _link(one, tag, here, places)
        elif _is_empty(one, here, places):
            back = _way_back(one, tag, here, places)
            yield one.start, one.end, back
        else:
            yield from _edits(one.children, text, here, places)


def _is_empty(one: _Element, here: str, places: Cut) -> bool:
    """Whether a part with links led to nothing but missing pages."""
    links = list(one.links())
    if not links or not all(_target(link, here, places) is None for link in links):
        return False
    return one.name == "nav" or not one.says_something()


def _way_back(one: _Element, tag: str, here: str, places: Cut) -> str:
    """In place of the links in the header: one to the lesson, if there is only one."""
    if one.attributes.get("class") != "sl-nav" or not places.title:
        return ""
    href = html.escape(posixpath.relpath(places.home, here or "."))
    current = ' aria-current="page"' if "/" not in href else ""
    link = f'<a href="{href}"{current}>{html.escape(places.title)}</a>'
    return f"{tag}<ul><li>{link}</li></ul></nav>"


def _link(one: _Element, tag: str, here: str, places: Cut) -> Iterator[Edit]:
    target = _target(one, here, places)
    if target is None:
        look = one.attributes.get("class")
        span = f'<span class="{html.escape(look)}">' if look else "<span>"
        yield one.start, one.inside, span
        yield one.close, one.end, "</span>"
        return
    new = _HREF.sub(lambda _: html.escape(target), tag)
    if target.startswith("https:") and "target" not in one.attributes:
        frame = "_top" if "data-exit" in one.attributes else "_blank"
        new = f'{new.removesuffix(">")} target="{frame}">'
    if new != tag:
        yield one.start, one.inside, new


def _target(link: _Element, here: str, places: Cut) -> str | None:
    """Where a link leads now, or None if that page is missing."""
    href = link.attributes.get("href", "")
    path, mark, place = href.partition("#")
    if not path or _AWAY.match(href):
        return href
    target = posixpath.normpath(posixpath.join(here, path))
    if link.attributes.get("class") == "sl-logo":
        return posixpath.relpath(places.home, here or ".")
    if target in places.pages or not target.endswith(".html"):
        return path + mark + place
    return None


class _Reader(HTMLParser):
    """Finds the elements that are watched, each with those inside it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        lengths = (len(line) for line in text.split("\n"))
        self.starts = [0, *accumulate(length + 1 for length in lengths)]
        self.top = _Element("", {}, 0, 0)
        self.open = [self.top]

    @classmethod
    def of(cls, text: str) -> list[_Element]:
        reader = cls(text)
        reader.feed(text)
        reader.close()
        return reader.top.children

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _WATCHED:
            return
        start = self._here()
        inside = start + len(self.get_starttag_text() or "")
        values = {name: value or "" for name, value in attrs}
        found = _Element(tag, values, start, inside)
        self.open[-1].children.append(found)
        self.open.append(found)

    def handle_endtag(self, tag: str) -> None:
        if tag in _WATCHED and self.open[-1].name == tag:
            ended = self.open.pop()
            ended.close = self._here()
            ended.end = self.text.index(">", ended.close) + 1

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.open[-1].has_words = True

    def _here(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column
