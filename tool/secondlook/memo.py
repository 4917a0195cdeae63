"""What was found or drawn is kept while nothing that it rests on has changed.

`serve` does its work again at each change, and most of it for pages that are as they
were. A build remembers nothing of a course: it does all its work.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from secondlook.course import CONFIG, DATA_FILES, Course
from secondlook.model import BANDS, Page

Made = TypeVar("Made")


class Memo:
    """Remembers one value for each name, until its key changes."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], tuple[bytes, object]] = {}

    def recall(
        self, kind: str, name: str, key: bytes, make: Callable[[], Made]
    ) -> Made:
        """The value of this name, made anew when its key is not the one before."""
        known = self._kept.get((kind, name))
        if known and known[0] == key:
            return known[1]  # type: ignore[return-value]  # what `make` gave then
        made = make()
        self._kept[kind, name] = key, made
        return made


class Keys:
    """For each page and quiz of a course, a digest of all that it rests on.

    Everything rests on the data, the settings, the names of all files and the front
    matter of all pages. A lesson's page also rests on its own words and on the quizzes
    of its lesson, and any other page on all quizzes. Only a page with a rubric, which
    counts in the whole course, rests on the bodies of others; links are looked at
    together.
    """

    def __init__(self, course: Course) -> None:
        self._root = course.root
        fronts = ("\n".join((page.path, *page.front)) for page in course.pages)
        self._world = _digest(
            *(_read(self._root / path) for path in (*DATA_FILES, CONFIG)),
            *(path.encode() for path in sorted(course.files)),
            *(front.encode("utf-8", "surrogatepass") for front in fronts),
        )
        self._quizzes = {
            path: _digest(_read(self._root / path))
            for path in course.quiz_paths.values()
        }
        self._all = _digest(*self._quizzes.values())
        self._paths = course.quiz_paths
        self._pages = course.pages

    def page(self, page: Page) -> bytes:
        """What a page rests on."""
        own = _read(self._root / "lessons" / page.path)
        others: Iterable[Page] = ()
        if any(marker.name == "rubric" for marker in page.markers):
            others = self._pages
        bodies = (_read(self._root / "lessons" / one.path) for one in others)
        return _digest(self._world, own, *self._of_lesson(page.lesson), *bodies)

    def quiz(self, path: str) -> bytes:
        """What a quiz rests on."""
        return _digest(self._world, self._quizzes[path])

    def _of_lesson(self, lesson: str | None) -> Iterable[bytes]:
        if lesson is None:
            yield self._all
            return
        for band in BANDS:
            path = self._paths.get((lesson, band))
            yield self._quizzes[path] if path else b""


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _digest(*parts: bytes) -> bytes:
    """One digest of many parts; where one ends matters."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()
