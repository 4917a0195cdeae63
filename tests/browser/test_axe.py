"""axe finds nothing: every page in every look, and every state in every look.

With every page in every look in every state this would take many minutes, so `make axe`
does that. Here each page is checked in light by all rules, then in another look by the
rules that depend on looks, and the states of some pages in two looks. Which looks
changes from page to page, until each state was seen in each look.
"""

from __future__ import annotations

import itertools

import pytest

from tests.browser.conftest import Open
from tests.browser.looks import (
    LOOK_RULES,
    LOOKS,
    QUIZ,
    STATES,
    covered,
    load,
    states_of,
    violations,
)

LESSON = "if-someone-threatens-you/14-17/"
OTHERS = [look for look in LOOKS if look != "light"]


def test_axe_finds_nothing(open_browser: Open, url: str, paths: list[str]) -> None:
    page = open_browser().new_page()
    found: dict[tuple[str, ...], list[str]] = {}
    other = itertools.cycle(OTHERS)
    next_look = {state: itertools.cycle(LOOKS) for state in STATES}
    quizzes = itertools.count()
    for number, path in enumerate(paths):
        load(page, url + path)
        found[path, "", "light"] = violations(page, "light")
        look = next(other)
        found[path, "", look] = violations(page, look, rules=LOOK_RULES)
        quiz = next(quizzes) % 3 if page.locator(QUIZ).count() else 0
        for name, state in states_of(page):
            # Search and cover are the same on every page, and quizzes are alike.
            if quiz if state.part == QUIZ else number % 7:
                continue
            LOOKS["light"].wear(page)
            state.enter(page)
            for look in itertools.islice(next_look[name], 2):
                found[path, name, look] = violations(page, look, state.part)
    assert {where: faults for where, faults in found.items() if faults} == {}
    seen = {(name, look) for _, name, look in found}
    assert seen == set(itertools.product(("", *STATES), LOOKS))
    assert len(paths) >= 27


@pytest.mark.parametrize(
    ("look", "style", "rule"),
    [
        ("light", "p { color: #ccc !important }", "color-contrast"),
        ("dark", "p { color: #333 !important }", "color-contrast"),
        ("print", "@media print { p { color: #ddd !important } }", "color-contrast"),
        ("320 px", "@media (width < 400px) { p { color: #ddd } }", "color-contrast"),
        ("200 %", "@media (width < 700px) { p { color: #ddd } }", "color-contrast"),
        (
            "320 px",
            ".sl-footer a { min-height: 0; height: 9px } li { height: 9px }",
            "target-size",
        ),
    ],
)
def test_axe_would_notice_in_this_look(
    open_browser: Open, url: str, look: str, style: str, rule: str
) -> None:
    page = open_browser().new_page()
    load(page, url + "about/privacy/")
    page.evaluate(
        """style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style);
        document.adoptedStyleSheets = [sheet]; }""",
        style,
    )
    assert rule in str(violations(page, look, rules=LOOK_RULES))


def test_axe_would_notice_in_a_part(open_browser: Open, url: str) -> None:
    page = open_browser().new_page()
    load(page, url + LESSON)
    page.locator("[data-question] label input").last.evaluate(
        "input => input.closest('label').replaceWith(input)"
    )
    assert "label" in str(violations(page, "light", "form[data-quiz]"))
    assert violations(page, "light", ".sl-header") == []


def test_a_covered_page_is_checked_whole(open_browser: Open, url: str) -> None:
    page = open_browser().new_page()
    load(page, url + LESSON)
    covered(page)
    assert violations(page, "light") == []
