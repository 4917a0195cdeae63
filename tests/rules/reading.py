"""A page in, the words out that a rule puts its finger on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from secondlook import rules
from secondlook.course import Course, load
from secondlook.model import Page
from secondlook.problem import Problem
from secondlook.read import read_page
from tests.conftest import SOUND


def sound() -> Course:
    """The small course without a problem."""
    return load(SOUND)[0]


def page_of(body: str, path: str = "lessons/demo/11-13.md") -> Page:
    """A page with this text, and with no front matter to speak of."""
    page, _ = read_page(body.encode(), path)
    assert page is not None
    return page


def problems(
    rule: str, body: str, path: str = "lessons/demo/11-13.md"
) -> list[Problem]:
    """What the rule finds in a page."""
    found: Iterator[Problem] = rules.BY_ID[rule].check_page(
        page_of(body, path), sound()
    )
    return list(found)


def marked(rule: str, body: str, path: str = "lessons/demo/11-13.md") -> list[str]:
    """What the rule underlines in a page."""
    lines = body.split("\n")
    found = []
    for problem in problems(rule, body, path):
        at = problem.place
        assert (problem.rule, at.path) == (rule, path)
        found.append(lines[at.line - 1][at.column - 1 : at.column - 1 + at.length])
    return found


def changed(course: Path, path: str, text: str) -> None:
    """Write a file of the course anew."""
    (course / path).write_text(text, encoding="utf-8")
