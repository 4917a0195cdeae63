"""The unpacked zip, opened from a disk by a browser that has no network."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from secondlook import site
from tests.browser.conftest import Open
from tests.conftest import ROOT

LESSON = "too-good-to-be-true/14-17/index.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the real course was unpacked; the path has signs that addresses encode."""
    above = tmp_path_factory.mktemp("a school's disk #1 ü")
    site.build_offline(ROOT, above / "course.zip")
    with zipfile.ZipFile(above / "course.zip") as opened:
        opened.extractall(above)
    return above / "second-look"


@pytest.fixture
def page(open_browser: Open) -> Iterator[Page]:
    """A page that may ask for nothing but files, and has nothing to complain of."""
    context = open_browser(offline=True)
    page = context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    assert [one for one in asked if not one.startswith(("file:", "data:"))] == []
    assert faults == []


def test_every_page_opens_and_every_link_leads_to_a_file(
    page: Page, folder: Path
) -> None:
    files = sorted(folder.rglob("*.html"))
    for file in files:
        page.goto(file.as_uri())
        expect(page.locator("h1")).to_have_count(1)
        styled = "getComputedStyle(document.body).fontFamily.length > 30"
        assert page.evaluate(styled), file
        links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
        own = {one.partition("#")[0] for one in links if one.startswith("file:")}
        assert own <= {one.as_uri() for one in files}, file
    assert len(files) > 25


def test_a_quiz_is_answered(page: Page, folder: Path) -> None:
    page.goto((folder / LESSON).as_uri())
    question = page.locator("[data-question]").first
    question.locator("input").first.check()
    question.get_by_role("button", name="Check my answer").click()
    expect(question.locator("[data-result]")).not_to_be_empty()
    # The quiz stands twice on the page; its script runs once.
    buttons = question.get_by_role("button", name="Check my answer")
    expect(buttons).to_have_count(1)


def test_a_lesson_is_shown_on_a_projector_with_notes(page: Page, folder: Path) -> None:
    page.goto((folder / LESSON).as_uri())
    page.get_by_role("button", name="Show on a projector").click()
    place = page.locator(".sl-stage [data-place]")
    expect(place).to_contain_text("1 /")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="My notes").click()
    notes = opened.value
    shown = notes.locator(".sl-notes [data-place]")
    expect(shown).to_contain_text("1 /")
    notes.keyboard.press("PageDown")
    expect(place).to_contain_text("2 /")
    expect(shown).to_contain_text("2 /")


def test_a_code_is_made_and_added_up(page: Page, folder: Path) -> None:
    page.goto((folder / LESSON).as_uri())
    quiz = page.locator("form[data-quiz]").last
    quiz.get_by_role("button", name="A code for my teacher").click()
    code = quiz.locator(".sl-code__letters").inner_text()
    page.goto((folder / "teachers/class-picture/index.html").as_uri())
    page.get_by_label("A student’s code").fill(code)
    page.get_by_role("button", name="Add").click()
    expect(page.locator(".sl-picture [role=status]")).to_contain_text("1 so far")


def test_a_certificate_takes_a_name(page: Page, folder: Path) -> None:
    page.goto((folder / LESSON).as_uri())
    certificate = page.locator("[data-certificate]")
    certificate.locator("summary").click()
    certificate.get_by_role("textbox").fill("Sam")
    expect(certificate.locator("[data-name]")).to_have_text("Sam")


def test_search_finds_a_lesson(page: Page, folder: Path) -> None:
    page.goto((folder / "about/index.html").as_uri())
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("parcel")
    page.locator("[data-search-results] a").first.click()
    expect(page.locator("h1")).to_have_count(1)
    assert page.url.startswith(folder.as_uri())
    assert page.url.endswith("/index.html")


def test_it_prints_with_its_reasons_and_without_its_buttons(
    page: Page, folder: Path
) -> None:
    page.goto((folder / LESSON).as_uri())
    page.emulate_media(media="print")
    expect(page.locator(".sl-bar")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".sl-option").first).to_be_visible()
    pdf = page.pdf(format="A4")
    assert pdf.startswith(b"%PDF")
    assert len(pdf) > 20_000


def test_without_script_all_is_there(open_browser: Open, folder: Path) -> None:
    page = open_browser(offline=True, java_script_enabled=False).new_page()
    page.goto((folder / LESSON).as_uri())
    expect(page.locator("[data-question]").first).to_be_visible()
    page.locator("summary", has_text="Answer and reasons").first.click()
    expect(page.locator("[data-why]").first).to_be_visible()
