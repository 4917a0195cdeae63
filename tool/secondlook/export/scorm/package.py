"""Which files of an offline site go into a package, and what is added to them."""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from secondlook import offline, policy
from secondlook.export.scorm import manifest
from secondlook.export.scorm.pages import Cut, cut, with_content

# Beside the lessons: what a student may need at once, and what tells of this copy.
HELP = "help/index.html"
BESIDE = (
    HELP,
    *("about/privacy/index.html", "about/safety/index.html"),
    *("about/quick-exit/index.html", "about/signs/index.html"),
    *("about/glossary/index.html", "about/numbers/index.html"),
)
HOME = "index.html"
_HERE = Path(__file__).parent
_OURS = ("session.js", "report.js", "start.css")
_FILE = re.compile(r"\s(?:src|href|data-index|data-exit-icon)=\"([^\"#?]+)")
_LINK = re.compile(r"<a\b[^>]*\shref=\"([^\"#?]+)")
_CSS_FILE = re.compile(r"url\(\s*[\"']?([^\"')#?]+)")
_ROOT = re.compile(r"<html [^>]*>")
_TITLE = re.compile(r"<title>.*?</title>", re.S)
_EXIT = re.compile(r"data-exit\s[^>]*href=\"(https://[^/\"]+)")


@dataclass(frozen=True, slots=True)
class Unit:
    """One lesson for one age group, which a platform starts and marks by itself.

    `label` is its title in the platform's list; `start` is the path of the page that
    the platform opens.
    """

    lesson: str
    band: str
    title: str
    label: str
    start: str

    @property
    def name(self) -> str:
        """What begins the ids of its questions, here as in other formats."""
        return f"{self.lesson}.{self.band}"

    @property
    def page(self) -> str:
        """The path of the lesson's page."""
        return f"{self.lesson}/{self.band}/index.html"


def files(site: Path, units: Sequence[Unit], version: str) -> dict[str, bytes]:
    """All files of a package, by their path in it."""
    texts = dict(_pages(site, units, _kept(site, units)))
    found = {path: text.encode() for path, text in texts.items()}
    found.update(_files_of(site, texts))
    for name in _OURS:
        found[f"assets/{name}"] = (_HERE / name).read_bytes()
    for unit in units:
        found[unit.start] = _start(unit, texts[unit.page], version).encode()
    found["README.txt"] = (site / "README.txt").read_bytes()
    found[manifest.PATH] = manifest.written(units, sorted(found), version)
    return found


def _kept(site: Path, units: Sequence[Unit]) -> set[str]:
    """The pages of a package, also the lessons that the help page sends to."""
    kept = {unit.page for unit in units}
    kept.update(path for path in BESIDE if (site / path).is_file())
    bands = {f"/{unit.band}/index.html" for unit in units}
    if HELP in kept:
        named = _named(_LINK, _read(site, HELP), HELP, site)
        kept.update(path for path in named if path[path.find("/") :] in bands)
    return kept


def _pages(
    site: Path, units: Sequence[Unit], kept: set[str]
) -> Iterator[tuple[str, str]]:
    """Each page with its text, without ways to what is not in the package."""
    only = units[0] if len(units) == 1 else None
    home = only.page if only else HOME
    places = Cut(frozenset(kept | {home}), home, only.title if only else "")
    lessons = {unit.page for unit in units}
    for path in sorted(kept):
        text = cut(_read(site, path), path, places)
        yield path, _with_report(text, path) if path in lessons else text
    if not only:
        text = cut(_read(site, HOME), HOME, places)
        yield HOME, with_content(text, _list(units, text))


def _read(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def _with_report(text: str, path: str) -> str:
    src = posixpath.relpath("assets/report.js", posixpath.dirname(path))
    return text.replace("</body>", f'<script defer src="{src}"></script>\n</body>')


def _list(units: Sequence[Unit], text: str) -> str:
    """The first page of several lessons: a list of them."""
    found = _TITLE.search(text)
    title = found[0][len("<title>") : -len("</title>")] if found else ""
    items = "".join(
        f'<li><a href="{html.escape(unit.page)}">{html.escape(unit.label)}</a></li>\n'
        for unit in units
    )
    return f"\n<h1>{title}</h1>\n<ul>\n{items}</ul>\n"


def _files_of(site: Path, pages: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Each file that a page shows or needs, and the search index of these pages."""
    paths = {
        one for path, text in pages.items() for one in _named(_FILE, text, path, site)
    }
    for path in [one for one in paths if one.endswith(".css")]:
        paths.update(_named(_CSS_FILE, _read(site, path), path, site))
    for path in sorted(paths - set(pages)):
        if path == offline.INDEX:
            yield f"{path}.js", _search_index(site, pages).encode()
        elif not path.endswith(".html"):
            yield path, (site / path).read_bytes()


def _named(pattern: re.Pattern[str], text: str, path: str, site: Path) -> Iterator[str]:
    """The files of the site that a text names."""
    here = posixpath.dirname(path)
    for name in pattern.findall(text):
        target = posixpath.normpath(posixpath.join(here, unquote(html.unescape(name))))
        if not target.startswith("..") and (site / target).is_file():
            yield target


def _search_index(site: Path, pages: Mapping[str, str]) -> str:
    data = json.loads(_read(site, offline.INDEX))
    data["docs"] = [
        entry
        for entry in data["docs"]
        if entry["location"].partition("#")[0] + "index.html" in pages
        and entry["location"]
    ]
    return offline.as_script(offline.INDEX, data)


def _start(unit: Unit, page: str, version: str) -> str:
    """The page that a platform opens: the lesson in a frame, the visit around it."""
    exit_to = _EXIT.search(page)
    frames = " ".join(("'self' file:", exit_to[1] if exit_to else "")).strip()
    here = posixpath.dirname(unit.start)
    root, title = _ROOT.search(page), _TITLE.search(page)
    words = {
        "html": (root[0] if root else "<html>").removesuffix(">"),
        "title": title[0] if title else "",
        "version": version,
        "quiz": f"{unit.lesson}-{unit.band}",
        "name": unit.name,
        "policy": f"{policy.OFFLINE}; frame-src {frames}",
        "root": posixpath.relpath(".", here or ".") + "/",
        "page": posixpath.relpath(unit.page, here or "."),
        "label": html.escape(unit.title),
    }
    template = (_HERE / "start.html").read_text(encoding="utf-8")
    return re.sub(r"\{(\w+)\}", lambda match: words[match[1]], template)
