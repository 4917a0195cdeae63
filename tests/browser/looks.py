"""The looks and states in which axe checks pages; `bench/axe.py` runs all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import AXE, OUTSIDE

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What depends on how a page looks. All other rules read only its HTML, which a look
# does not change: one run finds what every other would find again.
LOOK_RULES = [
    *("color-contrast", "link-in-text-block", "target-size"),
    "scrollable-region-focusable",
]


# A colour on its way to another is no colour to check. A page that is about to be left
# may be drawn no more, so nobody waits for that for ever.
WORN = """async (size) => {
    document.documentElement.style.fontSize = size;
    const drawn = new Promise(
        (shown) => requestAnimationFrame(() => setTimeout(shown)));
    const still = drawn.then(() => Promise.allSettled(
        document.getAnimations().map((one) => one.finished)));
    await Promise.race([still, new Promise((late) => setTimeout(late, 2000))]);
}"""


@dataclass(frozen=True)
class Look:
    """What somebody's device or settings make of the page."""

    width: int = 1280
    height: int = 900
    text: str = ""
    media: dict[str, Any] = field(default_factory=dict)
    without: tuple[str, ...] = ()  # rules that make no sense in it

    def wear(self, page: Page) -> None:
        page.set_viewport_size({"width": self.width, "height": self.height})
        plain = {"media": "screen", "color_scheme": "light"}
        still = {"reduced_motion": "no-preference", "forced_colors": "none"}
        page.emulate_media(**{**plain, **still, **self.media})
        page.evaluate(WORN, self.text)


LOOKS = {
    "light": Look(),
    "dark": Look(media={"color_scheme": "dark"}),
    "320 px": Look(320, 640),
    "200 %": Look(640, 450, "200%"),
    # Here the browser chooses colours that can be told apart, and axe reads others.
    "forced colours": Look(
        media={"forced_colors": "active"}, without=("color-contrast",)
    ),
    "reduced motion": Look(media={"reduced_motion": "reduce"}),
    # Nobody taps paper.
    "print": Look(794, 1123, media={"media": "print"}, without=("target-size",)),
}


# An unfolded certificate is all that a page prints, so it is left for the end.
UNFOLD = """() => document.querySelectorAll("details:not([data-certificate])")
    .forEach((one) => { one.open = true; })"""


def load(page: Page, address: str) -> None:
    """Open a page, with everything unfolded and axe beside it."""
    LOOKS["light"].wear(page)
    page.goto(address)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.evaluate(UNFOLD)


def violations(
    page: Page, look: str, what: str = "", rules: list[str] | None = None
) -> list[str]:
    """What axe finds in this look, on the page or in the part that `what` selects."""
    LOOKS[look].wear(page)
    # What the bar covers, as it does while somebody scrolls, looks too small to tap.
    page.evaluate("scrollTo(0, 0)")
    without = LOOKS[look].without
    only = [rule for rule in rules or () if rule not in without]
    options = {
        "runOnly": {"type": "rule" if rules else "tag", "values": only or TAGS},
        "rules": {} if rules else {rule: {"enabled": False} for rule in without},
        "resultTypes": ["violations"],
    }
    found = page.evaluate(
        """async ([what, options]) => {
            const result = await axe.run(what || document, options);
            return result.violations.map((one) =>
                `${one.id}: ${one.nodes[0].html.slice(0, 120)}`);
        }""",
        [what, options],
    )
    return list(found)


# ---- The states of a page ----

QUIZ = "form[data-quiz]"
ASKED = "[data-question]:is([data-kind=choice], [data-kind=true-false])"


def unanswered(page: Page) -> None:
    pass


def error(page: Page) -> None:
    _answer(page, "")


def right(page: Page) -> None:
    _answer(page, "[data-good]")


def wrong(page: Page) -> None:
    _answer(page, "li:not([data-good])")


def _answer(page: Page, which: str) -> None:
    """All questions at once: with a finger it would take most of the test's time."""
    page.evaluate(
        """([asked, which]) => {
            for (const question of document.querySelectorAll(asked)) {
                const { option } = question.querySelector(which || 'x')?.dataset ?? {};
                if (option) document.getElementById(option).click();
                question.querySelector('.sl-button--check').click();
            }
        }""",
        [ASKED, which],
    )
    expect(page.locator(f"{ASKED} [data-result]:not(:empty)")).to_have_count(
        page.locator(ASKED).count()
    )


def finished(page: Page) -> None:
    right(page)
    page.get_by_role("button", name="Look back").last.click()
    expect(page.locator("[data-summary]:not(:empty)").last).to_be_attached()
    for sheet in page.locator("[data-certificate]").all():
        sheet.evaluate("one => { one.open = true; }")
        expect(sheet.get_by_role("textbox")).to_be_attached()


def searching(page: Page) -> None:
    page.get_by_role("button", name="Search").first.click()
    page.get_by_role("searchbox").fill("job")
    expect(page.locator("[data-search-results] a").first).to_be_visible()


def covered(page: Page) -> None:
    """“Leave this site” was pressed, and the other site has not come yet."""
    page.route(OUTSIDE, lambda route: route.fulfill(status=204))
    page.locator("[data-exit]").evaluate("link => link.click()")
    expect(page.locator(".sl-cover")).to_have_count(1)


@dataclass(frozen=True)
class State:
    """How to bring a page into a state, and the part that looks different then."""

    enter: Callable[[Page], None]
    part: str
    needs: str


STATES = {
    "error": State(error, QUIZ, ASKED),
    "wrong": State(wrong, QUIZ, ASKED),
    "right": State(right, QUIZ, ASKED),
    "finished": State(finished, QUIZ, ASKED),
    "search open": State(searching, ".sl-header", "[data-search]"),
    "exit overlay": State(covered, ".sl-cover", "[data-exit]"),
}


def states_of(page: Page) -> Iterator[tuple[str, State]]:
    """The states that a page can have; the order is the one they are entered in."""
    for name, state in STATES.items():
        if page.locator(state.needs).count():
            yield name, state
