"""The built site, read as a browser would: what must not be in it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from secondlook.audit.files import faults_of
from secondlook.audit.page import Page, plain, scheme
from secondlook.problem import Place, Problem

RULE = "safe-site"

_HELP = ("help/index.html", "help.html")
_FIX = "Find where it comes from: a theme file, a component or a plugin."


@dataclass(frozen=True, slots=True)
class _Site:
    """The pages and all files of a site, and the path under which it will be served."""

    base: str
    pages: Mapping[str, Page]
    files: Set[str]


def audit(site: Path, base: str = "/") -> list[Problem]:
    """Everything in the folder `site` that must not be published.

    `base` is the path under which the site will be served; only the page for
    missing addresses links from there. Found are: markers that were not drawn,
    links and files inside the site that do not exist, anything that a browser
    would fetch from elsewhere, scripts, handlers and styles inside a page, elements
    and attributes that the audit does not know, and pages that do not lead to help.
    """
    pages = {}
    problems: list[Problem] = []
    files = {
        file.relative_to(site).as_posix(): file
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }
    for path, file in files.items():
        if file.suffix == ".html":
            pages[path] = Page(path)
            pages[path].read(file.read_text(encoding="utf-8"))
        else:
            problems += (_problem(path, line, what) for line, what in faults_of(file))
    whole = _Site(base, pages, files.keys())
    for page in pages.values():
        problems += _faults(page)
        problems += _addresses(page, whole)
    return sorted(problems)


def _problem(path: str, line: int, message: str, fix: str = _FIX) -> Problem:
    return Problem(Place(f"site/{path}", line), RULE, message, fix)


def _faults(page: Page) -> Iterator[Problem]:
    for what, line in page.faults:
        yield _problem(page.path, line, f"The page has {what}.")
    for words, line in page.words:
        message = f'A marker was not drawn: "{words[:60]}".'
        fix = "Close its braces, or put it on a line of its own."
        yield _problem(page.path, line, message, fix)


def _addresses(page: Page, site: _Site) -> Iterator[Problem]:
    leads_to_help = False
    for address, line in page.fetched:
        if scheme(address):
            message = f"The page would fetch {address} from another site."
            fix = "Keep the file in the course and fetch it from there."
            yield _problem(page.path, line, message, fix)
        else:
            yield from _inside(address, line, page, site)
    for address, line in page.links:
        if not scheme(address):
            leads_to_help |= _target(address, page, site).endswith(_HELP)
            yield from _inside(address, line, page, site)
    if not leads_to_help:
        message = "No link on this page leads to help."
        yield _problem(page.path, 1, message, "Add a link to the help page.")


def _inside(address: str, line: int, page: Page, site: _Site) -> Iterator[Problem]:
    target = _target(address, page, site)
    fix = "Correct the link, or add what it leads to."
    if target not in site.files:
        yield _problem(page.path, line, f"{address} leads nowhere.", fix)
        return
    _, place = _parts(address)
    if place and target in site.pages and place not in site.pages[target].ids:
        message = f"{address} leads to a place that is not on that page."
        yield _problem(page.path, line, message, fix)


def _target(address: str, page: Page, site: _Site) -> str:
    """The file of the site that an address means."""
    path, _ = _parts(address)
    if not path:
        return page.path
    if path.startswith("/"):
        path = "/" + path.removeprefix(site.base)
    else:
        path = posixpath.join("/", posixpath.dirname(page.path), path)
    folder = path.endswith(("/", "/.", "/.."))
    clean = posixpath.normpath(path).lstrip("/")
    return posixpath.join(clean, "index.html") if folder else clean or "index.html"


@lru_cache(maxsize=10_000)
def _parts(address: str) -> tuple[str, str]:
    """The path in an address, and the place on its page."""
    parts = urlsplit(plain(address))
    return unquote(parts.path), unquote(parts.fragment)
