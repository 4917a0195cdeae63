"""What is remembered while serving is what would be found anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from secondlook import rules
from secondlook.course import Course, load
from secondlook.memo import Keys, Memo
from secondlook.model import Page
from secondlook.problem import Problem
from secondlook.validate import validate

Change = Callable[[str, str, str], None]

CHANGES = {
    "words": ("lessons/demo/11-13.md", "Your turn", "lazy girl TODO"),
    "heading": ("lessons/about/signs.md", "# ", "### "),
    "aim": ("lessons/demo/14-17.md", "id: name-one-sign", "id: name-two-signs"),
    "quiz": ("quizzes/demo/14-17.yml", "correct: true", "correct: false"),
    "aim in a quiz": ("quizzes/demo/11-13.yml", "say-first-words", "say-last-words"),
    "sign": ("data/signs.yml", "W1", "W2"),
    "setting": ("mkdocs.yml", "- tables", "- admonition"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_found_with_all_that_follows_from_it(
    course: Path, change: Change, name: str
) -> None:
    memo = Memo()
    before = validate(course, memo=memo)[1]
    change(*CHANGES[name])
    found = validate(course, memo=memo)[1]
    assert found == validate(course)[1] != before


def test_files_that_come_and_go_are_found(course: Path) -> None:
    memo = Memo()
    validate(course, memo=memo)
    page = course / "lessons/about/new.md"
    page.write_text("![A parcel](../pictures/parcel.svg)\n\n[x](nowhere.md)\n", "utf-8")
    found = validate(course, memo=memo)[1]
    assert found == validate(course)[1] != []
    (course / "lessons/pictures/parcel.svg").unlink()
    assert validate(course, memo=memo)[1] == validate(course)[1] != found
    page.unlink()
    (course / "quizzes/demo/14-17.yml").unlink()
    assert validate(course, memo=memo)[1] == validate(course)[1] != found


def test_a_page_as_it_was_is_not_looked_at_again(
    course: Path, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    memo = Memo()
    validate(course, memo=memo)
    looked: list[str] = []
    of_page = rules.of_page

    def note(page: Page, course: Course, *, release: bool) -> Iterator[Problem]:
        looked.append(page.path)
        return of_page(page, course, release=release)

    monkeypatch.setattr(rules, "of_page", note)
    change("lessons/demo/11-13.md", "Your turn", "Our turn")
    validate(course, memo=memo)
    assert looked == ["demo/11-13.md"]


def test_a_page_that_counts_in_all_others_is_drawn_anew(
    course: Path, change: Change
) -> None:
    page = course / "lessons/about/marks.md"
    page.write_text("# Marks\n\n{{ rubric }}\n", encoding="utf-8")

    def keys() -> list[bytes]:
        made, _ = load(course)
        pages = [made.page(f"about/{name}.md") for name in ("marks", "signs")]
        return [Keys(made).page(one) for one in pages if one]

    marks, signs = keys()
    change("lessons/demo/11-13.md", "Your turn", "Our turn")
    assert keys()[0] != marks
    assert keys()[1] == signs
