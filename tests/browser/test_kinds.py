"""Every kind of question: by keyboard, by touch, without script, small and printed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from secondlook import site
from secondlook.course import load as load_course
from secondlook.gist import texts_of
from secondlook.model import QUESTION_KINDS, TrueFalse
from secondlook.read import read_quiz
from tests.browser.conftest import Open, served
from tests.browser.looks import LOOKS, load, violations
from tests.browser.taking import choose, last_quiz
from tests.browser.test_looks import OVERFLOW
from tests.conftest import ROOT, SOUND

EACH = ROOT / "tests/kinds/11-13.yml"
PAGE = "demo/11-13/"
ALL_WELL = ("sl-verdict sl-verdict--right", "sl-verdict sl-verdict--more")


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small course whose quiz has one question of each kind."""
    folder = tmp_path_factory.mktemp("kinds")
    course = shutil.copytree(SOUND, folder / "course")
    shutil.copy(EACH, course / "quizzes/demo/11-13.yml")
    site.build(course, folder / "site")
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def page(open_browser: Open, kinds: str) -> Page:
    page = open_browser().new_page()
    page.goto(kinds + PAGE)
    return page


def asked(page: Page, kind: str) -> Locator:
    return last_quiz(page).locator(f"[data-kind={kind}]").first


def result(question: Locator) -> Locator:
    return question.locator("[data-result]")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


# ---- by keyboard only: from the first field on, no pointer


def spot(page: Page) -> None:
    asked(page, "spot").locator("input").first.focus()
    press(page, "Tab", "Tab", "Space", "Tab", "Enter")


def sort(page: Page) -> None:
    asked(page, "sort").locator("input").first.focus()
    press(page, "Space", "Tab", "Space", "ArrowDown", "ArrowDown", "Tab", "Space")
    press(page, "ArrowDown", "Tab", "Enter")


def order(page: Page) -> None:
    steps = ("Stop replying.", "Keep the messages.", "Block and report.")
    for place, text in enumerate(steps, 1):
        field = asked(page, "order").get_by_label(f"Place: {text}")
        field.focus()
        press(page, str(place))
    field = asked(page, "order").get_by_label("Place: Tell an adult")
    field.focus()
    press(page, "4", "Tab", "Tab", "Tab", "Enter")


def match(page: Page) -> None:
    words = ("Want", "I will", "Please")
    asked(page, "match").locator("select").first.focus()
    for start in words:
        page.keyboard.type(start)
        press(page, "Tab")
    press(page, "Enter")


def reply(page: Page) -> None:
    asked(page, "reply").locator("input").first.focus()
    press(page, "Space", "Tab", "Enter")


def story(page: Page) -> None:
    asked(page, "story").locator("a[data-turn]").first.focus()
    press(page, "Enter")
    expect(asked(page, "story").locator(".sl-story__came")).to_be_focused()
    press(page, "Tab", "Tab", "Enter")


BY_KEYBOARD: dict[str, tuple[Callable[[Page], None], str]] = {
    "spot": (spot, "That’s right."),
    "sort": (sort, "That’s right."),
    "order": (order, "That’s right."),
    "match": (match, "That’s right."),
    "reply": (reply, "This lands well."),
}


@pytest.mark.parametrize("kind", BY_KEYBOARD)
def test_by_keyboard_only(page: Page, kind: str) -> None:
    take, words = BY_KEYBOARD[kind]
    take(page)
    expect(result(asked(page, kind))).to_contain_text(words)


def test_a_story_by_keyboard_only(page: Page) -> None:
    story(page)
    question = asked(page, "story")
    expect(question.locator("[data-ending]:visible")).to_contain_text("Two heads")
    expect(question.locator("[data-scene]:visible")).to_have_count(1)
    expect(question.get_by_role("link", name="Find someone to talk to")).to_be_visible()


def test_a_story_goes_back_and_starts_again(page: Page) -> None:
    question = asked(page, "story")
    question.get_by_role("link", name="Ask what is in it.").click()
    question.get_by_role("button", name="One step back").click()
    expect(question.locator("[data-scene]:visible")).to_contain_text("asks Kim to keep")
    question.get_by_role("link", name="Say that she will think").click()
    expect(question.locator(".sl-story__came")).to_contain_text("Time is what Kim")
    question.get_by_role("button", name="Play it again").click()
    expect(question.locator("[data-scene]:visible")).to_contain_text("asks Kim to keep")


def test_steps_move_by_button_and_the_fields_follow(page: Page) -> None:
    question = asked(page, "order")
    texts = question.locator(".sl-step__text")
    first, second = texts.nth(0).inner_text(), texts.nth(1).inner_text()
    down = question.locator(".sl-step").first.get_by_role("button", name="Down")
    down.focus()
    press(page, "Enter")
    expect(texts.nth(1)).to_have_text(first)
    expect(texts.nth(0)).to_have_text(second)
    expect(question.locator(".sl-step").nth(1).locator("select")).to_have_value("2")
    expect(question.locator(".sl-step").nth(1).locator("button").last).to_be_focused()
    expect(question.get_by_role("status").first).to_contain_text("place 2 of 4")


def test_what_does_not_fit_is_named_and_its_reason_is_kept_back(page: Page) -> None:
    question = asked(page, "match")
    for field in question.locator("select").all():
        field.select_option(index=1)
    question.get_by_role("button", name="Check my answer").click()
    told = question.locator(".sl-told")
    expect(told.filter(has_text="Look again")).to_have_count(2)
    expect(told.filter(has_text="Fits").locator("[data-why]")).to_have_count(1)
    expect(told.filter(has_text="Look again").locator("[data-why]")).to_have_count(0)


@pytest.mark.parametrize("kind", ["sort", "match"])
def test_the_mark_stands_beside_its_item_and_goes_only_with_a_change_to_it(
    page: Page, kind: str
) -> None:
    question = asked(page, kind)
    choose(question, kind)
    check(question)
    items = question.locator("[data-item]")
    told = question.locator("[data-item] .sl-told")
    assert "" not in told.all_inner_texts()
    # Whoever comes to the item by keyboard hears it there.
    field = question.locator("[aria-describedby$=-told]")
    expect(field).to_have_count(items.count())
    expect(field.first).to_have_accessible_description(
        told.first.inner_text().replace("\n", " ").replace("  ", " ")
    )
    kept = told.nth(1).inner_text()
    if kind == "sort":
        items.first.locator("input").last.check()
    else:
        items.first.locator("select").select_option(index=2)
    expect(told.first).to_be_empty()
    expect(told.nth(1)).to_have_text(kept, use_inner_text=True)
    expect(told.nth(2)).not_to_be_empty()
    expect(result(question)).to_be_empty()


def test_what_was_chosen_can_be_read_where_the_menu_cuts_it_off(
    open_browser: Open, url: str
) -> None:
    page = open_browser(viewport={"width": 360, "height": 740}).new_page()
    page.goto(url + "kindness-with-a-catch/14-17/")
    pair = page.locator("[data-part=all] .sl-pair").first
    menu, chosen = pair.locator("select"), pair.locator(".sl-pair__chosen")
    texts = menu.locator("option").all_inner_texts()
    longest = max(range(len(texts)), key=lambda one: len(texts[one]))
    menu.select_option(index=longest)
    expect(chosen).to_have_text(texts[longest])
    expect(chosen).to_be_visible()
    # Where the menu shows all of it, once is enough.
    page.set_viewport_size({"width": 1280, "height": 900})
    short = "Thanks."
    menu.locator("option").nth(1).evaluate("(one, to) => one.text = to", short)
    menu.select_option(index=1)
    expect(chosen).to_be_hidden()
    menu.select_option(index=0)
    expect(chosen).to_be_empty()


def test_a_step_stays_under_the_thumb(open_browser: Open, kinds: str) -> None:
    phone = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
    page = open_browser(**phone, is_mobile=True).new_page()
    page.goto(kinds + PAGE)
    question = asked(page, "order")
    step = question.locator(".sl-step").nth(3)
    expect(step.locator("select")).to_be_hidden()
    name = step.locator(".sl-step__text").inner_text()
    up = step.get_by_role("button", name="Up")
    up.scroll_into_view_if_needed()
    box = up.bounding_box()
    assert box
    for place in (2, 1, 0):
        page.touchscreen.tap(box["x"] + 20, box["y"] + 20)
        moved = question.locator(".sl-step").nth(place)
        expect(moved.locator(".sl-step__text")).to_have_text(name)
        expect(moved.get_by_role("button", name="Up")).to_be_focused()


def test_moving_a_step_clears_what_was_said_of_those_that_moved(page: Page) -> None:
    question = asked(page, "order")
    check(question)
    told = question.locator(".sl-told")
    assert "" not in told.all_inner_texts()
    kept = told.nth(2).inner_text(), told.nth(3).inner_text()
    question.get_by_role("button", name="Down").first.click()
    expect(told.nth(0)).to_be_empty()
    expect(told.nth(1)).to_be_empty()
    assert (told.nth(2).inner_text(), told.nth(3).inner_text()) == kept


def test_what_is_said_of_an_answer_comes_into_sight(
    open_browser: Open, kinds: str
) -> None:
    page = open_browser(viewport={"width": 360, "height": 740}).new_page()
    page.goto(kinds + PAGE)
    question = asked(page, "choice")
    question.locator("input").first.check()
    button = question.get_by_role("button", name="Check my answer")
    button.evaluate("(one) => one.scrollIntoView({block: 'end'})")
    button.focus()
    press(page, "Enter")
    expect(result(question)).not_to_be_empty()
    expect(result(question)).to_be_in_viewport(ratio=1)
    expect(button).to_be_focused()


def test_an_unfinished_sort_is_met_kindly(page: Page) -> None:
    question = asked(page, "sort")
    question.locator("input").first.check()
    question.get_by_role("button", name="Check my answer").click()
    expect(result(question)).to_have_text("Choose something for each one first.")


def test_no_reply_is_called_wrong(page: Page) -> None:
    question = asked(page, "reply")
    for option in question.locator("input").all():
        option.check()
        question.get_by_role("button", name="Check my answer").click()
        expect(result(question)).not_to_be_empty()
        verdict = result(question).locator(".sl-verdict")
        assert verdict.get_attribute("class") in ALL_WELL


def test_nothing_can_be_typed_into_a_question(page: Page) -> None:
    fields = page.locator("form[data-quiz] :is(textarea, [contenteditable])")
    assert fields.count() == 0
    typed = page.locator("[data-question] input:not([type=radio], [type=checkbox])")
    assert typed.count() == 0


def test_what_was_ticked_and_is_fine_gets_no_tick(page: Page) -> None:
    question = asked(page, "spot")
    question.locator("input").first.check()
    question.get_by_role("button", name="Check my answer").click()
    line = result(question).locator("li")
    expect(line).to_contain_text("You ticked this, and it is not a sign.")
    expect(line.locator(".sl-icon--tick")).to_have_count(0)


def test_a_hint_is_there_for_who_asks(page: Page) -> None:
    hint = asked(page, "choice").locator(".sl-hint")
    expect(hint.locator("p")).to_be_hidden()
    hint.locator("summary").click()
    expect(hint.locator("p")).to_have_text("Who owns the thing that is promised?")


# ---- looks


def test_axe_finds_nothing_in_any_kind_state_and_look(page: Page) -> None:
    load(page, page.url)
    found = {("new", look): violations(page, look) for look in LOOKS}
    LOOKS["light"].wear(page)
    for take, _ in BY_KEYBOARD.values():
        take(page)
    story(page)
    for question in last_quiz(page).locator("[data-question]").all():
        for button in question.get_by_role("button", name="Check my answer").all():
            button.click()
    last_quiz(page).get_by_role("button", name="Look back").click()
    expect(last_quiz(page).locator("[data-summary]")).not_to_be_empty()
    found |= {("taken", look): violations(page, look) for look in LOOKS}
    assert {where: faults for where, faults in found.items() if faults} == {}


def test_no_kind_is_wider_than_a_small_phone(open_browser: Open, kinds: str) -> None:
    page = open_browser(viewport={"width": 320, "height": 640}).new_page()
    page.goto(kinds + PAGE)
    assert page.evaluate(OVERFLOW) == []
    for take, _ in BY_KEYBOARD.values():
        take(page)
    story(page)
    assert page.evaluate(OVERFLOW) == []


def test_everything_can_be_read_and_followed_without_script(
    open_browser: Open, kinds: str
) -> None:
    page = open_browser(java_script_enabled=False).new_page()
    page.goto(kinds + PAGE)
    for summary in page.locator("main details > summary").all():
        summary.click()
    shown = " ".join(page.locator("main").inner_text().split())
    quiz, _ = read_quiz(EACH.read_bytes(), "quizzes/demo/11-13.yml")
    assert quiz is not None
    assert {question.kind for question in quiz.questions} == set(QUESTION_KINDS)
    for question in quiz.questions:
        for text in texts_of(question):
            assert text in shown
    link = asked(page, "story").get_by_role("link", name="Ask what is in it.")
    link.click()
    assert page.url.endswith("#all-kind-story-no-answer")


def test_printed_a_story_can_be_read_as_a_book(page: Page) -> None:
    page.emulate_media(media="print")
    question = asked(page, "story")
    for scene in question.locator("[data-scene]").all():
        expect(scene).to_be_visible()
    expect(question.locator(".sl-turn__to").first).to_have_text("Go to part 2")
    expect(question.locator(".sl-story__came")).to_be_hidden()


# ---- the quiz as a whole


def check(question: Locator) -> None:
    question.get_by_role("button", name="Check my answer").click()
    expect(result(question)).not_to_be_empty()


def test_what_changed_between_before_and_after(page: Page) -> None:
    before = page.locator("form[data-part=before]")
    for number, question in enumerate(before.locator("[data-question]").all()):
        question.locator("input").nth(1).check()
        check(question)
        after = last_quiz(page).locator("[data-question]").nth(number)
        after.locator("input").nth(number).check()
        check(after)
    last_quiz(page).get_by_role("button", name="Look back").click()
    changed = last_quiz(page).locator(".sl-changed")
    expect(changed.nth(0)).to_contain_text("New for you")
    expect(changed.nth(0)).to_contain_text("Which step helps Ana")
    expect(changed.nth(0)).to_contain_text("Ask the bus company with an adult.")
    expect(changed.nth(1)).to_contain_text("Worth another look")
    expect(changed.nth(1)).to_contain_text("True or false? “A fair offer")
    # It comes first, and stays when the missed ones are tried again.
    title = last_quiz(page).locator("[data-summary] > p").nth(1)
    expect(title).to_have_text("What changed for you")
    expect(last_quiz(page)).to_contain_text("Only you see this")
    last_quiz(page).get_by_role("button", name="Try the missed ones again").click()
    expect(changed).to_have_count(2)
    last_quiz(page).get_by_role("button", name="Look back").click()
    expect(changed).to_have_count(2)


def test_before_the_lesson_an_answer_is_noted_and_not_given_away(page: Page) -> None:
    for option in (0, 1):
        for question in page.locator("[data-part=before] [data-question]").all():
            question.locator("input").nth(option).check()
            check(question)
            expect(result(question)).to_have_text(
                "Noted. You’ll meet this one again at the end."
            )
            for why in question.locator("[data-why]").all():
                expect(why).to_be_hidden()
    # Whoever wants to know it now can.
    question = page.locator("[data-part=before] [data-question]").first
    question.get_by_role("button", name="See the answer now").click()
    for why in question.locator("[data-why]").all():
        expect(why).to_be_visible()
    # The same question in the whole quiz does say why.
    question = last_quiz(page).locator("[data-question]").first
    question.locator("input").first.check()
    check(question)
    expect(result(question).locator("[data-why]")).to_be_visible()


def test_a_false_statement_never_stands_alone_at_the_end(
    open_browser: Open, url: str
) -> None:
    """Most statements before the lessons are false, and the end repeats them."""
    quizzes = load_course(ROOT)[0].quizzes()
    wrong = [
        (f"{quiz.lesson}/{quiz.band}/", one.id, one.prompt)
        for quiz in quizzes
        for one in quiz.questions
        if isinstance(one, TrueFalse) and one.before and not one.answer
    ]
    page = open_browser().new_page()
    path, name, prompt = wrong[0]
    page.goto(url + path)
    for part in ("before", "all"):
        question = page.locator(f"#{part}-{name}")
        question.get_by_label("False").check()
        check(question)
    last_quiz(page).get_by_role("button", name="Look back").click()
    changed = last_quiz(page).locator(".sl-changed")
    expect(changed).to_have_text(
        f"You saw it before, and you still doFalse: “{prompt}”"
    )


def test_only_the_missed_ones_again(page: Page) -> None:
    quiz = last_quiz(page)
    reply(page)
    spot(page)
    expect(result(asked(page, "spot"))).not_to_be_empty()
    quiz.get_by_role("button", name="Look back").click()
    quiz.get_by_role("button", name="Try the missed ones again").click()
    expect(asked(page, "reply")).to_be_hidden()
    expect(asked(page, "spot")).to_be_hidden()
    expect(asked(page, "sort")).to_be_visible()
    # The look back speaks of these numbers, so they stay.
    expect(quiz.locator("[data-number]:visible").first).to_contain_text("1 of 10")
    expect(asked(page, "sort").locator("[data-number]")).to_contain_text("4 of 10")
    expect(asked(page, "sort").locator("input:checked")).to_have_count(0)
    quiz.get_by_role("button", name="Start again").click()
    expect(quiz.locator("[data-question]:visible")).to_have_count(10)


def test_a_certificate_shows_the_name_and_forgets_it(page: Page, kinds: str) -> None:
    certificate = page.locator("[data-certificate]")
    certificate.locator("summary").click()
    field = certificate.get_by_role("textbox")
    field.fill("Sam")
    expect(certificate.locator("[data-name]")).to_have_text("Sam")
    page.emulate_media(media="print")
    expect(certificate.locator("[data-name]")).to_be_visible()
    expect(field).to_be_hidden()
    # Its page keeps a heading to be heard, which is not drawn.
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator(".sl-lesson")).to_have_css("clip-path", "inset(50%)")
    expect(page.locator("[data-question]").last).to_be_hidden()
    expect(page.get_by_role("heading", level=2)).to_have_count(0)
    page.emulate_media(media="screen")
    page.goto(kinds)
    page.go_back()
    expect(page.locator("[data-name]")).to_have_text("")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_only_a_lesson_has_a_certificate(open_browser: Open, url: str) -> None:
    page = open_browser().new_page()
    page.goto(url + "first-look/11-13/")
    quiz = page.locator("form[data-quiz]")
    expect(quiz.get_by_role("button", name="Look back")).to_have_count(1)
    expect(page.locator("[data-certificate]")).to_have_count(0)


def test_a_device_remembers_only_when_asked_and_forgets_at_once(page: Page) -> None:
    def kept() -> dict[str, str]:
        found: dict[str, str] = page.evaluate("({...localStorage})")
        return found

    quiz = last_quiz(page)
    reply(page)
    expect(result(asked(page, "reply"))).not_to_be_empty()
    assert kept() == {}
    quiz.locator("[data-remember] summary").click()
    assert kept() == {}
    quiz.get_by_role("button", name="Yes, remember").click()
    assert kept() == {"progress": '{"demo-11-13":["kind-reply"]}'}
    spot(page)
    expect(result(asked(page, "spot"))).not_to_be_empty()
    page.reload()
    expect(asked(page, "reply")).to_contain_text("You worked through this before.")
    expect(asked(page, "spot")).to_contain_text("You worked through this before.")
    expect(asked(page, "sort")).not_to_contain_text("before.")
    quiz.get_by_role("button", name="Forget it all now").click()
    assert kept() == {}
    expect(quiz).to_contain_text("This device keeps nothing.")
    expect(asked(page, "reply")).not_to_contain_text("before.")


def test_drawing_and_mixing(open_browser: Open, kinds: str, tmp_path: Path) -> None:
    course = shutil.copytree(SOUND, tmp_path / "course")
    text = EACH.read_text(encoding="utf-8")
    text = text.replace("questions:", "shuffle: true\ndraw: 3\nquestions:", 1)
    (course / "quizzes/demo/11-13.yml").write_text(text, encoding="utf-8")
    site.build(course, tmp_path / "site")
    with served(tmp_path / "site") as address:
        page = open_browser().new_page()
        page.goto(address + PAGE)
        quiz = last_quiz(page)
        shown = quiz.locator("[data-question]:visible")
        orders: set[str] = set()
        drawn: set[str] = set()
        for _ in range(20):
            expect(shown).to_have_count(5)
            orders.add(asked(page, "choice").locator("label").first.inner_text())
            drawn |= {one.get_attribute("data-kind") or "" for one in shown.all()}
            options = asked(page, "true-false").locator("label")
            assert options.first.inner_text() == "True"
            quiz.get_by_role("button", name="Other questions").click()
    assert len(orders) > 1
    assert len(drawn) > 5
