"""The command as an author meets it, and files that nobody should have to meet."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from secondlook.cli import main
from secondlook.importing.found import ImportFailedError
from secondlook.importing.quiz_file import quiz_of
from secondlook.importing.reading import read
from secondlook.read import read_quiz
from tests.importing.reading import zipped

QUIZ = "quizzes/demo/11-13.yml"
Run = Callable[..., Result]


@pytest.fixture
def run(course: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Imports a text into the small course."""
    monkeypatch.chdir(course)

    def invoke(text: str, *words: str, lesson: str = "demo") -> Result:
        (course / "bank.gift").write_text(text, encoding="utf-8")
        command = ["import", "bank.gift", "--lesson", lesson, "--band", "11-13"]
        return CliRunner().invoke(main, [*command, *words])

    return invoke


def test_what_is_missing_is_what_the_validator_says(run: Run, course: Path) -> None:
    (course / QUIZ).unlink()
    result = run("Which? {\n=Ask.#Good.\n~Wait.\n~Run.#No.\n}\n\nType. {=a}")
    assert result.exit_code == 0, result.output
    assert result.output == (
        'bank.gift:7:1: left out: "Type." asks for an answer to be typed.\n'
        f"Wrote 1 of 2 questions into {course / QUIZ}.\n"
        "See what is still to be written with: secondlook validate\n"
    )
    told = CliRunner().invoke(main, ["validate", QUIZ]).output
    assert f"{QUIZ}:6:16: error[objective-exists]" in told
    assert f"{QUIZ}:13:20: advice[finished-text]" in told


def test_no_file_is_replaced(run: Run, course: Path) -> None:
    before = (course / QUIZ).read_bytes()
    result = run("Ok {T}")
    assert result.exit_code == 2
    assert "Choose another with --output." in result.output
    assert (course / QUIZ).read_bytes() == before
    assert run("Ok {T}", "--output", "other/new.yml").exit_code == 0
    assert (course / "other/new.yml").is_file()


def test_an_error_writes_nothing(run: Run, course: Path) -> None:
    result = run("Which? {=a {b} ~c}", "--output", "new.yml")
    assert result.exit_code == 1
    assert result.output.startswith("bank.gift:1:12: A second { in one question")
    assert result.output.endswith("Nothing was imported: put this right first.\n")
    assert not (course / "new.yml").exists()


def test_nothing_to_take_along_is_said(run: Run, course: Path) -> None:
    result = run("Only words.", "--output", "new.yml")
    assert result.exit_code == 2
    assert "so nothing was written" in result.output
    assert not (course / "new.yml").exists()
    assert "There are: demo." in run("Ok {T}", lesson="nowhere").output


# Signs and pieces that could confuse a reader.
PIECES = st.sampled_from(
    [
        *("{", "}", "=", "~", "#", "\\", "->", "::", "####", "\n", "\n\n", " ", "a"),
        *(
            "//",
            "$CATEGORY:",
            "[html]",
            "%50%",
            "%-1%",
            "T",
            "{T}",
            "\\\\",
            "[id:",
            "]",
        ),
        *("<", ">", "</", "<b>", "<p", "<![", "<!--", "&", "&#", "&nbsp;", "\x00", "é"),
        *("<quiz>", "</quiz>", "<question type='match'>", "</question>", "<text>"),
        *("</text>", "<answer fraction='x'>", "<answer>", "</answer>", "<subquestion>"),
        *("</subquestion>", "<questestinterop>", "<item>", "<presentation>", "</item>"),
        *("<response_lid>", "<assessmentItem>", "<itemBody>", "<choiceInteraction>"),
        *("kind", "prompt", ",", '"', ";", "\t", "choice", "\r\n", "answer 1", "key 1"),
    ]
)
FILES = st.lists(PIECES, max_size=40).map("".join).map(str.encode) | st.binary()


@settings(max_examples=300, deadline=None)
@given(FILES, st.sampled_from(["bank.gift", "bank.csv"]))
def test_any_file_is_a_quiz_or_an_error(data: bytes, name: str) -> None:
    with contextlib.suppress(ImportFailedError):
        text, questions, _ = quiz_of(read(data, name), "demo", "11-13")
        if questions:
            _, problems = read_quiz(text.encode(), QUIZ)
            assert not any(one.severity == "error" for one in problems)


@settings(max_examples=60, deadline=None)
@given(FILES, st.integers(0, 400), st.binary(max_size=4))
def test_any_broken_zip_is_a_quiz_or_an_error(
    content: bytes, at: int, other: bytes
) -> None:
    data = zipped(a=content)
    with contextlib.suppress(ImportFailedError):
        read(data[:at] + other + data[at + len(other) :], "bank.zip")
