"""Sentences end where they end, and the formulas give what they are known to give."""

from __future__ import annotations

from pathlib import Path

import pytest

from secondlook.model import Page
from secondlook.problem import Place
from secondlook.read import read_page
from secondlook.readability import (
    Counts,
    count,
    hardest,
    names,
    paragraphs,
    row,
    sections,
    sentences,
    whole,
    words,
)

AT = Place("a.md")


def page(body: str) -> Page:
    made, _ = read_page(body.encode(), "lessons/about/a.md")
    assert made
    return made


@pytest.mark.parametrize(
    ("text", "split"),
    [
        pytest.param("One. Two! Three?", ["One.", "Two!", "Three?"], id="three ends"),
        pytest.param("No mark at the end", ["No mark at the end"], id="no mark"),
        pytest.param('"Stop!" She left.', ['"Stop!"', "She left."], id="quotation"),
        pytest.param('"Why?" he asked.', ['"Why?" he asked.'], id="goes on small"),
        pytest.param("Wait… What?", ["Wait…", "What?"], id="ellipsis"),
        pytest.param("Wait… what?", ["Wait… what?"], id="ellipsis inside"),
        pytest.param("A sign, e.g. Tim's.", ["A sign, e.g. Tim's."], id="e.g."),
        pytest.param("Ask Ms. Bello now.", ["Ask Ms. Bello now."], id="title"),
        pytest.param("At 9 a.m. Sam ran.", ["At 9 a.m. Sam ran."], id="a.m."),
        pytest.param(
            "Mark it R. Then go.", ["Mark it R.", "Then go."], id="one letter"
        ),
        pytest.param("It costs 2.50 now.", ["It costs 2.50 now."], id="number"),
        pytest.param("See a.org. Then go.", ["See a.org.", "Then go."], id="address"),
        pytest.param("One.\nTwo.", ["One.", "Two."], id="line end"),
        pytest.param("(One.) [Two.] Three.", ["(One.)", "[Two.]", "Three."], id="()"),
        pytest.param(" … ! ", [], id="no words"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_sentences(text: str, split: list[str]) -> None:
    assert [text[begin:end] for begin, end in sentences(text)] == split


def test_words() -> None:
    assert words("Don’t be well-known – at 18.30!") == [
        "Don’t",
        "be",
        "well-known",
        "at",
        "18.30",
    ]


def test_numbers_of_a_text() -> None:
    assert count("Someone can help. Tell them!") == Counts(2, 5, 6, 22)


def test_known_words_count_as_short_ones() -> None:
    plain, known = (
        count("Exploitation hurts."),
        count("Exploitation hurts.", {"exploitation"}),
    )
    assert (plain.syllables, known.syllables) == (5, 2)
    assert (plain.letters, known.letters) == (17, 9)


def test_flesch_kincaid() -> None:
    # 100 words in 5 sentences with 150 syllables: 0.39 · 20 + 11.8 · 1.5 - 15.59.
    assert Counts(5, 100, 150, 450).grade == pytest.approx(9.91)


def test_coleman_liau() -> None:
    # 450 letters and 5 sentences in 100 words: 0.0588 · 450 - 0.296 · 5 - 15.8.
    assert Counts(5, 100, 150, 450).second == pytest.approx(9.18)


def test_nothing_has_no_grade() -> None:
    assert (Counts().grade, Counts().second) == (0, 0)


def test_names_stand_inside_a_sentence() -> None:
    assert names(["Then Tariq told Ms Petrov. Everyone listened."]) == {
        "tariq",
        "ms",
        "petrov",
    }


def test_paragraphs_are_prose_only() -> None:
    found = paragraphs(
        page(
            "# A heading\n\nOne line\nand its end.\n- An item\n- Another\n\n"
            "| a | table |\n|---|---|\n| with | rows |\n\n{{ help }}\n\n"
            "```\ncode\n```\n\n![A picture](a.svg)\n\n1. A step [here](b.md).\n"
        )
    )
    texts = [" ".join(one.text.split()) for one in found]
    assert texts == [
        "One line and its end.",
        "An item",
        "Another",
        "",
        "A step [here .",
    ]


def test_a_chat_is_read_without_its_speakers() -> None:
    found = paragraphs(
        page('{{ chat "A" me=Sam }}\n- Robin: Hi!\n- (Sam goes: now.)\n{{ /chat }}\n')
    )
    assert [one.text.strip() for one in found] == ["Hi!", "(Sam goes: now.)"]


def test_a_term_is_one_short_word() -> None:
    (one,) = paragraphs(page('It is {{ term coercion "coerced" }} here.\n'))
    assert one.text.split() == ["It", "is", "it", "here."]
    assert one.place(one.text.index("here"), len(one.text)).column == 37


def test_short_sections_are_read_on() -> None:
    short, long = "Two words. " * 10, "Two words. " * 60
    parts = [short, "## A", long, "## B", long, "### C", "More.", "## D", short]
    text = "\n\n".join(parts)
    rows = sections(page(text), (), 6)
    assert [(one.part, one.words) for one in rows] == [
        ("the beginning", 140),
        ("“B”", 141),
    ]
    assert [one.at.line for one in rows] == [1, 7]


def test_a_page_without_prose_has_no_words() -> None:
    assert [one.words for one in sections(page("{{ help }}\n"), (), 6)] == [0]


def test_a_page_is_its_median_section() -> None:
    easy, hard = "He is in. " * 50, "Considerable responsibility necessitates it. " * 30
    made = page(
        "\n\n".join(f"## {n}\n\n{text}" for n, text in enumerate([easy, hard, easy]))
    )
    parts = sections(made, (), 8)
    middle = sorted(one.grade for one in parts)[1]
    assert whole(made, parts, 6).grade == middle
    assert max(one.grade for one in parts) > 20


@pytest.mark.parametrize(
    "texts",
    [
        ["One two three. Four five!", "Six seven"],
        ['He asked: "Is it?" and left. "Yes."', "Exploitation (grooming)."],
        ["At 9 a.m. it starts, e.g. Here.", "Fine… Good."],
    ],
    ids=["plain", "quotations", "short forms"],
)
def test_the_fast_look_never_reads_easier_than_the_slow_one(texts: list[str]) -> None:
    assert (
        hardest(texts, " ".join(texts).split())
        >= row(AT, "x", texts, (), 6).grade - 1e-9
    )


def test_the_fast_look_is_close() -> None:
    text = Path(__file__).read_text(encoding="utf-8").split('"""')[1]
    texts = [f"{text} And it is so.", "A text with no mark"] * 9
    assert hardest(texts, " ".join(texts).split()) == pytest.approx(
        row(AT, "x", texts, (), 6).grade, abs=1
    )
