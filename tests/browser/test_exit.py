"""“Leave this site”: always there, always on top, and as quiet as a browser allows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from secondlook import site
from secondlook.render import THEME
from tests.browser.conftest import OUTSIDE, Open, served
from tests.conftest import SOUND

LESSON = "if-someone-threatens-you/14-17/"
PHONE = {"width": 320, "height": 640}

# Along the middle of the link from end to end, what would a finger there touch?
COVERED = """() => {
  const link = document.querySelector('[data-exit]');
  const box = link.getBoundingClientRect();
  const under = [0.08, 0.3, 0.5, 0.7, 0.92].map((part) =>
    document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2));
  const other = under.find((one) => !link.contains(one));
  if (box.height < 43.5 || box.top < 0 || box.left < 0) return 'out of reach';
  if (box.right > innerWidth || box.bottom > innerHeight) return 'out of reach';
  return other === undefined ? '' : other?.outerHTML.slice(0, 120) ?? 'out of reach';
}"""


def leave(page: Page) -> Any:
    return page.get_by_role("link", name="Leave this site").first


def as_it_opens(page: Page) -> None:
    pass


def half_way(page: Page) -> None:
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")


def at_the_end(page: Page) -> None:
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")


def all_unfolded(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    half_way(page)


def at_the_skip_link(page: Page) -> None:
    page.evaluate("scrollTo(0, 0)")
    page.locator(".sl-skip").focus()


def searching(page: Page) -> None:
    page.get_by_role("button", name="Search").first.click()
    page.get_by_role("searchbox").fill("the")
    expect(page.locator("[data-search-results] a").first).to_be_visible()


def searching_and_scrolled(page: Page) -> None:
    page.mouse.wheel(0, 300)
    page.evaluate("scrollTo(0, 200)")


STATES = (as_it_opens, half_way, at_the_end, all_unfolded, at_the_skip_link)
SEARCHES = (searching, searching_and_scrolled)
SCREENS = {
    "desktop": {"width": 1280, "height": 900},
    "phone": PHONE,
    "lying phone": {"width": 568, "height": 320},
    "400 % zoom": {"width": 320, "height": 256},
}


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_ever_covers_it(
    open_browser: Open, url: str, paths: list[str], screen: str, direction: str
) -> None:
    page = open_browser(viewport=SCREENS[screen]).new_page()
    found = {}
    everywhere = screen == "phone" and direction == "ltr"
    for path in paths if everywhere else ["", LESSON, "help/"]:
        page.goto(url + path)
        page.evaluate(f"document.documentElement.dir = '{direction}'")
        searches = SEARCHES if path in ("", LESSON) else ()
        for state in (*STATES, *searches):
            state(page)
            found[path, state.__name__] = page.evaluate(COVERED)
    assert {where: cover for where, cover in found.items() if cover} == {}


def test_it_stays_on_top_with_text_twice_as_large(open_browser: Open, url: str) -> None:
    page = open_browser(viewport=PHONE).new_page()
    for path in ("", LESSON, "help/"):
        page.goto(url + path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        for state in STATES:
            state(page)
            assert page.evaluate(COVERED) == "", (path, state.__name__)


def test_the_test_would_see_a_cover(open_browser: Open, url: str) -> None:
    page = open_browser().new_page()
    page.goto(url)
    page.locator("header").first.evaluate(
        "one => { one.style = 'position: fixed; inset: 0; z-index: 99' }"
    )
    assert page.evaluate(COVERED) != ""


@pytest.mark.parametrize(
    "path", sorted(THEME.rglob("*.mjs")), ids=lambda path: path.name
)
def test_no_script_puts_anything_into_the_layer_above_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for word in ("showModal", "showPopover", "popover", "requestFullscreen"):
        assert word not in text, word


def test_help_and_exit_are_on_every_page_without_script(
    open_browser: Open, url: str, paths: list[str]
) -> None:
    page = open_browser(
        java_script_enabled=False, viewport={"width": 360, "height": 740}
    ).new_page()
    for path in paths:
        page.goto(url + path)
        expect(leave(page)).to_be_in_viewport()
        assert leave(page).get_attribute("href") == OUTSIDE
        assert "noreferrer" in (leave(page).get_attribute("rel") or "")
        expect(page.get_by_role("link", name="Get help").first).to_be_in_viewport()
        assert page.locator("h1").count() == 1, path


def test_it_leads_away_without_script_and_tells_not_from_where(
    open_browser: Open, url: str
) -> None:
    page = open_browser(java_script_enabled=False).new_page()
    page.goto(url + LESSON)
    with page.expect_request(OUTSIDE) as request:
        leave(page).click()
    assert "referer" not in request.value.all_headers()
    page.wait_for_url(OUTSIDE)


@pytest.mark.parametrize("how", ["click", "Enter"])
def test_it_replaces_the_page_in_the_history(
    open_browser: Open, url: str, how: str
) -> None:
    page = open_browser().new_page()
    page.goto(url)
    page.goto(url + LESSON)
    leave(page).click() if how == "click" else leave(page).press("Enter")
    page.wait_for_url(OUTSIDE)
    page.go_back()
    page.wait_for_url(url)
    expect(page.locator(".sl-cover")).to_have_count(0)


def test_a_jump_inside_a_page_leaves_nothing_to_go_back_to(
    open_browser: Open, url: str
) -> None:
    page = open_browser().new_page()
    page.goto(url)
    page.goto(url + "help/")
    page.locator("main a[href^='#']").first.click()
    page.wait_for_url(url + "help/#*")
    leave(page).click()
    page.wait_for_url(OUTSIDE)
    page.go_back()
    page.wait_for_url(url)


def stay(page: Page) -> None:
    """The other site does not come: “no content” leaves the page as it is then."""
    page.route(OUTSIDE, lambda route: route.fulfill(status=204))


def test_until_the_other_site_comes_the_page_is_covered_and_unnamed(
    open_browser: Open, url: str
) -> None:
    page = open_browser().new_page()
    page.goto(url + LESSON)
    before = page.title()
    order = """() => {
        window.order = [];
        new MutationObserver((all) => order.push(...all.flatMap((one) =>
            [...one.addedNodes].map((node) => node.className || node.nodeName))))
            .observe(document, {subtree: true, childList: true});
    }"""
    page.evaluate(order)
    stay(page)
    leave(page).evaluate("link => link.click()")
    expect(page).to_have_title("New page")
    assert before != "New page"
    icon = page.locator("link[rel=icon]").get_attribute("href") or ""
    assert icon.endswith("assets/plain.svg")
    assert page.evaluate("order") == ["#text", "sl-cover"], "the name goes first"
    points = page.evaluate(
        """() => [[1, 1], [innerWidth / 2, innerHeight / 2],
            [innerWidth - 2, innerHeight - 2], [innerWidth - 100, 25]]
            .map(([x, y]) => document.elementFromPoint(x, y).className)"""
    )
    assert set(points) == {"sl-cover"}


def test_coming_back_from_the_browsers_memory_uncovers_the_page(
    open_browser: Open, url: str
) -> None:
    """A browser may keep the page as it was and show it again: `pageshow`."""
    page = open_browser().new_page()
    page.goto(url + LESSON)
    before = page.title()
    icon = page.locator("link[rel=icon]").evaluate("one => one.href")
    stay(page)
    page.keyboard.press("ShiftLeft")
    leave(page).evaluate("link => link.click()")
    expect(page.locator(".sl-cover")).to_have_count(1)
    page.evaluate(
        "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"
    )
    expect(page.locator(".sl-cover")).to_have_count(0)
    expect(page).to_have_title(before)
    assert page.locator("link[rel=icon]").evaluate("one => one.href") == icon
    expect(page.locator("[data-exit-status]")).to_be_empty()


def shifts(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_shift_three_times_leaves(open_browser: Open, url: str) -> None:
    page = open_browser().new_page()
    page.goto(url + LESSON)
    status = page.locator("[data-exit-status]")
    shifts(page, "ShiftLeft")
    expect(status).to_contain_text("2 more times")
    shifts(page, "ShiftRight")
    expect(status).to_contain_text("1 more time")
    shifts(page, "a")
    expect(status).to_contain_text("still on this site")
    shifts(page, "ShiftLeft", "ShiftRight")
    assert page.url == url + LESSON, "another key starts the count anew"
    shifts(page, "ShiftLeft")
    page.wait_for_url(OUTSIDE)


@pytest.mark.parametrize(
    "keys",
    [
        ("ShiftLeft", "ShiftLeft", "ShiftLeft"),
        ("ShiftRight", "ShiftRight", "ShiftRight"),
        ("ShiftLeft", "ShiftRight", "ShiftLeft"),
    ],
    ids="-".join,
)
def test_either_shift_key_counts_also_while_searching(
    open_browser: Open, url: str, keys: tuple[str, ...]
) -> None:
    page = open_browser().new_page()
    page.goto(url)
    searching(page)
    shifts(page, *keys)
    page.wait_for_url(OUTSIDE)


def test_both_shift_keys_at_once_count_once(open_browser: Open, url: str) -> None:
    page = open_browser().new_page()
    page.goto(url)
    for act, key in (("down", "Left"), ("down", "Right"), ("up", "Left")):
        getattr(page.keyboard, act)(f"Shift{key}")
    page.keyboard.up("ShiftRight")
    expect(page.locator("[data-exit-status]")).to_contain_text("2 more times")


@pytest.mark.parametrize("what", ["capitals", "tabs", "clicks", "window"])
def test_shift_used_for_something_else_never_leaves(
    open_browser: Open, url: str, what: str
) -> None:
    page = open_browser().new_page()
    page.goto(url + LESSON)
    for _ in range(4):
        page.keyboard.down("Shift")
        match what:
            case "capitals":
                page.keyboard.press("A")
            case "tabs":
                page.keyboard.press("Tab")
            case "clicks":
                page.mouse.click(5, 400)
            case "window":
                page.evaluate("dispatchEvent(new Event('blur'))")
        page.keyboard.up("Shift")
    assert page.url.startswith(url)
    expect(page.locator(".sl-cover")).to_have_count(0)


def test_waiting_starts_the_count_anew(open_browser: Open, url: str) -> None:
    page = open_browser().new_page()
    page.clock.install()
    page.goto(url)
    shifts(page, "Shift", "Shift")
    page.clock.run_for(5100)
    expect(page.locator("[data-exit-status]")).to_contain_text("still on this site")
    shifts(page, "Shift", "Shift")
    assert page.url == url


def test_paper_does_not_show_it(open_browser: Open, url: str, paths: list[str]) -> None:
    page = open_browser().new_page()
    page.emulate_media(media="print")
    for path in paths:
        page.goto(url + path)
        expect(page.locator("[data-exit]")).to_be_hidden()
        expect(page.locator(".sl-bar")).to_be_hidden()


# ---- discreet: true ----


@pytest.fixture(scope="module")
def discreet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small course whose site is set to be discreet."""
    folder = tmp_path_factory.mktemp("discreet")
    course = shutil.copytree(SOUND, folder / "course")
    config = course / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace(
        "extra:\n", "extra:\n  discreet: true\n", 1
    )
    config.write_text(text, encoding="utf-8")
    site.build(course, folder / "site")
    with served(folder / "site") as address:
        yield address


def test_discreet_pages_have_plain_names_and_a_plain_icon(
    open_browser: Open, discreet: str
) -> None:
    page = open_browser().new_page()
    for path in ("", "demo/14-17/", "help/", "404.html"):
        page.goto(discreet + path)
        assert page.title() == "Notes", path
        icon = page.locator("link[rel=icon]").evaluate("one => one.href")
        assert icon == discreet + "assets/plain.svg"
        head = page.locator("head").inner_html()
        assert "description" not in head
        assert page.request.get(icon).ok


def test_back_never_leads_through_a_discreet_site(
    open_browser: Open, discreet: str
) -> None:
    page = open_browser().new_page()
    page.goto("about:blank")
    page.goto(discreet)
    page.get_by_role("link", name="Get help").first.click()
    page.wait_for_url(discreet + "help/")
    page.locator(".sl-logo").click()
    page.wait_for_url(discreet)
    assert page.evaluate("history.length") <= 2
    leave(page).evaluate("link => { link.href = '/404.html' }")
    leave(page).click()
    page.wait_for_url(discreet + "404.html")
    page.go_back()
    page.wait_for_url("about:blank")


def test_an_ordinary_site_keeps_its_names_and_its_way_back(
    open_browser: Open, url: str
) -> None:
    page = open_browser().new_page()
    page.goto(url)
    assert "Second Look" in page.title()
    page.get_by_role("link", name="Get help").first.click()
    page.wait_for_url(url + "help/")
    page.go_back()
    page.wait_for_url(url)
