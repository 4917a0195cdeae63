"""One page of a built site → the same page, opened from a disk."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from itertools import accumulate

from secondlook import policy
from secondlook.offline import scripts
from secondlook.offline.scripts import Module

_HREF = re.compile(r"(?<=\shref=\")[^\"]*(?=\")")
_CONTENT = re.compile(r"(?<=\scontent=\")[^\"]*(?=\")")
_AWAY = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.I)

# Where a tag starts, its text, its name and its attributes.
Tag = tuple[int, str, str, dict[str, str]]


def convert(html: str, here: str, modules: Mapping[str, Module], runtime: str) -> str:
    """A page that stands in the folder `here`, with plain scripts and whole links."""
    parts: list[str] = []
    done: set[str] = set()
    at = 0
    for start, text, name, attributes in _Tags.of(html):
        end = start + len(text)
        match name:
            case "a" if "href" in attributes:
                new = _HREF.sub(lambda match: address(match[0]), text)
            case "meta" if (
                "content-security" in attributes.get("http-equiv", "").lower()
            ):
                new = _CONTENT.sub(lambda _: policy.OFFLINE, text)
            case "link" if attributes.get("rel") == "modulepreload":
                new = ""
            case "script" if attributes.get("type") == "module":
                paths = _scripts(attributes["src"], here, modules, runtime)
                new = "".join(_script(path, here) for path in paths if path not in done)
                done.update(paths)
                end = html.index("</script>", end) + len("</script>")
            case _:
                continue
        parts += html[at:start], new
        at = end
    return "".join((*parts, html[at:]))


def address(link: str) -> str:
    """A link to a folder, as one to the page in it; others stay."""
    if not link or _AWAY.match(link):
        return link
    path, mark, place = link.partition("#")
    if path.endswith("/"):
        path += "index.html"
    elif posixpath.basename(path) in (".", ".."):
        path += "/index.html"
    return path.removeprefix("./") + mark + place


def _scripts(
    src: str, here: str, modules: Mapping[str, Module], runtime: str
) -> list[str]:
    """The plain scripts that stand for a module: it comes after all that it needs."""
    path = posixpath.normpath(posixpath.join(here, src))
    return [runtime, *(one.script for one in scripts.in_order(path, modules))]


def _script(path: str, here: str) -> str:
    return f'<script defer src="{posixpath.relpath(path, here)}"></script>'


class _Tags(HTMLParser):
    """Finds every start tag of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        lengths = (len(line) for line in html.split("\n"))
        # Where each line starts: a line break after each line before it.
        self.starts = [0, *accumulate(length + 1 for length in lengths)]
        self.found: list[Tag] = []

    @classmethod
    def of(cls, html: str) -> Iterator[Tag]:
        reader = cls(html)
        reader.feed(html)
        reader.close()
        yield from reader.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        start = self.starts[line - 1] + column
        values = {name: value or "" for name, value in attrs}
        self.found.append((start, self.get_starttag_text() or "", tag, values))
