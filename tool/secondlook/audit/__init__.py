"""The built site, read as a browser would: what must not be in it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from secondlook.problem import Place, Problem

RULE = "safe-site"

# What a browser fetches by itself, and by which attribute it is told to.
_FETCHED = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
_NEVER = ("base", "embed", "iframe", "object", "portal")
# These tell where the page is; nothing is fetched from them.
_TOLD_ONLY = {"canonical", "next", "prev", "alternate", "license"}
_PROGRAM = re.compile(r"(?:javascript|vbscript|data:text)", re.I)
_CSS_ADDRESS = re.compile(r"(?:@import\s+|url\()\s*[\"']?([^\"')\s]+)")


@dataclass
class _Page(HTMLParser):
    """What the audit needs to know of one HTML file."""

    path: str
    ids: set[str] = field(default_factory=set)
    links: list[tuple[str, int]] = field(default_factory=list)
    fetched: list[tuple[str, int]] = field(default_factory=list)
    faults: list[tuple[str, int]] = field(default_factory=list)
    words: list[tuple[str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        values = {name: value or "" for name, value in attrs}
        self._silent += tag in ("script", "style", "code", "pre")
        if "id" in values:
            self.ids.add(values["id"])
        if tag in _NEVER:
            self.faults.append((f"a <{tag}> element", line))
        self._attributes(tag, values, line)
        data_only = values.get("type") == "application/json"
        if tag == "script" and "src" not in values and not data_only:
            self.faults.append(("a script inside the page", line))
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.faults.append(("a page that moves on by itself", line))
        if tag == "form" and values.get("method", "").lower() != "dialog":
            self.faults.append(("a form that sends something", line))

    def _attributes(self, tag: str, values: Mapping[str, str], line: int) -> None:
        for name, value in values.items():
            if name.startswith("on"):
                self.faults.append((f"a handler inside the page ({name})", line))
            elif name == "style":
                self.faults.append(("a style attribute", line))
            elif _PROGRAM.match(re.sub(r"[\x00-\x20]", "", value)):
                self.faults.append((f"an address that is a program ({name})", line))
        if tag == "a" and "href" in values:
            self.links.append((values["href"], line))
        if tag == "link" and values.get("rel", "") in _TOLD_ONLY:
            return
        for name in _FETCHED.get(tag, ()):
            addresses = values.get(name, "").split(",")
            self.fetched += [(one.split()[0], line) for one in addresses if one.strip()]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style", "code", "pre")

    def handle_data(self, data: str) -> None:
        if not self._silent and ("{{" in data or "\x02" in data):
            self.words.append((data.strip(), self.getpos()[0]))


def audit(site: Path, base: str = "/") -> list[Problem]:
    """Everything in the folder `site` that must not be published.

    `base` is the path under which the site will be served; only the page for
    missing addresses links from there. Found are: markers that were not drawn,
    links and files inside the site that do not exist, anything that a browser
    would fetch from elsewhere, scripts, handlers and styles inside a page, and
    pages that do not lead to help.
    """
    pages = {
        file.relative_to(site).as_posix(): _read(site, file)
        for file in sorted(site.rglob("*.html"))
    }
    problems: list[Problem] = []
    for page in pages.values():
        problems += _faults(page)
        problems += _addresses(page, pages, site, base)
    for file in sorted(site.rglob("*.css")):
        problems += _css(file.relative_to(site).as_posix(), file)
    return sorted(problems)


def _read(site: Path, file: Path) -> _Page:
    page = _Page(file.relative_to(site).as_posix())
    page.feed(file.read_text(encoding="utf-8"))
    page.close()
    return page


def _problem(path: str, line: int, message: str, fix: str) -> Problem:
    return Problem(Place(f"site/{path}", line), RULE, message, fix)


def _faults(page: _Page) -> Iterator[Problem]:
    fix = "Find where it comes from: a theme file, a component or a plugin."
    for what, line in page.faults:
        yield _problem(page.path, line, f"The page has {what}.", fix)
    for words, line in page.words:
        message = f'A marker was not drawn: "{words[:60]}".'
        fix = "Close its braces, or put it on a line of its own."
        yield _problem(page.path, line, message, fix)


def _addresses(
    page: _Page, pages: Mapping[str, _Page], site: Path, base: str
) -> Iterator[Problem]:
    leads_to_help = False
    for address, line in page.fetched:
        if urlsplit(address).scheme not in ("", "data") or address.startswith("//"):
            message = f"The page would fetch {address} from another site."
            fix = "Keep the file in the course and fetch it from there."
            yield _problem(page.path, line, message, fix)
        elif not address.startswith("data:"):
            yield from _inside(address, line, page, pages, site, base)
    for address, line in page.links:
        if urlsplit(address).scheme or address.startswith("//"):
            continue
        leads_to_help |= "help" in address
        yield from _inside(address, line, page, pages, site, base)
    if not leads_to_help:
        message = "No link on this page leads to help."
        yield _problem(page.path, 1, message, "Add a link to the help page.")


def _inside(  # noqa: PLR0913  # one question about one address in one page
    address: str,
    line: int,
    page: _Page,
    pages: Mapping[str, _Page],
    site: Path,
    base: str,
) -> Iterator[Problem]:
    parts = urlsplit(address)
    target = _target(unquote(parts.path), page.path, base)
    fix = "Correct the link, or add what it leads to."
    if target not in pages and not (site / target).is_file():
        yield _problem(page.path, line, f"{address} leads nowhere.", fix)
        return
    place = unquote(parts.fragment)
    if place and target in pages and place not in pages[target].ids:
        message = f"{address} leads to a place that is not on that page."
        yield _problem(page.path, line, message, fix)


def _target(path: str, from_page: str, base: str) -> str:
    """The file of the site that a link's path means."""
    if not path:
        return from_page
    if path.startswith("/"):
        path = "/" + path.removeprefix(base)
    else:
        path = posixpath.join("/", posixpath.dirname(from_page), path)
    folder = path.endswith(("/", "/.", "/.."))
    clean = posixpath.normpath(path).lstrip("/")
    return posixpath.join(clean, "index.html") if folder else clean or "index.html"


def _css(path: str, file: Path) -> Iterator[Problem]:
    text = file.read_text(encoding="utf-8")
    for match in _CSS_ADDRESS.finditer(text):
        if urlsplit(match[1]).scheme not in ("", "data") or match[1].startswith("//"):
            line = text.count("\n", 0, match.start()) + 1
            message = f"The style would fetch {match[1]} from another site."
            yield _problem(path, line, message, "Keep the file in the course.")
