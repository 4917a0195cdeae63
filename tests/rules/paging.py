"""Pages in, the words out that a rule puts its finger on."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from secondlook import rules
from secondlook.course import Course, load
from secondlook.problem import Problem
from secondlook.read import read_page
from tests.conftest import SOUND


@lru_cache(maxsize=1)
def sound() -> Course:
    """The sound course, read once."""
    return load(SOUND)[0]


def problems(rule: str, text: str, path: str = "lessons/about/new.md") -> list[Problem]:
    """What a rule finds on one page of the sound course."""
    page, _ = read_page(text.encode(), path)
    assert page is not None
    others = [one for one in sound().pages if one.path != page.path]
    course = replace(
        sound(), pages=(*others, page), files=frozenset({*sound().files, path})
    )
    module = rules.BY_ID[rule]
    found: list[Problem] = []
    if hasattr(module, "check_page"):
        found += module.check_page(page, course)
    if hasattr(module, "check_course"):
        found += module.check_course(course)
    found = [one for one in found if one.place.path == path]
    assert {one.rule for one in found} <= {rule}
    return found


def underlined(rule: str, text: str, path: str = "lessons/about/new.md") -> list[str]:
    """What the rule underlines on a page."""
    lines = text.split("\n")
    places = [one.place for one in problems(rule, text, path)]
    return [
        lines[at.line - 1][at.column - 1 : at.column - 1 + at.length] for at in places
    ]
