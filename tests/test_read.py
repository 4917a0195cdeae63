"""One file becomes one object, with every problem of its shape at its place."""

from __future__ import annotations

import pytest

from secondlook.model import Choice, Facts, Quiz, StudentMeta
from secondlook.problem import Problem
from secondlook.read import read_data, read_page, read_quiz

PATH = "quizzes/demo/11-13.yml"
GOOD = """\
title: A quiz
questions:
  - id: one
    kind: choice
    objective: check-an-offer
    prompt: Which?
    options:
      - text: This
        correct: true
        feedback: Because.
      - {text: That, feedback: Because not.}
"""


def quiz(text: str) -> tuple[Quiz | None, list[Problem]]:
    return read_quiz(text.encode(), PATH)


def shown(problems: list[Problem]) -> list[str]:
    return [f"{one.place.line}:{one.place.column} {one.rule}" for one in problems]


def test_a_quiz_knows_its_lesson_and_every_place() -> None:
    made, problems = quiz(GOOD)
    assert not problems
    assert made is not None
    assert (made.lesson, made.band, made.title) == ("demo", "11-13", "A quiz")
    (question,) = made.questions
    assert isinstance(question, Choice)
    assert [option.correct for option in question.options] == [True, False]
    assert (question.options[1].text.at.line, question.options[1].text.at.column) == (
        11,
        16,
    )


def test_three_mistakes_are_three_problems() -> None:
    text = GOOD.replace("objective:", "objektive:").replace("true", "yes")
    text = text.replace("kind: choice", "kind: choise")
    made, problems = quiz(text)
    assert shown(problems) == ["4:11 value-type"]
    assert 'mean "choice"' in problems[0].fix
    made, problems = quiz(text.replace("choise", "choice"))
    assert made is not None
    assert shown(sorted(problems)) == [
        "5:5 known-key",
        "9:18 value-type",
    ]
    assert 'mean "objective"' in sorted(problems)[0].fix


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: A quiz", "title:", "1:1 required-key"),
        ("title: A quiz", "title: '  '", "1:1 required-key"),
        ("title: A quiz", "title: [a]", "1:8 value-type"),
        ("title: A quiz", f"title: {'a' * 81}", "1:8 value-type"),
        ("id: one", "id: One Two", "3:9 value-type"),
        ("correct: true", "correct: 'yes'", "9:18 value-type"),
        ("feedback: Because.", "feedback:", "10:9 answer-has-reason"),
        (
            "{text: That, feedback: Because not.}",
            "{text: That, feedback: Because, not.}",
            "11:41 known-key",
        ),
    ],
)
def test_one_mistake(old: str, new: str, expected: str) -> None:
    assert old in GOOD
    _, problems = quiz(GOOD.replace(old, new))
    assert shown(problems) == [expected]


@pytest.mark.parametrize("text", ["", "# only a remark\n", "- a\n", "words\n"])
def test_a_file_that_is_no_quiz(text: str) -> None:
    made, problems = quiz(text)
    assert made is None
    assert len(problems) == 1


def test_dates_and_addresses() -> None:
    text = """\
sources:
  - {id: s, title: T, publisher: P, year: '2024', url: "http://a.org", seen: all}
facts:
  - id: f
    audience: lesson
    wording: W
    figure: none
    population: P
    place: L
    year: '2024'
    not_tell: N
    verdict: supported
    sources: [s]
    checked_on: 2024-13-45
"""
    made, problems = read_data(text.encode(), "data/facts.yml", Facts)
    assert made is not None
    assert shown(problems) == ["2:56 value-type", "14:17 value-type"]


@pytest.mark.parametrize("nothing", ["~", "null", "Null", "NULL"])
def test_a_bare_nothing_is_no_text(nothing: str) -> None:
    _, problems = quiz(GOOD.replace("A quiz", nothing))
    assert shown(problems) == ["1:1 required-key"]
    made, problems = quiz(GOOD.replace("A quiz", f"'{nothing}'"))
    assert made is not None
    assert (made.title, problems) == (nothing, [])


@pytest.mark.parametrize("key", ["Title", "TITLE", "ｔｉｔｌｅ", "'title '"])
def test_a_key_written_twice_in_two_ways(key: str) -> None:
    _, problems = quiz(f"{GOOD}{key}: Another\n")
    assert shown(problems) == ["12:1 unique-key"]


def test_one_item_where_a_list_belongs_is_read_as_meant() -> None:
    text = GOOD.replace("    prompt:", "    signs: W1\n    prompt:")
    made, problems = quiz(text)
    assert made is not None
    assert (made.questions[0].signs, shown(problems)) == (("W1",), ["6:12 value-type"])


def test_of_many_unknown_keys_the_first_are_told() -> None:
    _, problems = quiz(GOOD + "".join(f"other{n}: x\n" for n in range(1000)))
    assert {one.rule for one in problems} == {"known-key"}
    assert len(problems) == 20


PAGE = """\
---
title: T
summary: S
inside: I
minutes: {hook: 5, learn: 8, practise: 12, help: 5, quiz: 3, close: 2}
objectives:
  - {id: a, text: Name one.}
scenarios:
  - {about: A, person: boy, pressure_from: known, where: online, harm: labour}
reviewed_by: ''
reviewed_on: ''
---
Words

{{ help }}
"""


def test_a_page_has_front_matter_and_a_body_with_places() -> None:
    page, problems = read_page(PAGE.encode(), "lessons/demo/11-13.md")
    assert not problems
    assert page is not None
    assert isinstance(page.meta, StudentMeta)
    assert page.meta.minutes.total == 35
    assert page.meta.reviewed_on is None
    assert (page.lesson, page.band, page.kind) == ("demo", "11-13", "student")
    assert [(str(line), line.at.line) for line in page.body][:1] == [("Words", 13)]
    assert [(one.name, one.at.line) for one in page.markers] == [("help", 15)]


def test_front_matter_problems_are_on_the_files_own_lines() -> None:
    text = PAGE.replace("hook: 5", "hook: five").replace("person: boy", "person: man")
    _, problems = read_page(text.encode(), "lessons/demo/11-13.md")
    assert shown(problems) == [
        "5:17 value-type",
        "9:24 value-type",
    ]


def test_front_matter_that_never_ends() -> None:
    _, problems = read_page(b"---\ntitle: T\n\nWords\n", "lessons/about/a.md")
    assert shown(problems) == ["1:1 readable-file"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a" * 2000, []),
        ("Words\n" + "a" * 2001, ["2:2001 readable-file"]),
        ("\n" * 4999, []),
        ("\n" * 5000, ["5001:1 readable-file"]),
        (("](" * 999 + "\n") * 60, []),
        (("](" * 999 + "\n") * 61, ["1:1 readable-file"]),
    ],
    ids=["line", "long-line", "lines", "many-lines", "large", "too-large"],
)
def test_the_size_of_a_page(text: str, expected: list[str]) -> None:
    page, problems = read_page(text.encode(), "lessons/about/a.md")
    assert shown(problems) == expected
    assert (page is None) is bool(expected)


def test_a_page_outside_a_lesson_needs_no_front_matter() -> None:
    page, problems = read_page(b"# Words\n", "lessons/about/privacy.md")
    assert page is not None
    assert not problems
    assert page.kind == "other"


def test_a_lesson_page_needs_it() -> None:
    _, problems = read_page(b"# Words\n", "lessons/demo/teach.md")
    assert shown(problems) == ["1:1 required-key"]
