"""Every page in every look: right to left, large, still, in somebody's own colours."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

LESSON = "if-someone-threatens-you/14-17/"
PHONE = {"width": 320, "height": 640}

# The page is not wider than the screen, and nothing in it is cut off by that.
OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll('body *')].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 2 && (box.right > wide + 1 || box.left < -1);
  });
  const page = document.scrollingElement.scrollWidth;
  const first = out.slice(0, 3).map((one) => one.outerHTML.slice(0, 99));
  return page > wide ? [page, ...first] : [];
}"""


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_no_page_scrolls_sideways_at_320_pixels(
    open_browser: Open, url: str, paths: list[str], direction: str
) -> None:
    page = open_browser(viewport=PHONE).new_page()
    wide = {}
    for path in paths:
        page.goto(url + path)
        page.evaluate(f"document.documentElement.dir = '{direction}'")
        unfold(page)
        wide[path] = page.evaluate(OVERFLOW)
    assert {path: found for path, found in wide.items() if found} == {}


def test_no_page_scrolls_sideways_with_text_twice_as_large(
    open_browser: Open, url: str, paths: list[str]
) -> None:
    page = open_browser(viewport={"width": 640, "height": 900}).new_page()
    wide = {}
    for path in paths:
        page.goto(url + path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        unfold(page)
        wide[path] = page.evaluate(OVERFLOW)
    assert {path: found for path, found in wide.items() if found} == {}


def test_right_to_left_is_the_mirror_of_left_to_right(
    open_browser: Open, url: str
) -> None:
    """The way out stands at the other end, as far from it."""
    page = open_browser(viewport=PHONE).new_page()
    page.goto(url + LESSON)
    ends = []
    for direction in ("ltr", "rtl"):
        page.evaluate(f"document.documentElement.dir = '{direction}'")
        box = page.locator("[data-exit]").bounding_box()
        assert box is not None
        ends.append(box)
    mirrored = PHONE["width"] - ends[0]["x"] - ends[0]["width"]
    assert ends[1]["x"] == pytest.approx(mirrored, abs=1)
    assert ends[0]["x"] > ends[1]["x"] + 50


MOVING = """() => [...document.querySelectorAll('*')].flatMap((one) =>
  ['', '::before', '::after'].map((part) => [one, getComputedStyle(one, part || null)]))
  .filter(([, style]) => style.scrollBehavior === 'smooth'
    || style.animationName !== 'none'
    || style.transitionDuration.split(',').some((time) => parseFloat(time) > 0))
  .map(([one]) => one.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("path", [LESSON, "", "help/", "teachers/"])
def test_nothing_moves_for_those_who_asked_for_stillness(
    open_browser: Open, url: str, path: str
) -> None:
    still = open_browser(reduced_motion="reduce").new_page()
    still.goto(url + path)
    assert still.evaluate(MOVING) == []
    lively = open_browser(reduced_motion="no-preference").new_page()
    lively.goto(url + path)
    assert lively.evaluate(MOVING) != [], "the test would see a movement"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_icons_and_edges_are_seen(
    open_browser: Open, url: str, scheme: str
) -> None:
    options: dict[str, Any] = {"forced_colors": "active", "color_scheme": scheme}
    page = open_browser(**options).new_page()
    page.goto(url + LESSON)
    unfold(page)
    odd = page.evaluate(
        """() => [...document.querySelectorAll('.sl-icon')].filter((icon) => {
            const words = getComputedStyle(icon.parentElement).color;
            return getComputedStyle(icon).backgroundColor !== words;
        }).map((icon) => icon.parentElement.outerHTML.slice(0, 120))"""
    )
    assert odd == []
    bare = page.evaluate(
        """() => {
            const all = '.sl-exit, button, .sl-box, .sl-option';
            return [...document.querySelectorAll(all)].filter((one) => {
                const { borderTopStyle: line, borderTopWidth: width } =
                    getComputedStyle(one);
                return one.checkVisibility() && (line === 'none' || width === '0px');
            }).map((one) => one.outerHTML.slice(0, 120));
        }"""
    )
    assert bare == []
