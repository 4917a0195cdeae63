"""Packs can be read aloud, found by their headings, and printed on their paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from secondlook.course import Course
from secondlook.pack.engine import Engine
from secondlook.pack.wanted import Pack, PackError
from tests.pack import pdf
from tests.pack.conftest import Print

LARGE = {"papers": ("letter",), "bands": ("11-13",), "audiences": ("student",)}


def every(printed: Print) -> list[Path]:
    """Packs for both readers, ages and papers, also in large print."""
    return [*printed("GB").values(), *printed("US", large=True, **LARGE).values()]


def test_nothing_is_against_pdf_ua(printed: Print) -> None:
    assert {file.name: pdf.faults(file) for file in every(printed)} == {
        file.name: [] for file in every(printed)
    }


def test_title_language_and_paper(printed: Print) -> None:
    for file in every(printed):
        info = pdf.info(file)
        assert info["Title"] == "Too good to be true?"
        assert info["Tagged"] == "yes"
        paper = "letter" if "letter" in file.name else "A4"
        assert info["Page size"].endswith(f"({paper})")
        assert b"/Lang (en)" in pdf.unpacked(file)
        assert "CreationDate" not in info


def test_all_fonts_are_inside(printed: Print) -> None:
    for file in every(printed):
        found = pdf.fonts(file)
        assert found
        for font in found:
            assert font[-5:-2] == ["yes", "yes", "yes"], font
        assert any("Atkinson" in font[0] for font in found)


def test_bookmarks_lead_to_each_part(printed: Print) -> None:
    found = pdf.bookmarks(printed("GB")["14-17-teacher-a4.pdf"])
    assert found[:2] == ["Too good to be true?", "Before you teach"]
    for part in ("Plan", "Worksheet", "Answer key", "The lesson, to read aloud"):
        assert part in found


def test_large_print_is_large(printed: Print) -> None:
    ordinary = pdf.sizes(printed("GB")["11-13-student-a4.pdf"])
    (file,) = printed("US", large=True, **LARGE).values()
    large = pdf.sizes(file)
    # The smallest letters are those above and below the page.
    assert min(large) > 1.5 * min(ordinary)
    assert sorted(large)[len(large) // 2] > 1.6 * sorted(ordinary)[len(ordinary) // 2]


def test_large_print_says_all_pages_of_a_worksheet(printed: Print) -> None:
    (file,) = printed("US", large=True, **LARGE).values()
    said = re.search(r"Worksheet, pages 1–(\d+); Quiz, pages (\d+)–", pdf.words(file))
    assert said
    last, quiz = map(int, said.groups())
    assert quiz == last + 1 > 2


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        ('<img src="pictures/parcel.svg">', "alt"),
        ('<img src="file:///etc/hostname" alt="A name.">', "not in the course"),
        ('<img src="https://example.org/a.png" alt="A spy.">', "not in the course"),
    ],
)
def test_pictures_are_of_the_course_and_have_words(
    whole: Course, picture: str, said: str
) -> None:
    engine = Engine(whole.root / "lessons")
    html = f'<html lang="en"><title>A title</title><body><p>{picture}'
    with pytest.raises(PackError, match=said):
        engine.pdf(html, Pack((), "11-13", "student"))
