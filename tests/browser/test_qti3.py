"""A QTI 3 player that we did not write shows our items, takes answers and marks them.

The player is @citolab/qti-components, from npm.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from secondlook.export.elements import document
from secondlook.export.qti3_item import item
from secondlook.export.task import Task
from tests.browser.conftest import served
from tests.conftest import ROOT
from tests.export.sample import of_each_kind

PLAYER = ROOT / "node_modules/@citolab/qti-components/cdn/index.js"
PAGE = """\
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Player</title>
<link rel="icon" href="data:,">
<script type="module" src="player.js"></script>
<qti-item><item-container></item-container></qti-item>
"""

Play = Callable[[Task], Page]


@pytest.fixture(scope="module")
def player(
    chromium: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """A page that holds the player."""
    if not PLAYER.is_file():
        pytest.fail("No QTI 3 player: run `make node_modules/.installed`.")
    folder = tmp_path_factory.mktemp("player")
    shutil.copy(PLAYER, folder / "player.js")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    with served(folder) as address:
        page = chromium.new_page()
        page.goto(address)
        yield page
        page.close()


@pytest.fixture
def play(player: Page) -> Play:
    """Opens the item of a task in the player."""

    def open_item(made: Task) -> Page:
        xml = document(item(made, "en")).decode()
        player.evaluate(
            "xml => { document.querySelector('item-container').itemXML = xml }", xml
        )
        player.get_by_text(made.prompt).wait_for()
        return player

    return open_item


def outcome(page: Page, name: str) -> Any:
    """The value of an outcome after the answer that was given has been processed."""
    return page.evaluate(
        """name => {
            const item = document.querySelector('item-container').shadowRoot
                .querySelector('qti-assessment-item');
            item.processResponse();
            return item.variables.find(one => one.identifier === name).value;
        }""",
        name,
    )


def score(page: Page) -> float:
    return float(outcome(page, "SCORE"))


def choice(page: Page, text: str) -> Locator:
    return page.locator("qti-simple-choice").filter(has_text=text)


@pytest.mark.parametrize("kind", ["choice", "true-false", "reply"])
def test_one_is_chosen_and_its_reason_appears(kind: str, play: Play) -> None:
    made = of_each_kind()[kind]
    page = play(made)
    for answer in made.answers:
        assert not page.get_by_text(answer.feedback).is_visible()
    for answer in made.answers:
        choice(page, answer.text).click()
        assert score(page) == float(answer.worth)
        page.get_by_text(answer.feedback).wait_for()
        others = [one for one in made.answers if one is not answer]
        assert not any(page.get_by_text(one.feedback).is_visible() for one in others)


@pytest.mark.parametrize("kind", ["several", "spot"])
def test_several_are_ticked_and_everything_earns_nothing(kind: str, play: Play) -> None:
    made = of_each_kind()[kind]
    page = play(made)
    good = [answer for answer in made.answers if answer.right]
    for number, answer in enumerate(good, 1):
        choice(page, answer.text).click()
        assert score(page) == number / len(good)
    for answer in made.answers:
        if not answer.right:
            choice(page, answer.text).click()
    assert score(page) == 0
    for answer in made.answers:
        page.get_by_text(answer.feedback).wait_for()


@pytest.mark.parametrize("kind", ["sort", "match"])
def test_things_are_dragged_to_where_they_belong(kind: str, play: Play) -> None:
    made = of_each_kind()[kind]
    page = play(made)
    for number, answer in enumerate(made.answers, 1):
        drag(page, thing(page, answer.text), thing(page, answer.match))
        assert score(page) == pytest.approx(number / len(made.answers), abs=0.0005)
    for answer in made.answers:
        page.get_by_text(answer.feedback).wait_for()


def thing(page: Page, text: str) -> Locator:
    """What can be dragged, or dropped on, and says `text`."""
    one = page.locator("qti-simple-associable-choice, qti-simple-choice")
    return one.filter(has_text=text).first


def drag(page: Page, what: Locator, target: Locator) -> None:
    """Drag with a mouse, in steps as a hand would."""
    what.hover()
    page.mouse.down()
    # The page moves together when what is dragged has left its place.
    for _ in range(2):
        box = target.bounding_box()
        assert box
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x, y, steps=4)
    page.mouse.up()


def test_steps_are_put_in_order(play: Play) -> None:
    made = of_each_kind()["order"]
    page = play(made)
    drops = page.locator("drop-list")
    for number, answer in enumerate(made.answers):
        drag(page, thing(page, answer.text), drops.nth(number))
    assert score(page) == 1
    page.get_by_text(made.answers[0].feedback).wait_for()


def test_something_to_think_over_is_shown_and_asks_nothing(play: Play) -> None:
    made = of_each_kind()["reflect"]
    page = play(made)
    for text in (made.prompt, *made.general.split("\n")):
        page.get_by_text(text).wait_for()
    assert not page.locator("input, textarea, button").count()
