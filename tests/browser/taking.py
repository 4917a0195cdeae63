"""Takes a quiz as a hurried student does: the first thing of everything."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


def last_quiz(page: Page) -> Locator:
    return page.locator("form[data-quiz]").last


def take(quiz: Locator) -> None:
    """Answer every question with what comes first, and check it."""
    for question in quiz.locator("[data-question]").all():
        answer(question)


def answer(question: Locator) -> None:
    """Answer one question of any kind and check it."""
    kind = question.get_attribute("data-kind")
    if kind == "reflect":
        return
    if kind == "story":
        while (turns := question.locator("[data-turn]:visible")).count():
            turns.first.click()
        return
    choose(question, kind)
    question.get_by_role("button", name="Check my answer").click()
    expect(question.locator("[data-result]")).not_to_be_empty()


def choose(question: Locator, kind: str | None) -> None:
    """Choose, place or match; the steps of an `order` stand in some order already."""
    if kind == "sort":
        for item in question.locator("[data-item]").all():
            item.locator("input").first.check()
    elif kind == "match":
        for field in question.locator("select").all():
            field.select_option(index=1)
    elif kind != "order":
        question.locator("input").first.check()
