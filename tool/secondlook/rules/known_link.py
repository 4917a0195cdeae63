"""A link inside the course leads to a page that exists, and to a place on it.

It is written as the path from one Markdown file to the other, such as
`../help.md#help-gb`. After the `#` stands a heading's name in small letters with
hyphens, or the id of a help country (`help-gb`), fact (`fact-…`), word (`term-…`) or
question (`all-…`).

Why: a link that leads nowhere is worst for the reader who needs it most, the one
who looks for help. A path that starts at the root breaks when the course is served
from a folder, as most free hosts do.
Source: the documentation of MkDocs, which warns of absolute links for this reason.

Bad, in a page:

    First [read about help](../hepl.md).

Good, in a page:

    First [read about help](../help.md).
"""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Collection, Iterator

from secondlook.course import Course
from secondlook.links import scheme
from secondlook.model import Marker, Page
from secondlook.problem import Problem

ID = "known-link"
SEVERITY = "error"

# What these draw has headings that only the drawing knows.
_REFERENCE = ("keys", "rules", "components")
_EVERYWHERE = ("content",)  # the page's own frame


def check_course(course: Course) -> Iterator[Problem]:
    pages = {page.path: page for page in course.pages}
    anchors: dict[str, frozenset[str] | None] = {}
    for page in course.pages:
        for link in page.links:
            if link.image or scheme(link.target):
                continue
            path, _, place = link.target.partition("#")
            found = _wrong_path(page, link.target, pages, course)
            if found is None and place:
                target = pages.get(_inside(page, path))
                if target is not None and target.path not in anchors:
                    anchors[target.path] = _anchors(target, course)
                found = _wrong_place(place, target, anchors, course)
            if found:
                yield Problem(link.at, ID, *found)


def _inside(page: Page, path: str) -> str:
    """The path in `lessons/` that a link's path means."""
    if not path:
        return page.path
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))


def _wrong_path(
    page: Page, target: str, pages: Collection[str], course: Course
) -> tuple[str, str] | None:
    path = target.partition("#")[0]
    inside = _inside(page, path)
    if target in ("", "#"):
        return "This link leads nowhere.", "Write the .md file that it leads to."
    if path.startswith("/"):
        here = posixpath.dirname(page.path) or "."
        near = posixpath.relpath(path.lstrip("/") or "index.md", here)
        return "This link starts at the root of a site.", f"Write it from here: {near}"
    if path.endswith("/") or (path and "." not in posixpath.basename(path)):
        message = "This link leads to a folder."
        return message, "Link to the .md file, such as ../help.md"
    if inside in pages or f"lessons/{inside}" in course.files:
        return None
    name = posixpath.basename(inside)
    same = sorted(one for one in pages if posixpath.basename(one) == name)
    near_ones = same[:1] or difflib.get_close_matches(inside, pages, 1)
    fix = "Correct the path; it starts at this file's folder."
    if near_ones:
        here = posixpath.dirname(page.path) or "."
        fix = f'Did you mean "{posixpath.relpath(near_ones[0], here)}"?'
    return f'There is no page "{path[:60]}".', fix


def _wrong_place(
    place: str,
    target: Page | None,
    anchors: dict[str, frozenset[str] | None],
    course: Course,
) -> tuple[str, str] | None:
    known = anchors[target.path] if target else frozenset[str]()
    if known is None or place in known:
        return None
    if target and place in _questions(target, course):
        return None
    where = f"lessons/{target.path}" if target else "a file that is no page"
    near = difflib.get_close_matches(place, sorted(known), 1)
    fix = f'Did you mean "#{near[0]}"?' if near else "Use the name of a heading there."
    return f'There is no "#{place[:60]}" on {where}.', fix


def _anchors(page: Page, course: Course) -> frozenset[str] | None:
    """The names to which a link can lead on a page; nothing if they are not known."""
    if any(marker.name in _REFERENCE for marker in page.markers):
        return None
    found = {*_EVERYWHERE, *(heading.anchor for heading in page.headings)}
    for marker in page.markers:
        found.update(_drawn(marker, course))
    return frozenset(found)


def _drawn(marker: Marker, course: Course) -> Iterator[str]:
    match marker.name:
        case "facts":
            yield from (f"fact-{one}" for one in course.facts)
        case "glossary":
            yield from (f"term-{one}" for one in course.terms)
        case "help-directory":
            lines = course.help_lines.values()
            yield from (f"help-{line.country.lower()}" for line in lines)


def _questions(page: Page, course: Course) -> frozenset[str]:
    """The names of a page's questions, which only few links lead to."""
    parts = [
        "before" if "before" in marker.words else "all"
        for marker in page.markers
        if marker.name == "quiz"
    ]
    quiz = course.quiz(page.lesson, page.band) if parts else None
    return frozenset(
        f"{part}-{question.id}"
        for part in parts
        for question in (quiz.questions if quiz else ())
        if part == "all" or question.before
    )
