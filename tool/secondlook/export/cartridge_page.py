"""A page of the built site → the page in a cartridge: its article, without script.

Menus go, since the course around it has its own, but for the bar that leads to help and
away; links to what the cartridge does not hold become words. Where a quiz was, a
sentence says where it is; questions that no quiz of a cartridge can hold stay on the
page, whole as they are without script. A line says what a platform may keep, since that
is more than the site does.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Literal

# What is done with an element: with all in it, with chosen parts of it, with nothing.
_Mode = Literal["all", "quiz", "nothing"]

_VOID = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "wbr"))
_DROPPED = frozenset(("nav", "script", "template", "style", "link", "button"))
_NOT_WITHOUT_SCRIPT = (
    "data-actions",
    "data-result",
    "data-certificate-tools",
    "sl-question__number",
)
_KEPT_OF_A_QUIZ = frozenset(("sl-quiz__help",))
_AWAY = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)
_WHERE = {
    "before": (
        "These questions are in the quiz of this lesson, which stands beside this page "
        "in your course. You can look at them there before you read on."
    ),
    "all": (
        "The quiz of this lesson stands beside this page in your course. Your school’s "
        "learning platform may keep what you answer there, and show it to your teacher."
    ),
}
_SEEN = (
    "You are reading this inside your school’s learning platform. It may keep which "
    "pages you open."
)
_HERE = "These parts of it can be done here, and what you choose in them is not kept:"


@dataclass(frozen=True, slots=True)
class Site:
    """Where the files of a built site are in the cartridge, by their path in the site.

    `pages` and `files` hold what the cartridge has; paths in it begin at its top.
    """

    pages: Mapping[str, str]
    files: frozenset[str]
    styles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A built page: its path in the site, its HTML, and the questions to keep on it."""

    path: str
    text: str
    kept: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A whole page, and the files of the site that it shows."""

    text: str
    shows: tuple[str, ...]


def page(source: Source, site: Site, imprint: str) -> Drawn:
    """The page for a cartridge; `imprint` stands at its end."""
    parser = _Article(source, site)
    parser.feed(source.text)
    parser.close()
    here, article = site.pages[source.path], "".join(parser.parts)
    styles = "".join(
        f'<link rel="stylesheet" href="{_from(here, style)}">\n'
        for style in site.styles
    )
    text = (
        f'<!DOCTYPE html>\n<html lang="{parser.language}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{_words(parser.title)}</title>\n{styles}</head>\n<body>\n"
        f"{''.join(parser.bar)}\n"
        f'<main class="sl-main">\n<article class="sl-page" id="content">'
        f'<p class="sl-review">{_words(_SEEN)}</p>{article}'
        f"</article>\n</main>\n<footer><p>{_words(imprint)}</p></footer>\n"
        "</body>\n</html>\n"
    )
    return Drawn(text, tuple(sorted(parser.shows)))


def _from(here: str, there: str) -> str:
    return posixpath.relpath(there, posixpath.dirname(here))


def _words(text: str) -> str:
    """Text for a page; importers that decode once too often would make tags of it."""
    return html.escape(text.replace("<", "‹"), quote=False)


@dataclass(slots=True)
class _Open:
    """An element that has begun: its name, whether it is written, and what goes on."""

    name: str
    written: bool
    mode: _Mode


@dataclass(slots=True)
class _State:
    """How far the page has been read."""

    stack: list[_Open] = field(default_factory=list)
    in_title: bool = False


class _Article(HTMLParser):
    """Collects the article of a page, as it is to be in a cartridge."""

    def __init__(self, source: Source, site: Site) -> None:
        super().__init__(convert_charrefs=True)
        self.source, self.site = source, site
        self.bar: list[str] = []
        self.parts: list[str] = []
        self.into = self.parts
        self.shows: set[str] = set()
        self.title, self.language = "", "en"
        self.state = _State()

    # ---- what the parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        stack = self.state.stack
        if not stack:
            self._outside(tag, given)
            return
        mode = self._mode(stack[-1].mode, tag, given)
        written = mode == "all" and self._write(tag, given)
        if tag not in _VOID:
            stack.append(_Open(tag, written, mode))
        if mode == "quiz" and tag == "form":
            self._say_where(given.get("data-part", "all"))

    def handle_endtag(self, tag: str) -> None:
        self.state.in_title = False
        stack = self.state.stack
        if not stack or tag in _VOID:
            return
        ended = stack.pop()
        if ended.written:
            self.into.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self.state.in_title:
            self.title += data
        elif self.state.stack and self.state.stack[-1].mode == "all":
            self.into.append(_words(data))

    # ---- what becomes of an element

    def _outside(self, tag: str, given: Mapping[str, str]) -> None:
        match tag:
            case "html":
                self.language = given.get("lang", "en")
            case "title":
                self.state.in_title = True
            case "nav" if given.get("class") == "sl-bar":
                self.into = self.bar
                written = self._write(tag, given)
                self.state.stack.append(_Open(tag, written, mode="all"))
            case "article":
                # The article's own tag is written around all the parts.
                self.into = self.parts
                self.state.stack.append(_Open(tag, written=False, mode="all"))

    def _mode(self, around: _Mode, tag: str, given: Mapping[str, str]) -> _Mode:
        classes = set(given.get("class", "").split())
        if around == "nothing" or tag in _DROPPED:
            return "nothing"
        if any(one in given or one in classes for one in _NOT_WITHOUT_SCRIPT):
            return "nothing"
        if around == "all":
            return "quiz" if "sl-quiz" in classes and tag == "form" else "all"
        if given.get("data-question") in self.source.kept or classes & _KEPT_OF_A_QUIZ:
            return "all"
        return "quiz" if "sl-quiz__end" in classes else "nothing"

    def _write(self, tag: str, given: Mapping[str, str]) -> bool:
        """Write the beginning of an element; whether it was written."""
        attributes = {
            name: value
            for name, value in given.items()
            if not name.startswith("data-") and name != "tabindex"
        }
        if tag == "a":
            link = self._link(given.get("href", ""))
            if link is None:
                return False
            attributes["href"] = link
            if "data-exit" in given:
                # Away from the platform as well, if the page is in a frame.
                attributes["target"] = "_top"
        if "src" in given:
            attributes["src"] = self._shown(given["src"])
        words = "".join(f" {name}{_value(text)}" for name, text in attributes.items())
        self.into.append(f"<{tag}{words}>")
        return True

    def _link(self, href: str) -> str | None:
        """Where a link leads in the cartridge, or None if that is not in it."""
        if not href or href.startswith("#") or _AWAY.match(href):
            return href or None
        path, mark, place = href.partition("#")
        target = self._in_site(path)
        for file in (target, posixpath.join(target, "index.html"), f"{target}.html"):
            if file == self.source.path and place:
                return f"#{place}"
            if file in self.site.pages:
                here = self.site.pages[self.source.path]
                return _from(here, self.site.pages[file]) + mark + place
        return None

    def _shown(self, src: str) -> str:
        path = self._in_site(src)
        if path not in self.site.files:
            return src
        self.shows.add(path)
        return _from(self.site.pages[self.source.path], path)

    def _in_site(self, path: str) -> str:
        folder = posixpath.dirname(self.source.path)
        return posixpath.normpath(posixpath.join(folder, path))

    def _say_where(self, part: str) -> None:
        where = _WHERE.get(part, _WHERE["all"])
        self.parts.append(f"<p>{_words(where)}</p>\n")
        if part != "before" and self.source.kept:
            self.parts.append(f"<p>{_words(_HERE)}</p>\n")


def _value(text: str) -> str:
    """An attribute's value; decoded once too often, a `"` in it would end it."""
    if not text:
        return '=""'
    return f'="{html.escape(text.replace(chr(34), "”").replace("<", "‹"))}"'
