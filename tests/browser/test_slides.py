"""A lesson on a projector: the page itself as slides, by keys, clicker and buttons."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.conftest import AXE, OUTSIDE, Open
from tests.browser.looks import violations
from tests.browser.test_exit import COVERED, leave, stay

LESSON = "too-good-to-be-true/14-17/"
WALL: ViewportSize = {"width": 1280, "height": 720}

# Goes through all slides. Of each: its title, how much of it is out of sight, its
# smallest type in pixels, and what it shows.
LOOK_THROUGH = """() => {
  const page = document.querySelector('#content');
  const next = document.querySelector('.sl-stage [data-by="1"]');
  const status = document.querySelector('.sl-stage [data-status]');
  const seen = (one) => one.getClientRects().length && !one.closest('.sl-hidden')
    && !one.closest('.sl-lesson:not([data-slide])');
  const size = (one) => parseFloat(getComputedStyle(one).fontSize);
  const found = [];
  for (;;) {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (data.trim() && seen(parentElement)) texts.push([data, parentElement]);
    }
    found.push({
      said: status.textContent,
      hidden: Math.max(page.scrollHeight - page.clientHeight,
        page.scrollWidth - page.clientWidth),
      smallest: Math.min(...texts.map(([, one]) => size(one))),
      text: texts.map(([text]) => text.trim()).join(' '),
    });
    if (next.disabled) return found;
    next.click();
  }
}"""
# What a class has to see: every text of the lesson. The first questions come without
# their reasons, which wait for the whole quiz.
TEXTS = """
.sl-page > :is(p:not(.sl-next), h2, h3), .sl-page > ul:not([class]) > li,
.sl-page > ol > li, .sl-chat__text, .sl-chat__narration, .sl-box > *, td,
.sl-reveal > p, .sl-option, .sl-part__text, .sl-step__text,
.sl-question__prompt, .sl-question__scene,
.sl-quiz--all .sl-question:not([data-kind=story]) [data-reasons] > ul > li > *
"""


def shown(page: Page) -> Locator:
    return page.locator(".sl-stage [data-place]")


def begin(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Show on a projector").click()
    expect(shown(page)).to_contain_text("1 /")


def go_to(page: Page, part: str) -> None:
    page.get_by_label("Go to a part").select_option(label=part)


@pytest.fixture
def wall(open_browser: Open, url: str) -> Page:
    """A lesson that is shown on a wall of 1280 by 720."""
    page = open_browser(viewport=WALL).new_page()
    begin(page, url + LESSON)
    return page


@pytest.mark.parametrize(
    ("path", "width", "height"),
    [
        (LESSON, 1280, 720),
        ("if-someone-threatens-you/11-13/", 1920, 1080),
        ("five-headlines/14-17/", 1024, 768),
    ],
)
def test_every_word_is_on_a_slide_that_can_be_read_from_afar(
    open_browser: Open, url: str, path: str, width: int, height: int
) -> None:
    page = open_browser(viewport={"width": width, "height": height}).new_page()
    page.goto(url + path)
    wanted = page.eval_on_selector_all(
        TEXTS, "all => all.map(one => one.textContent.replace(/\\s+/g, ' ').trim())"
    )
    page.get_by_role("button", name="Show on a projector").click()
    expect(shown(page)).to_contain_text("1 /")
    slides = page.evaluate(LOOK_THROUGH)
    assert len(slides) > 50
    assert [one["said"] for one in slides if one["hidden"]] == []
    largest = 28 * min(width / 1280, height / 720)
    assert [one["said"] for one in slides if one["smallest"] < largest] == []
    text = " ".join(one["text"] for one in slides)
    letters = "".join(text.split())
    missing = [one for one in wanted if "".join(one.split()) not in letters]
    assert missing == []
    assert len(wanted) > 200


def test_by_keyboard_and_by_a_remote_clicker(wall: Page) -> None:
    total = shown(wall).inner_text().split()[-1]
    at = 1
    for key, by in (
        *(("ArrowRight", 1), ("ArrowDown", 1), ("PageDown", 1), ("Space", 1)),
        *(("PageUp", -1), ("ArrowLeft", -1), ("ArrowUp", -1), ("PageDown", 1)),
        *(("Shift+Space", -1), ("Home", -1), ("ArrowLeft", 0)),
    ):
        wall.keyboard.press(key)
        at += by
        expect(shown(wall)).to_have_text(f"{at} / {total}")
    wall.keyboard.press("End")
    expect(shown(wall)).to_have_text(f"{total} / {total}")
    expect(wall.get_by_role("button", name="Next")).to_be_disabled()
    expect(wall.locator("#content")).to_be_focused()


def test_b_or_a_full_stop_empties_the_screen(wall: Page) -> None:
    for key in ("b", "."):
        wall.keyboard.press(key)
        expect(wall.locator("#content")).not_to_be_visible()
        status = wall.locator(".sl-stage [data-status]")
        expect(status).to_contain_text("The screen is empty")
        expect(leave(wall)).to_be_visible()
        wall.keyboard.press("PageDown")
        expect(wall.locator("#content")).to_be_visible()
        expect(shown(wall)).to_contain_text("1 /")


def test_each_slide_is_announced_and_a_part_can_be_chosen(wall: Page) -> None:
    status = wall.locator(".sl-stage [role=status]")
    expect(status).to_have_text(f"Slide 1 of {total(wall)}: Too good to be true?")
    go_to(wall, "The eight-point check")
    expect(status).to_contain_text(": The eight-point check")
    expect(wall.get_by_role("heading", name="The eight-point check")).to_be_visible()
    expect(wall.get_by_role("heading", name="A summer by the sea")).to_be_hidden()


def total(page: Page) -> str:
    return shown(page).inner_text().split()[-1]


def test_escape_leaves_the_page_as_it_was(open_browser: Open, url: str) -> None:
    page = open_browser(viewport=WALL).new_page()
    page.goto(url + LESSON)
    before = page.locator("body").inner_html()
    page.get_by_role("button", name="Show on a projector").click()
    expect(shown(page)).to_contain_text("1 /")
    assert page.url.endswith("#slides")
    page.evaluate(LOOK_THROUGH)
    page.keyboard.press("Escape")
    opener = page.get_by_role("button", name="Show on a projector")
    expect(opener).to_be_focused()
    assert page.url == url + LESSON
    assert page.locator("body").inner_html() == before
    assert page.evaluate("document.documentElement.dataset") == {}
    page.keyboard.press("PageDown")
    assert page.locator(".sl-stage").count() == 0


def test_the_plan_leads_to_the_slides(open_browser: Open, url: str) -> None:
    page = open_browser(viewport=WALL).new_page()
    page.goto(url + "too-good-to-be-true/teach/")
    page.get_by_role("link", name="On a projector: Ages 14–17").click()
    expect(shown(page)).to_contain_text("1 /")
    assert page.url == url + LESSON + "#slides"


def test_a_resized_window_stays_at_its_place(wall: Page) -> None:
    go_to(wall, "Two safe ways to verify")
    wall.set_viewport_size({"width": 1024, "height": 768})
    expect(wall.locator(".sl-stage [data-status]")).to_contain_text("Two safe ways")
    assert [one for one in wall.evaluate(LOOK_THROUGH) if one["hidden"]] == []


def test_a_class_votes_by_hands_before_it_sees_the_reasons(wall: Page) -> None:
    go_to(wall, "Quiz")
    question = wall.locator(".sl-quiz--all [data-question]").first
    while not question.locator("legend").is_visible():
        wall.keyboard.press("PageDown")
    expect(question.locator("input").first).to_be_hidden()
    expect(question.locator("[data-why]").first).to_be_hidden()
    option = question.locator(".sl-option").first.inner_text().split("\n")[-1]
    more = question.get_by_role("button", name=f"One hand more for {option}")
    for _ in range(3):
        more.click()
    question.get_by_role("button", name=f"One hand fewer for {option}").click()
    expect(question.locator("output").first).to_have_text("2")
    wall.get_by_role("button", name="Show the reasons").click()
    expect(question.locator(".sl-option").first).to_be_hidden()
    counted = question.locator("[data-reasons] li", has_text="Hands: 2")
    expect(counted).to_contain_text(option)
    # The first questions keep their reasons for the end.
    go_to(wall, "Before you start")
    first = wall.locator(".sl-quiz--before [data-why]").first
    for _ in range(4):
        expect(first).to_be_hidden()
        wall.keyboard.press("PageDown")


def test_a_story_is_played_on_the_wall(wall: Page) -> None:
    wall.keyboard.press("End")
    story = wall.locator("[data-story]")
    while not story.is_visible():
        wall.keyboard.press("PageUp")
    while (turns := story.locator("[data-turn]:visible")).count():
        turns.first.click()
    page = "document.querySelector('#content')"
    wall.wait_for_timeout(50)
    assert wall.evaluate(f"{page}.scrollHeight <= {page}.clientHeight")
    expect(story.get_by_role("button", name="Play it again")).to_be_visible()


def notes_of(page: Page) -> Page:
    with page.expect_popup() as opened:
        page.get_by_role("button", name="My notes").click()
    notes = opened.value
    expect(notes.locator(".sl-notes [data-place]")).not_to_be_empty()
    return notes


def test_the_second_window_has_the_plan_and_keeps_step(wall: Page) -> None:
    go_to(wall, "The eight-point check")
    notes = notes_of(wall)
    panel = notes.get_by_role("region", name="Notes for the teacher")
    title = panel.locator("[data-title]")
    expect(title).to_have_text("The eight-point check")
    expect(panel.locator("[data-clock]")).not_to_be_empty()
    expect(panel.locator("[data-rows]")).to_contain_text("the eight points")
    expect(notes.locator("tr.sl-notes__row")).to_contain_text("the eight points")
    panel.get_by_role("button", name="Empty screen").click()
    expect(wall.locator("#content")).not_to_be_visible()
    notes.keyboard.press("b")
    expect(wall.locator("#content")).to_be_visible()
    before = shown(wall).inner_text()
    notes.keyboard.press("PageDown")
    expect(shown(wall)).not_to_have_text(before)
    expect(panel.locator("[data-place]")).to_have_text(shown(wall).inner_text())
    go_to(wall, "Quiz")
    wall.keyboard.press("PageDown")
    expect(panel.locator("[data-reasons]")).to_contain_text("A good answer")
    expect(panel.locator("[data-rows]")).to_contain_text("Run the quiz")
    # Whoever leaves the wall leaves no notes behind.
    with notes.expect_event("close"):
        leave(wall).click()
    wall.wait_for_url(OUTSIDE)


def test_notes_say_when_the_slides_have_ended(wall: Page) -> None:
    notes = notes_of(wall)
    with notes.expect_event("close"):
        wall.keyboard.press("Escape")
    expect(wall.get_by_role("button", name="Show on a projector")).to_be_focused()


def test_where_no_second_window_opens_there_is_a_link(wall: Page) -> None:
    wall.evaluate("window.open = () => null")
    wall.get_by_role("button", name="My notes").click()
    link = wall.get_by_role("link", name="the teacher’s page, in a new tab")
    expect(link).to_be_focused()
    with wall.context.expect_page() as opened:
        link.click()
    expect(opened.value.locator("h1")).to_contain_text("Teaching:")


def test_leaving_stays_within_reach(wall: Page) -> None:
    assert wall.evaluate(COVERED) == ""
    wall.keyboard.press("b")
    assert wall.evaluate(COVERED) == ""
    stay(wall)
    for _ in range(3):
        wall.keyboard.press("ShiftLeft")
    expect(wall.locator(".sl-cover")).to_have_count(1)


def test_nothing_is_kept_and_only_own_files_are_fetched(
    open_browser: Open, url: str
) -> None:
    context = open_browser(viewport=WALL)
    page = context.new_page()
    page.goto(url + LESSON)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    said: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.get_by_role("button", name="Show on a projector").click()
    expect(shown(page)).to_contain_text("1 /")
    # A browser may ask for the icon of the tab at any time.
    own = [one.removeprefix(url) for one in asked if not one.endswith(".svg")]
    files = set(own)
    names = ("show.mjs", "cut.mjs", "vote.mjs", "slides.css")
    assert files == {f"components/slides/{name}" for name in names}
    page.evaluate(LOOK_THROUGH)
    assert len([one for one in asked if not one.endswith(".svg")]) == len(own)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert context.cookies() == []
    assert said == []


def test_axe_finds_nothing_on_slides_and_in_notes(wall: Page) -> None:
    notes = notes_of(wall)
    for page in (wall, notes):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = {("notes", look): violations(notes, look) for look in ("light", "dark")}
    go_to(wall, "A summer by the sea")
    for slide, look in (
        *(("picture", "light"), ("words", "forced colours"), ("chat", "dark")),
        *(("question", "light"), ("reasons", "dark"), ("empty", "light")),
    ):
        if slide == "question":
            go_to(wall, "Quiz")
        if slide == "empty":
            wall.keyboard.press("b")
        wall.keyboard.press("PageDown" if slide != "empty" else "Shift")
        found[slide, look] = violations(wall, look)
        wall.set_viewport_size(WALL)
    assert {where: faults for where, faults in found.items() if faults} == {}
