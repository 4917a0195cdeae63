"""Long sentences are found, from their first word on."""

from __future__ import annotations

import pytest

from tests.rules import asking
from tests.rules.asking import asked
from tests.rules.reading import marked, problems

RULE = "short-sentence"


def sentence(words: int) -> str:
    return "One " + " ".join(["two"] * (words - 2)) + " end."


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("lessons/demo/11-13.md", 20),
        ("lessons/demo/14-17.md", 25),
        ("lessons/help.md", 20),
    ],
)
def test_limits(path: str, most: int) -> None:
    assert problems(RULE, sentence(most), path) == []
    (problem,) = problems(RULE, f"Short. {sentence(most + 1)}", path)
    assert f"{most + 1} words" in problem.message
    assert problem.place.column == 8
    assert problem.severity == "advice"


@pytest.mark.parametrize("path", ["lessons/demo/teach.md", "lessons/about/index.md"])
def test_other_pages_are_free(path: str) -> None:
    assert problems(RULE, sentence(60), path) == []


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"## {sentence(30)}", id="heading"),
        pytest.param(f"| {sentence(30)} | b |", id="table"),
        pytest.param("- " + "\n- ".join([sentence(15)] * 3), id="items"),
        pytest.param("{{ term an-id " + '"' + sentence(30) + '" }} is it.', id="term"),
    ],
)
def test_what_is_no_long_sentence(body: str) -> None:
    assert problems(RULE, body) == []


def test_a_sentence_may_run_over_lines() -> None:
    assert marked(RULE, sentence(30).replace(" two two two", " two\ntwo two", 1)) == [
        "One two"
    ]


def test_quiz() -> None:
    long = f"Short. {sentence(21)}"
    fine = '"Is it so?" she asks. ' + sentence(20)
    question = asked("Why?", f"*Yes. | {long}", f"No. | {fine}")
    assert asking.marked(RULE, question) == [sentence(21)]


def test_a_question_in_a_sentence_does_not_end_it() -> None:
    whole = f"“Is it so?” {sentence(20).lower()}"
    assert asking.marked(RULE, asked(whole, "*A", "B")) == [whole]
