"""A student's code and the picture of a class: counts of five or more, and no trace."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import qrcode
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Locator, Page, expect
from qrcode.util import QRData

from secondlook.course import load
from secondlook.quiz_view import is_judged
from tests.browser.conftest import Open
from tests.browser.looks import load as open_with_axe
from tests.browser.looks import violations
from tests.browser.taking import last_quiz, take
from tests.conftest import ROOT

COURSE, _ = load(ROOT)
LESSON = "too-good-to-be-true"
QUIZ = COURSE.quiz(LESSON, "14-17")
PICTURE = "teachers/class-picture/"
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


# ---- codes


@pytest.fixture(scope="module")
def codes(chromium: Browser, url: str) -> Iterator[Page]:
    """A page of the site that has the modules of codes at hand."""
    page = chromium.new_page()
    page.goto(url + "404.html")
    page.evaluate(
        """async (folder) => {
            window.code = await import(folder + 'code.mjs');
            window.qr = await import(folder + 'qr.mjs');
        }""",
        url + "components/class-picture/",
    )
    yield page
    page.close()


PACK = "([number, ids, states]) => code.pack(number, ids, new Map(states))"
UNPACK = """([text, quizzes]) => {
    const { number, states, fault } = code.unpack(text, new Map(quizzes));
    return fault ?? [number, [...states]];
}"""

numbers = st.integers(0, 2 * 9_999 + 1)
names = st.from_regex(r"[a-z]{1,6}(-[a-z]{1,6})?", fullmatch=True)
questions = st.lists(names, min_size=1, max_size=20, unique=True)
answers = st.randoms(use_true_random=False)


def some(ids: list[str], chance: Any) -> list[list[str]]:
    """A state for each question, most of them tried."""
    return [[one, chance.choice(["right", "missed", "untried"])] for one in ids]


@settings(max_examples=60, deadline=None)
@given(numbers, questions, answers)
def test_a_code_says_what_was_put_into_it(
    codes: Page, number: int, ids: list[str], chance: Any
) -> None:
    states = some(ids, chance)
    code = codes.evaluate(PACK, [number, ids, states])
    assert set(code) <= set(LETTERS)
    assert len(code) <= 12
    assert len(code) <= 10 or len(ids) > 14
    untidy = codes.evaluate("code => window.code.grouped(code)", code).lower()
    untidy = " " + untidy.replace("0", chance.choice("0oO")).replace(
        "1", chance.choice("1iIlL")
    )
    quizzes = [[number, ids], [(number + 1) % 20_000, ["another"]]]
    assert codes.evaluate(UNPACK, [untidy, quizzes]) == [number, states]


@settings(max_examples=60, deadline=None)
@given(numbers, questions, answers)
def test_a_slip_in_the_answers_is_found_out(
    codes: Page, number: int, ids: list[str], chance: Any
) -> None:
    states = some(ids, chance)
    code = codes.evaluate(PACK, [number, ids, states])
    at = chance.randrange(3, len(code) - 1)
    other = chance.choice([one for one in LETTERS if one != code[at]])
    wrong = [code[:at] + other + code[at + 1 :], code[:-1], code + "0"]
    if code[at] != code[at + 1]:
        wrong.append(code[:at] + code[at + 1] + code[at] + code[at + 2 :])
    faults = [codes.evaluate(UNPACK, [one, [[number, ids]]]) for one in wrong]
    assert set(faults) <= {"check", "length"}
    # A question that was added, taken away or renamed is another quiz.
    changed = [[number, [*ids[:-1], "renamed-since"]]]
    assert codes.evaluate(UNPACK, [code, changed]) in ("check", "length")
    assert codes.evaluate(UNPACK, [code, []]) == "quiz"
    assert codes.evaluate(UNPACK, [code[:-1] + "U", [[number, ids]]]) == "letters"


@settings(max_examples=40, deadline=None)
@given(st.text(LETTERS, min_size=1, max_size=12))
def test_the_symbol_is_the_one_that_another_program_draws(
    codes: Page, text: str
) -> None:
    level = qrcode.constants.ERROR_CORRECT_Q
    other = qrcode.QRCode(version=1, error_correction=level, mask_pattern=0, border=0)
    # 2: letters and digits.
    other.add_data(QRData(text, mode=2))
    other.make(fit=False)
    rows = [[int(bool(one)) for one in row] for row in other.modules]
    assert codes.evaluate("text => qr.symbol(text)", text) == rows


# ---- the student


def code_of(quiz: Locator) -> str:
    quiz.get_by_role("button", name="A code for my teacher").click()
    letters = quiz.locator(".sl-code__letters")
    expect(letters).to_be_focused()
    return letters.inner_text()


def states_in(codes: Page, code: str) -> dict[str, str]:
    assert QUIZ is not None
    ids = [one.id for one in QUIZ.questions if is_judged(one)]
    assert 0 < len(ids) < len(QUIZ.questions)
    number, states = codes.evaluate(UNPACK, [code, [[13, ids]]])
    assert number == 13
    return dict(states)


def answer(question: Locator, right: bool) -> None:
    which = "[data-good]" if right else ":not([data-good])"
    reason = question.locator(f"[data-reasons] li{which}").first
    question.locator(f"[id='{reason.get_attribute('data-option')}']").check()
    question.get_by_role("button", name="Check my answer").click()


def test_a_code_has_first_tries_only_and_no_question_without_a_right_answer(
    open_browser: Open, url: str, codes: Page
) -> None:
    page = open_browser().new_page()
    page.goto(f"{url}{LESSON}/14-17/")
    quiz = last_quiz(page)
    asked = quiz.locator("[data-question][data-kind=choice]")
    first, second = asked.nth(0), asked.nth(1)
    answer(first, True)
    answer(second, False)
    answer(second, True)
    ids = [one.get_attribute("data-question") or "" for one in (first, second)]
    before = states_in(codes, code_of(quiz))
    said = {one: state for one, state in before.items() if state != "untried"}
    assert said == {ids[0]: "right", ids[1]: "missed"}
    # Another answer takes the code away; a second round does not change a first try.
    take(quiz)
    expect(quiz.locator(".sl-code")).to_have_count(0)
    states = states_in(codes, code_of(quiz))
    assert [states[one] for one in ids] == ["right", "missed"]
    assert "untried" not in states.values()
    quiz.get_by_role("button", name="Look back").click()
    quiz.get_by_role("button", name="Try the missed ones again").click()
    for question in quiz.locator("[data-question][data-kind=choice]:visible").all():
        answer(question, True)
    assert states_in(codes, code_of(quiz)) == states
    quiz.get_by_role("button", name="Start again").click()
    expect(quiz.locator(".sl-code")).to_have_count(0)
    assert set(states_in(codes, code_of(quiz)).values()) == {"untried"}
    quiz.get_by_role("button", name="Hide it").click()
    expect(quiz.locator(".sl-code")).to_have_count(0)


def test_a_code_is_made_when_asked_for_and_neither_kept_nor_sent(
    open_browser: Open, url: str
) -> None:
    context = open_browser(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{url}{LESSON}/14-17/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    take(last_quiz(page))
    assert [one for one in asked if not one.endswith(".svg")] == []
    code = code_of(last_quiz(page))
    own = [one for one in asked if not one.endswith(".svg")]
    assert {one.rpartition("/")[0] for one in own} == {url + "components/class-picture"}
    assert code not in page.url
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert context.cookies() == []
    box = page.locator(".sl-code__picture").bounding_box()
    assert box is not None
    assert box["width"] > 200
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    expect(page.locator(".sl-code")).to_have_count(0)


# ---- the teacher


def class_of(codes: Page, *students: dict[str, str]) -> list[str]:
    """The codes of students, each with what they tried."""
    assert QUIZ is not None
    ids = [one.id for one in QUIZ.questions if is_judged(one)]
    return [
        codes.evaluate(PACK, [13, ids, list(map(list, one.items()))])
        for one in students
    ]


def add(page: Page, code: str) -> None:
    page.get_by_label("A student’s code").fill(code)
    page.get_by_label("A student’s code").press("Enter")


def status(page: Page) -> Locator:
    return page.locator(".sl-picture [role=status]")


SIX = (
    *({"passport-today": "right", "pass-it-on": "missed"} for _ in range(4)),
    {"passport-today": "missed", "pass-it-on": "missed", "two-checks": "missed"},
    {"passport-today": "right", "pass-it-on": "right"},
)


def test_the_picture_counts_and_names_what_many_missed(
    open_browser: Open, url: str, codes: Page
) -> None:
    context = open_browser()
    page = context.new_page()
    open_with_axe(page, url + PICTURE)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    show = page.get_by_role("button", name="Show the picture")
    for number, code in enumerate(class_of(codes, *SIX), 1):
        expect(show).to_be_disabled() if number <= 5 else expect(show).to_be_enabled()
        add(page, code.lower())
        expect(status(page)).to_contain_text(f"{number} so far")
        expect(page.get_by_label("A student’s code")).to_have_value("")
    assert violations(page, "light", ".sl-picture") == []
    show.click()
    rows = page.locator("[data-items] tr")
    expect(rows.first).to_contain_text("5 / 6")
    expect(rows.first).to_contain_text("Letting money pass through your account")
    expect(rows.nth(1)).to_contain_text("1 / 6")
    # One student alone tried this one.
    few = page.locator("[data-items] tr", has_text="two checks")
    expect(few).to_contain_text("Fewer than five")
    expect(page.locator("[data-signs] tr").first).to_contain_text("5 / 6")
    assert QUIZ is not None
    statements = [one.prompt for one in QUIZ.questions if one.kind == "true-false"]
    assert statements
    for prompt in statements:
        items = page.locator("[data-items]")
        expect(items).to_contain_text(f"True or false? {prompt}")
    for look in ("light", "dark", "320 px", "forced colours"):
        assert violations(page, look, ".sl-picture") == [], look
    expect(page.get_by_label("A student’s code")).to_be_hidden()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert [one for one in asked if not one.endswith(".svg")] == []
    page.get_by_role("button", name="Forget all").click()
    expect(page.locator("[data-items] tr")).to_have_count(0)
    expect(show).to_be_disabled()


def test_a_slip_can_be_taken_back_and_wrong_codes_are_told(
    open_browser: Open, url: str, codes: Page
) -> None:
    page = open_browser().new_page()
    page.goto(url + PICTURE)
    one, *_ = class_of(codes, *SIX)
    other = codes.evaluate(PACK, [12, ["not", "here"], []])
    for code, words in (
        (one, "1 so far"),
        (one[:-1] + ("0" if one[-1] != "0" else "1"), "One of the letters is wrong"),
        (one[:-2], "A letter is missing"),
        ("ZZZ" + one[3:], "belong to no quiz"),
        (one + "?", "no code"),
        (other, "A letter is missing"),
    ):
        add(page, code)
        expect(status(page)).to_contain_text(words)
    page.get_by_role("button", name="Take the last one out").click()
    expect(status(page)).to_contain_text("0 so far")
    expect(page.get_by_role("button", name="Take the last one out")).to_be_hidden()


def test_codes_of_another_quiz_wait_for_their_own_picture(
    open_browser: Open, url: str, codes: Page
) -> None:
    page = open_browser().new_page()
    page.goto(url + PICTURE)
    younger = COURSE.quiz(LESSON, "11-13")
    assert younger is not None
    ids = [one.id for one in younger.questions if is_judged(one)]
    add(page, class_of(codes, SIX[0])[0])
    add(page, codes.evaluate(PACK, [12, ids, []]))
    expect(status(page)).to_contain_text("from another quiz")
    expect(page.locator("[data-total]")).to_have_text("1")


def test_leaving_the_page_forgets(open_browser: Open, url: str, codes: Page) -> None:
    page = open_browser().new_page()
    page.goto(url + PICTURE)
    for code in class_of(codes, *SIX):
        add(page, code)
    page.get_by_role("button", name="Show the picture").click()
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert page.locator("[data-items] tr").count() == 0
    expect(page.locator("[data-total]")).to_have_text("0")
    expect(page.get_by_label("A student’s code")).to_be_visible()


def test_where_no_reader_is_built_in_codes_are_typed(
    open_browser: Open, url: str
) -> None:
    page = open_browser().new_page()
    page.goto(url + PICTURE)
    assert page.evaluate("'BarcodeDetector' in window") is False
    expect(page.get_by_text("This browser cannot read codes")).to_be_visible()
    expect(page.get_by_role("button", name="Use the camera")).to_be_hidden()


# Chromium has no reader of symbols on Linux. This one says what a test lets it see; the
# camera that it looks at is Chromium's own, with a made picture.
READER = """
window.seen = '';
window.BarcodeDetector = class {
  static async getSupportedFormats() { return ['qr_code']; }
  async detect(video) {
    return window.seen && video.videoWidth ? [{ rawValue: window.seen }] : [];
  }
};
"""


def test_the_camera_adds_a_code_once_and_is_let_go(
    open_browser: Open, url: str, codes: Page
) -> None:
    context = open_browser(permissions=["camera"])
    page = context.new_page()
    page.add_init_script(READER)
    page.goto(url + PICTURE)
    camera = page.get_by_role("button", name="Use the camera")
    camera.click()
    expect(camera).to_have_attribute("aria-pressed", "true")
    first, second = class_of(codes, SIX[0], SIX[4])
    page.evaluate("code => { window.seen = code; }", first)
    expect(status(page)).to_contain_text("1 so far")
    page.wait_for_timeout(700)
    expect(page.locator("[data-total]")).to_have_text("1")
    page.evaluate("code => { window.seen = code; }", second)
    expect(page.locator("[data-total]")).to_have_text("2")
    video = page.locator("video").element_handle()
    camera.click()
    expect(page.locator("video")).to_have_count(0)
    assert video.evaluate("video => video.srcObject") is None


def test_a_camera_that_is_refused_leaves_typing(open_browser: Open, url: str) -> None:
    page = open_browser(permissions=[]).new_page()
    page.add_init_script(READER)
    page.goto(url + PICTURE)
    page.get_by_role("button", name="Use the camera").click()
    expect(status(page)).to_contain_text("The camera was not allowed")
    expect(page.locator("video")).to_have_count(0)
