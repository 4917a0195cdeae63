"""Every page: accessible, whole on a small screen, and alone with its reader."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Response, Route, expect

from tests.browser.conftest import Open

LESSON = "if-someone-threatens-you/14-17/"


def test_no_page_asks_anything_of_another_site_or_complains(
    open_browser: Open, url: str, paths: list[str]
) -> None:
    context = open_browser()
    page = context.new_page()
    hosts: set[str | None] = set()
    faults: list[str] = []

    def answered(response: Response) -> None:
        if not response.ok:
            faults.append(f"{response.status} {response.url}")

    context.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
    context.on("requestfailed", lambda request: faults.append(request.url))
    context.on("response", answered)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text))
    for path in paths:
        page.goto(url + path, wait_until="networkidle")
    assert hosts == {"127.0.0.1"}
    assert faults == []
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_policy_stops_what_the_audit_missed(open_browser: Open, url: str) -> None:
    page = open_browser().new_page()
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    # A request that the policy stops never comes as far as a route.
    page.route("https://example.org/**", answer)
    page.goto(url + LESSON)
    page.evaluate(
        """() => {
            const add = html => document.body.append(
                document.createRange().createContextualFragment(html));
            add('<script>document.title = "ran"</script>');
            add('<img src="https://example.org/x.png" onerror="document.title = 1">');
            add('<iframe src="https://example.org/"></iframe>');
        }"""
    )
    page.wait_for_timeout(300)
    assert page.title() not in ("ran", "1")
    assert asked == []


def test_the_skip_link_leads_to_the_content(open_browser: Open, url: str) -> None:
    page = open_browser().new_page()
    page.goto(url + LESSON)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


def test_a_link_to_a_place_is_not_hidden_under_the_bar(
    open_browser: Open, url: str
) -> None:
    page = open_browser().new_page()
    page.goto(url + "help/#help-gb")
    top = page.locator("#help-gb").evaluate("one => one.getBoundingClientRect().top")
    bar = page.locator(".sl-exit").first.bounding_box()
    assert bar is not None
    assert top >= bar["y"] + bar["height"]


def test_print_has_the_reasons_and_no_exit(open_browser: Open, url: str) -> None:
    page = open_browser().new_page()
    page.goto(url + LESSON)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="Leave this site").first).to_be_hidden()
    for why in page.locator("form[data-quiz] [data-reasons] [data-why]").all():
        expect(why).to_be_visible()
    expect(page.locator("[data-certificate]")).to_be_hidden()
    for word_about_leaving in page.locator("form .sl-quiz__private").all():
        expect(word_about_leaving).to_be_hidden()


def test_search_finds_a_lesson(open_browser: Open, url: str) -> None:
    page = open_browser().new_page()
    page.goto(url)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("parcel")
    page.locator("[data-search-results] a").first.click()
    page.wait_for_url("**/too-good-to-be-true/**")
    expect(page.locator("main")).to_contain_text("parcel")


def test_every_link_in_the_tab_order_shows_that_it_has_the_focus(
    open_browser: Open, url: str
) -> None:
    page = open_browser().new_page()
    page.goto(url + LESSON)
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            """() => { const s = getComputedStyle(document.activeElement);
                return [s.outlineStyle, parseFloat(s.outlineWidth), s.boxShadow]; }"""
        )
        assert (outline[0] != "none" and outline[1] >= 2) or outline[2] != "none"
