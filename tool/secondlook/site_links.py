"""Where a page of `lessons/` stands in the built site, seen from another page."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteLinks:
    """Relative links from the page at `path`, a Markdown file inside `lessons/`.

    With `directories`, `a/b.md` is served as `a/b/`; without, as `a/b.html`, which
    also opens from a folder on a disk. With `from_source`, links are written as seen
    from the Markdown file, for a generator that turns every link around by itself.
    """

    path: str
    directories: bool = True
    from_source: bool = False

    @property
    def root(self) -> str:
        """What leads from the page to the site's root: nothing, `../`, `../../` …"""
        here = self.path if self.from_source else self._address(self.path)
        return "../" * here.count("/")

    def to(self, path: str, anchor: str = "") -> str:
        """A link to another page, or to a place on it."""
        link = self.root + self._address(path)
        return (link or "./") + (f"#{anchor}" if anchor else "")

    def file(self, path: str) -> str:
        """A link to a file that is published as it is."""
        return self.root + path

    def _address(self, path: str) -> str:
        folder, name = posixpath.split(path.removesuffix(".md"))
        if name == "index":
            inside = folder + "/" if folder else ""
            return inside if self.directories else inside + "index.html"
        address = posixpath.join(folder, name)
        return address + ("/" if self.directories else ".html")
