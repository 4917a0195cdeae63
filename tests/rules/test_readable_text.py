"""Hard texts are found by whole sections, each with the target of its readers."""

from __future__ import annotations

from pathlib import Path

import pytest

from secondlook.course import load
from secondlook.rules import readable_text
from tests.conftest import ROOT
from tests.rules import asking
from tests.rules.asking import asked
from tests.rules.finding import found
from tests.rules.reading import changed, problems

RULE = "readable-text"
EASY = "You can stop and look at it once more with a friend. "
# By Flesch–Kincaid 6.7, 7.2, 8.9 and 27.6; all are higher by Coleman–Liau.
MIDDLE = "Several people in the village asked whether the letter could be a trick. "
HARD = "The teachers wondered whether the letter might be a falsehood. "
HARDER = "The villagers wondered whether the letter was some falsehood. "
HARDEST = (
    "Considerable uncertainty surrounded the organisation's correspondence today. "
)


@pytest.mark.parametrize(
    ("text", "band", "severities"),
    [
        (EASY, "11-13", []),
        (MIDDLE, "11-13", ["advice"]),
        (HARD, "11-13", ["error"]),
        (HARD, "14-17", []),
        (HARDER, "11-13", ["error", "advice"]),
        (HARDER, "14-17", ["advice"]),
        (HARDEST, "14-17", ["error", "error"]),
    ],
    ids=["easy", "middle", "hard", "hard-14", "harder", "harder-14", "hardest-14"],
)
def test_the_page_and_its_sections_have_targets(
    text: str, band: str, severities: list[str]
) -> None:
    found = problems(RULE, f"## A part\n\n{text * 15}", f"lessons/demo/{band}.md")
    assert [one.severity for one in found] == severities


def test_one_hard_section_among_easy_ones_is_named() -> None:
    parts = [EASY * 12, HARDEST * 15, EASY * 12]
    body = "\n\n".join(f"## Part {n}\n\n{text}" for n, text in enumerate(parts, 1))
    (problem,) = problems(RULE, body)
    assert problem.place.line == 5
    assert "“Part 2”" in problem.message


def test_a_short_page_is_not_judged() -> None:
    assert problems(RULE, HARDEST) == []


def test_the_help_page_has_its_own_target() -> None:
    assert [one.severity for one in problems(RULE, MIDDLE * 12, "lessons/help.md")] == [
        "error"
    ]
    assert problems(RULE, MIDDLE * 12, "lessons/about/index.md") == []


def test_both_formulas_have_to_agree_on_an_error() -> None:
    # Long sentences of the shortest words: hard for Flesch–Kincaid only.
    text = "It is so if we go to it and if he is in it or if we do as it is to be. " * 8
    (first, *_) = problems(RULE, text.replace(". ", ", and ") + "so it is.")
    assert first.severity == "advice"


def test_quiz() -> None:
    hard = asked("What is it?", f"*{HARDEST}", *(f"{HARDEST} {n}" for n in range(12)))
    easy = asked("What is it?", f"*{EASY}", *(f"{EASY} {n}" for n in range(12)))
    assert asking.marked(RULE, hard) == ["Test"]
    assert asking.marked(RULE, easy) == []


def test_words_of_the_glossary_count_as_short(course: Path) -> None:
    body = "## A\n\n" + "It was a serious exploitation, and everybody noticed it. " * 15
    page = (course / "lessons/demo/11-13.md").read_text(encoding="utf-8")
    changed(course, "lessons/demo/11-13.md", f"{page}\n{body}")
    assert {one.rule for one in found(RULE, course)} == {RULE}
    changed(
        course,
        "data/glossary.yml",
        "terms:\n  - id: verify\n    term: verify\n    plain: To check.\n"
        "  - id: exploitation\n    term: Exploitation\n    plain: Using somebody.\n",
    )
    assert found(RULE, course) == []


@pytest.mark.parametrize("text", [EASY, HARDEST], ids=["easy", "hard"])
def test_help_lines_and_wordings_are_measured(text: str, course: Path) -> None:
    steps = "".join(f"      - {text}\n" for _ in range(15))
    changed(
        course,
        "data/wording.yml",
        "wordings:\n  - id: not-your-fault\n    title: A title\n    why: Because.\n"
        f"    steps:\n{steps}  - id: image-rule\n    title: B\n    text: Short.\n"
        "    why: Because.\n",
    )
    lines = [(one.rule, one.place.line) for one in found(RULE, course)]
    assert lines == ([(RULE, 2)] if text is HARDEST else [])


def test_report_has_every_text_of_the_real_course() -> None:
    course, _ = load(ROOT)
    rows = list(readable_text.report(course))
    assert all(row.words >= 100 for row in rows)
    quizzes = {(row.part, row.most) for row in rows if row.at.path.endswith("13.yml")}
    assert quizzes == {("the quiz", 6)}
    assert all(row.grade <= row.most for row in rows)
    assert {row.at.path for row in rows} == {
        *(f"lessons/{page.path}" for page in course.pages if page.band),
        *course.quiz_paths.values(),
        "lessons/help.md",
        "data/help.yml",
        "data/wording.yml",
    }


def test_a_page_is_measured_with_its_sections_and_the_glossary() -> None:
    course, _ = load(ROOT)
    rows = list(readable_text.report(course))
    for page in course.pages:
        measured = readable_text.measured(page, course)
        assert measured == [row for row in rows if row in measured]
        assert bool(measured) == (page.band is not None or page.path == "help.md")
