"""What stands in a pack: all that its reader needs, and nothing that is not theirs."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from secondlook.course import Course
from secondlook.gist import answers
from secondlook.model import AnyQuestion, Quiz, Reflect, TrueFalse
from secondlook.pack import Printer, tree
from secondlook.pack.wanted import wanted
from tests.pack import pdf
from tests.pack.conftest import LESSON, Html, Print, named

BANDS = ("11-13", "14-17")
TEACHER, STUDENT = "{}-teacher-a4.pdf", "{}-student-a4.pdf"


def reasons(question: AnyQuestion) -> list[str]:
    """All that tells the answer."""
    match question:
        case TrueFalse():
            return [str(question.feedback_true), str(question.feedback_false)]
        case Reflect():
            return [str(one) for one in question.ideas]
    return [str(one.feedback) for one in answers(question)]


def quiz(course: Course, band: str) -> Quiz:
    """The lesson's quiz."""
    found = course.quiz(LESSON, band)
    assert found
    return found


def squeezed(text: str) -> str:
    """Letters and digits only: a line's end may part words."""
    return re.sub(r"\W+", "", text)


@pytest.mark.parametrize("band", BANDS)
def test_students_get_every_question_and_no_answer(
    whole: Course, printed: Print, band: str
) -> None:
    text = squeezed(pdf.words(printed("GB")[STUDENT.format(band)]))
    for question in quiz(whole, band).questions:
        assert squeezed(question.prompt) in text
        for reason in reasons(question):
            assert squeezed(reason) not in text, f"{question.id}: {reason}"
        if question.hint:
            assert squeezed(question.hint) not in text
    for mark in ("A good answer", "Not the best answer", "A sign:", "Lands well"):
        assert squeezed(mark) not in text


@pytest.mark.parametrize("band", BANDS)
def test_teachers_get_every_reason(whole: Course, printed: Print, band: str) -> None:
    # A page's end parts a reason, so its beginning or its end has to be there.
    text = squeezed(pdf.words(printed("GB")[TEACHER.format(band)]))
    for question in quiz(whole, band).questions:
        for reason in map(squeezed, reasons(question)):
            assert reason[:25] in text or reason[-25:] in text, question.id


@pytest.mark.parametrize("band", BANDS)
def test_the_overview_names_the_page_of_each_part(printed: Print, band: str) -> None:
    first, *others = pdf.pages(printed("GB")[TEACHER.format(band)])
    parts = (
        *("Before you teach", "Plan", "Likely answers", "What if…"),
        *(
            "Two first questions",
            "Offer cards",
            "Discussion cards",
            "Worksheet",
            "Exit ticket",
            "Answer key",
        ),
        *("The lesson, to read aloud", "A letter home"),
    )
    for part in parts:
        number = re.search(rf"{re.escape(part)} (\d+)", first)
        assert number, part
        assert part in others[int(number[1]) - 2]
    assert "No safeguarding reviewer has signed this lesson yet." in first
    assert "Safeguarding lead:" in first


@pytest.mark.parametrize("band", BANDS)
def test_a_plan_names_the_pages_of_both_packs(printed: Print, band: str) -> None:
    files = printed("GB")
    text = pdf.words(files[TEACHER.format(band)])
    student = pdf.pages(files[STUDENT.format(band)])
    said = re.search(r"Quiz, pages (\d+)–(\d+); Help card, page (\d+)\.", text)
    assert said
    first, last, card = map(int, said.groups())
    assert "No marks, and no name." in student[first - 1]
    assert card == last + 1 == len(student)
    assert student[card - 1].count("Three people I could tell:") == 2
    read = re.search(r"The lesson, to read aloud, pages (\d+)–(\d+)", text)
    assert read
    assert f"(pages {read[1]}–{read[2]})" in text  # at “Read the student page”
    pages = pdf.pages(files[TEACHER.format(band)])
    assert "The lesson, to read aloud" in pages[int(read[1]) - 1]
    assert "Before you go" in pages[int(read[2]) - 1]


def test_the_first_page_says_how_many_copies_a_class_needs(drawn: Html) -> None:
    pages = {f"lesson-{LESSON}-quiz": (2, 5), f"lesson-{LESSON}-card": (6, 6)}
    (table,) = named(drawn(LESSON, "11-13", "teacher", "GB", pages), "pk-print")
    rows = [[tree.words(cell) for cell in row] for row in table.iter("tr")]
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("To print", "Student’s pack", "For a class of 28"),
        ("Two first questions", "", "10 sheets"),
        ("Offer cards", "", "14 sets, or 1 for each group"),
        ("Discussion cards", "", "1 set for each group"),
        ("Worksheet", "", "28"),
        ("Exit ticket", "", "7 sheets"),
        ("Answer key", "", "1"),
        ("Help to put on the board", "", "1"),
        ("The lesson, to read aloud", "", "1"),
        ("Quiz", "2–5", "28, or none"),
        ("Help card", "6", "14 sheets"),
        ("If a student tells you something", "", ""),
        ("A letter home", "", ""),
    ]


@pytest.mark.parametrize("band", BANDS)
def test_a_sheet_is_one_page(printed: Print, band: str) -> None:
    pages = pdf.pages(printed("GB")[TEACHER.format(band)])
    for begin, end in (
        ("A. The eight points.", "(fold this part over"),
        ("No names. Any line may stay empty.", "A question I still have"),
        ("Discussion cards Print and cut.", "(A musician, a builder, a baker.)"),
        ("Talk to an adult you trust.", "I am here until"),
    ):
        (page,) = [one for one in pages if begin in one and "Plan 4" not in one]
        assert end in page
    (tickets,) = [one for one in pages if "No names. Any line may stay" in one]
    assert tickets.count("A question I still have") == 4
    assert all(f"{n} / {len(pages)}" in one for n, one in enumerate(pages, 1))


def test_each_age_has_its_own_cards_plan_and_answers(printed: Print) -> None:
    younger, older = (pdf.words(printed("GB")[TEACHER.format(band)]) for band in BANDS)
    for only, text, other in (
        ("11–13: 35 minutes", younger, older),
        ("Milo’s".replace("’", "'") + ' message says "no questions"', younger, older),
        ("Offer two: the dog.", younger, older),
        ("14–17: 45 minutes", older, younger),
        ("The packing hall. A friend of a friend", older, younger),
        ("14–17: the three offers on eight points", older, younger),
    ):
        assert only in text
        assert only not in other
    for both in (
        "What makes a first job good?",
        "Isn't it fine to take the free thing",
    ):
        assert both in younger
        assert both in older


def test_what_is_for_the_teacher_is_not_on_the_students_sheet(printed: Print) -> None:
    said = "This is yours. I won't collect it."
    assert said in pdf.pages(printed("GB")[TEACHER.format("11-13")])[0]
    assert said not in pdf.words(printed("GB")[STUDENT.format("11-13")])


def test_help_is_that_of_the_country(printed: Print) -> None:
    text = pdf.words(printed("GB")[STUDENT.format("11-13")])
    assert "Call 999." in text
    assert "0800 1111" in text
    assert "911" not in text
    assert "Checked by your teacher on" in text
    assert "Nobody has tried these numbers" not in text


def test_without_a_country_numbers_are_filled_in(whole: Course, printed: Print) -> None:
    files = printed(None, bands=("11-13",), audiences=("student",))
    text = pdf.words(files[STUDENT.format("11-13")])
    assert "The emergency number here:" in text.replace("In danger now? The", "The")
    assert "Child helpline here:" in text
    for line in whole.help_lines.values():
        assert not line.phone or line.phone not in text


def test_no_page_is_blank(printed: Print) -> None:
    for file in printed("GB").values():
        for number, text in enumerate(pdf.pages(file), 1):
            assert len(text) > 150, f"{file.name}, page {number}: {text}"


def test_the_same_course_gives_the_same_bytes(printed: Print) -> None:
    name = STUDENT.format("14-17")
    again = printed("GB", bands=("14-17",), audiences=("student",))[name]
    assert again.read_bytes() == printed("GB")[name].read_bytes()


def test_all_lessons_in_one_pack(whole: Course, tmp_path: Path) -> None:
    want = wanted(whole)
    some = replace(
        want, lessons=want.lessons[:2], bands=("11-13",), audiences=("student",)
    )
    *_, file = Printer(whole).write(some, tmp_path)
    assert file.name == "second-look-11-13-student-a4.pdf"
    first, *others = pdf.pages(file)
    for lesson in some.lessons:
        title = str(lesson.pages["11-13"].meta.title)
        number = re.search(rf"{re.escape(title)} (\d+)", first)
        assert number
        assert title in others[int(number[1]) - 2]
    assert pdf.faults(file) == []
