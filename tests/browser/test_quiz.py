"""A student takes a quiz: by keyboard, by touch, with script off."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from secondlook.course import load
from secondlook.gist import texts_of
from tests.browser.conftest import Open
from tests.browser.looks import load as load_with_axe
from tests.browser.looks import violations
from tests.browser.taking import last_quiz, take
from tests.browser.test_looks import OVERFLOW
from tests.conftest import ROOT

COURSE, _ = load(ROOT)
LEAVES = re.compile(
    "Read that part of the lesson Opens another lesson and clears your answers here."
)
PAGE = "too-good-to-be-true/14-17/"
LESSONS = [f"{quiz.lesson}/{quiz.band}/" for quiz in COURSE.quizzes()]


@pytest.fixture
def page(open_browser: Open, url: str) -> Page:
    page = open_browser().new_page()
    page.goto(url + PAGE)
    return page


def test_by_keyboard_only(page: Page) -> None:
    question = last_quiz(page).locator("[data-question][data-kind=choice]").first
    radios = question.locator("input")
    radios.first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(radios.nth(1)).to_be_checked()
    expect(question.locator("[data-result]")).to_be_empty()
    page.keyboard.press("Tab")
    check = question.get_by_role("button", name="Check my answer")
    expect(check).to_be_focused()
    page.keyboard.press("Enter")
    expect(question.locator("[data-result]")).to_contain_text(
        question.locator("[data-why]").nth(1).inner_text()
    )


def test_enter_on_an_option_checks_it_and_sends_nothing(page: Page) -> None:
    before = page.url
    question = last_quiz(page).locator("[data-question][data-kind=choice]").first
    question.locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(question.locator("[data-result]")).not_to_be_empty()
    assert page.url == before


def test_trying_again_has_no_limit(page: Page) -> None:
    question = last_quiz(page).locator("[data-question][data-kind=choice]").first
    result = question.locator("[data-result]")
    options = question.locator("input").count()
    for turn in range(2 * options):
        question.locator("input").nth(turn % options).check()
        expect(result).to_be_empty()
        question.get_by_role("button", name="Check my answer").click()
        why = question.locator(".sl-reasons [data-why]").nth(turn % options)
        expect(result).to_contain_text(why.text_content() or "missing")


def test_checking_without_an_answer_is_met_kindly(page: Page) -> None:
    question = last_quiz(page).locator("[data-question]").first
    question.get_by_role("button", name="Check my answer").click()
    expect(question.locator("[data-result]")).to_have_text("Choose an answer first.")


def test_several_says_what_each_choice_is_worth(page: Page) -> None:
    question = last_quiz(page).locator("[data-question][data-kind=several]").first
    good = question.locator("[data-reasons] [data-good]")
    first = good.first.get_attribute("data-option")
    question.locator(f"[id='{first}']").check()
    question.get_by_role("button", name="Check my answer").click()
    expect(question.locator("[data-result]")).to_contain_text("There is more to find")
    for reason in good.all():
        question.locator(f"[id='{reason.get_attribute('data-option')}']").check()
    question.get_by_role("button", name="Check my answer").click()
    expect(question.locator("[data-result]")).to_contain_text("That’s right.")


def test_a_question_may_be_skipped(page: Page) -> None:
    question = last_quiz(page).locator("[data-question]").first
    expect(question.locator("[data-reasons]")).to_be_hidden()
    question.get_by_role("button", name="Show the reasons").click()
    for why in question.locator("[data-reasons] [data-why]").all():
        expect(why).to_be_visible()


def test_the_end_looks_back_by_objective_and_tells_nobody(page: Page) -> None:
    address, title = page.url, page.title()
    quiz = last_quiz(page)
    take(quiz)
    quiz.get_by_role("button", name="Look back").click()
    summary = quiz.locator("[data-summary]")
    goals = {
        goal.get_attribute("data-objective")
        for goal in quiz.locator("[data-objective]").all()
    }
    for goal in goals:
        expect(summary).to_contain_text(goal or "missing")
    again = summary.get_by_role("link", name="Read that part of the lesson").first
    again.click()
    assert page.url.startswith(address + "#")
    help_ = quiz.get_by_role("link", name="Find someone to talk to").last
    expect(help_).to_be_visible()
    assert page.title() == title
    assert not [sign for sign in "%/" if sign in summary.inner_text()]


def test_start_again_forgets(page: Page) -> None:
    quiz = last_quiz(page)
    take(quiz)
    quiz.get_by_role("button", name="Start again").click()
    assert quiz.locator("input:checked").count() == 0
    assert quiz.locator("[data-result]:not(:empty)").count() == 0


def test_leaving_and_coming_back_forgets(page: Page, url: str) -> None:
    take(last_quiz(page))
    page.goto(url + "help/")
    page.go_back()
    assert last_quiz(page).locator("input:checked").count() == 0


def test_a_word_unfolds_in_place_and_costs_no_answer(
    open_browser: Open, url: str
) -> None:
    page = open_browser(
        viewport={"width": 320, "height": 640}, has_touch=True
    ).new_page()
    load_with_axe(page, url + "being-an-upstander/14-17/")
    address = page.url
    take(last_quiz(page))
    chosen = last_quiz(page).locator("input:checked").count()
    for term in page.locator("main a.sl-term").all():
        name = (term.get_attribute("href") or "").split("#term-")[1]
        said = term.locator("+ .sl-term__said")
        expect(said).to_have_count(0)
        expect(term).to_have_attribute("aria-expanded", "false")
        term.tap()
        expect(said).to_have_text(COURSE.terms[name].plain)
        expect(said).to_be_visible()
        expect(term).to_have_attribute("aria-expanded", "true")
        # No line begins with the full stop after the word.
        after = said.evaluate("(one) => one.nextSibling?.data ?? ''")
        assert after[:1] in ("", " ", "\n"), after
    for look in ("dark", "320 px"):
        assert violations(page, look, "p:has(.sl-term__said)") == [], look
    assert page.evaluate(OVERFLOW) == []
    assert page.url == address
    assert chosen
    assert last_quiz(page).locator("input:checked").count() == chosen
    # By keyboard, as every button.
    term = page.get_by_role("button", name=term.inner_text(), expanded=True).first
    term.focus()
    for key, shown in (("Enter", False), (" ", True), (" ", False), ("Enter", True)):
        page.keyboard.press(key)
        expect(term.locator("+ .sl-term__said")).to_have_count(int(shown))
    # On paper the sentence is as it was written.
    page.emulate_media(media="print")
    expect(page.locator(".sl-term__said:visible")).to_have_count(0)
    expect(term).to_have_css("text-decoration-line", "none")


def test_without_script_a_word_leads_to_its_explanation(
    open_browser: Open, url: str
) -> None:
    page = open_browser(java_script_enabled=False).new_page()
    page.goto(url + PAGE)
    term = page.locator("main a.sl-term").first
    name = (term.get_attribute("href") or "").split("#")[1]
    term.click()
    expect(page.locator(f"#{name}")).to_be_in_viewport()


def test_whoever_would_lose_answers_is_told_before(page: Page, url: str) -> None:
    for path in (PAGE, "second-look/14-17/"):
        page.goto(url + path)
        for intro in page.locator("[data-intro]").all():
            expect(intro).to_contain_text(
                "If you leave this page, your answers are cleared."
            )
    quiz = last_quiz(page)
    take(quiz)
    quiz.get_by_role("button", name="Look back").click()
    links = quiz.get_by_role("link", name="Read that part of the lesson")
    assert links.count()
    for link in links.all():
        expect(link).to_have_accessible_name(LEAVES)
    # A part of the same page costs nothing.
    page.goto(url + PAGE)
    for link in page.locator("[data-section]").all():
        stays = link.evaluate("(one) => one.href").startswith(f"{page.url}#")
        words = link.text_content() or ""
        assert stays is not bool(LEAVES.fullmatch(words)), words


def test_nothing_is_kept_or_sent_by_a_full_quiz(open_browser: Open, url: str) -> None:
    context = open_browser()
    page = context.new_page()
    page.goto(url + PAGE)
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    for quiz in page.locator("form[data-quiz]").all():
        take(quiz)
    last_quiz(page).get_by_role("button", name="Look back").click()
    kept = page.evaluate(
        """async () => ({
            local: Object.keys(localStorage), session: Object.keys(sessionStorage),
            databases: await indexedDB.databases(), caches: await caches.keys(),
            workers: (await navigator.serviceWorker.getRegistrations()).length,
        })"""
    )
    assert kept == {
        "local": [],
        "session": [],
        "databases": [],
        "caches": [],
        "workers": 0,
    }
    assert context.cookies() == []
    # A browser may ask for the icon of the tab at any time.
    assert [one for one in requests if not one.endswith("favicon.svg")] == []


def test_everything_to_touch_is_large_enough(open_browser: Open, url: str) -> None:
    """44 CSS pixels, where WCAG 2.2 asks for 24."""
    page = open_browser(
        viewport={"width": 360, "height": 740}, has_touch=True
    ).new_page()
    page.goto(url + PAGE)
    take(last_quiz(page))
    selector = "form label, form button, select, .sl-exit, .sl-header a, summary"
    small = [
        (target.inner_text(), box["width"], box["height"])
        for target in page.locator(selector).all()
        if target.is_visible()
        and (box := target.bounding_box())
        and min(box["width"], box["height"]) < 43.5
    ]
    assert small == []


@pytest.mark.parametrize("path", LESSONS)
def test_with_script_off_everything_can_be_read(
    open_browser: Open, url: str, path: str
) -> None:
    page = open_browser(java_script_enabled=False).new_page()
    page.goto(url + path)
    for summary in page.locator("main details > summary").all():
        summary.click()
    shown = " ".join(page.locator("main").inner_text().split())
    lesson, band = path.rstrip("/").split("/")
    quiz = COURSE.quiz(lesson, band)
    assert quiz is not None
    for question in quiz.questions:
        for text in texts_of(question):
            assert text in shown
    for line in COURSE.help_lines.values():
        if line.kind in ("emergency", "child-helpline") and line.phone:
            assert line.phone in shown
    assert page.get_by_role("button").count() == 0, "a button that does nothing"
