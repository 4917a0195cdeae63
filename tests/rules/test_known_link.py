"""Links lead to pages and places that exist."""

from __future__ import annotations

import pytest

from tests.rules.paging import problems, underlined


@pytest.mark.parametrize(
    "target",
    [
        *("../help.md", "index.md", "../demo/11-13.md", "#a-heading", "#content"),
        *("../about/new.md#a-heading", "glossary.md#term-verify", "../help.md#help-gb"),
        *("numbers.md#fact-for-lessons", "../demo/14-17.md#before-you-start"),
        *("../demo/14-17.md#all-{question}", "../pictures/parcel.svg"),
        *("https://example.org/nowhere.md#x",),
    ],
)
def test_it_exists(target: str) -> None:
    target = target.replace("{question}", first_question())
    assert underlined("known-link", f"## A heading\n\n[x]({target})") == []


def first_question() -> str:
    from tests.rules.paging import sound

    quiz = sound().quiz("demo", "14-17")
    assert quiz is not None
    return quiz.questions[0].id


@pytest.mark.parametrize(
    ("target", "words", "fix"),
    [
        ("", "leads nowhere", ".md"),
        ("#", "leads nowhere", ".md"),
        ("../hepl.md", "no page", '"../help.md"'),
        ("help.md", "no page", '"../help.md"'),
        ("../../help.md", "no page", "help.md"),
        ("../../../etc/passwd.md", "no page", "path"),
        ("/help.md", "root of a site", "../help.md"),
        ("../help/", "a folder", ".md"),
        ("..", "no page", ""),
        ("../help", "a folder", ".md"),
        ("../help.md?x=1", "no page", ""),
        ("../help.html", "no page", ""),
        ("#a-headin", 'no "#a-headin"', "#a-heading"),
        ("#A-heading", "no ", "#a-heading"),
        ("../help.md#help-xx", "lessons/help.md", ""),
        ("glossary.md#term-nothing", "lessons/about/glossary.md", ""),
        ("../demo/14-17.md#before-nothing", "14-17.md", ""),
        ("../pictures/parcel.svg#x", "no page", ""),
    ],
)
def test_it_does_not(target: str, words: str, fix: str) -> None:
    (problem,) = problems("known-link", f"## A heading\n\n[x]({target})")
    assert words in problem.message
    assert fix in problem.fix


def test_place() -> None:
    assert underlined("known-link", "A [b](gone.md) c") == ["gone.md"]
    assert underlined("known-link", "A [b][c] c\n\n[c]: gone.md") == ["gone.md", "[b]"]


def test_what_only_the_drawing_knows_is_left_to_the_audit() -> None:
    assert underlined("known-link", "{{ rules }}\n\n[x](#any)") == []


def test_a_picture_is_not_its_business() -> None:
    assert underlined("known-link", "![x](gone.svg)") == []
