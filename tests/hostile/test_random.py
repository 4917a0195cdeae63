"""Pages of random signs: what `validate` accepts is harmless when it is drawn."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import lru_cache

import pytest
from markdown import Markdown

from secondlook.adapters.markdown import SecondLookExtension
from secondlook.audit.page import Page as Built
from secondlook.audit.page import scheme
from secondlook.course import Course, load
from secondlook.model import Page
from secondlook.read import read_page
from secondlook.rules import BY_ID, known_link
from tests.conftest import SOUND

PATH = "lessons/about/new.md"
RULES = (
    *("no-raw-html", "no-attribute-list", "safe-link", "local-image", "whole-table"),
    *("plain-markdown", "plain-text", "known-marker", "known-id"),
)
MARKERS = ('{{ box "T" }}\n', "{{ /box }}\n", "{{ term verify }}", "{{ help }}\n")
SIGNS = {
    "code": (
        *(
            "`",
            "`",
            "``",
            "\n",
            "\n\n",
            "<b onclick=x>",
            "<script>",
            "|",
            "\\",
            "a",
            "> ",
        ),
        *(
            "- ",
            "    ",
            "   ",
            "```\n",
            "```",
            "~~~\n",
            "```\t\n",
            "``` x\n",
            "# ",
            "\xa0\n",
        ),
        *("| a | b |\n|---|---|\n", "</div>", "<!--", "-->", *MARKERS),
    ),
    "links": (
        *(
            "[a]",
            "[a]: ",
            "[b]",
            "[`a]",
            "`",
            "``",
            "'",
            '"',
            "\n",
            "\n\n",
            "![",
            "!",
            "[",
        ),
        *(
            "]",
            "(",
            ")",
            "\\",
            "> ",
            "- ",
            "    ",
            "words",
            " ",
            "<",
            ">",
            "|",
            "*",
            "&#10;",
        ),
        *(
            "javascript:alert(1)",
            "https://evil.example/x.png",
            "../help.md",
            "(../help.md)",
        ),
        *(
            '(../help.md "t")',
            "(javascript:alert(1))",
            "//evil.example/",
            "data:text/html,x",
        ),
    ),
    "braces": (
        *(
            "{",
            "}",
            "{{",
            "}}",
            " ",
            "\n",
            "\n\n",
            "box",
            '"T"',
            "kind=try",
            "/",
            ":",
            "#",
        ),
        *(
            "term verify",
            ".x",
            "=",
            "`",
            "a",
            "help",
            '"',
            "|",
            "%",
            "---",
            "<b onclick=x>",
        ),
    ),
}


@lru_cache(maxsize=1)
def sound() -> Course:
    """The sound course, read once."""
    return load(SOUND)[0]


def accepted(text: str) -> tuple[Page, Course] | None:
    """The page and its course, or nothing when a rule refuses it."""
    page, problems = read_page(text.encode(), PATH)
    if page is None or problems:
        return None
    course = replace(sound(), pages=(*sound().pages, page))
    if any(list(BY_ID[rule].check_page(page, course)) for rule in RULES):
        return None
    if any(one.place.path == PATH for one in known_link.check_course(course)):
        return None
    return page, course


def harm(page: Page, course: Course) -> list[str]:
    """What the drawn page could do, as the audit sees it."""
    drawing = SecondLookExtension(course=course, page=page.path)
    markdown = Markdown(extensions=["tables", "fenced_code", "toc", drawing])
    built = Built(page.path)
    built.read("<!doctype html>" + markdown.convert("\n".join(page.body)))
    found = [what for what, _ in built.faults]
    return found + [address for address, _ in built.fetched if scheme(address)]


@pytest.mark.parametrize("kind", SIGNS)
def test_nothing_passes_both(kind: str) -> None:
    chance = random.Random(kind)
    drawn = 0
    for _ in range(2_000):
        signs = chance.choices(SIGNS[kind], k=chance.randint(3, 18))
        text = "# T\n\n" + "".join(signs)
        found = accepted(text)
        if found:
            drawn += 1
            assert harm(*found) == [], text
    assert drawn > 100
