"""The command writes the file and says what a person has to know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from secondlook.cli import main
from secondlook.export import FORMATS, format_named

UNTRIED = ("blackboard", "blooket", "brightspace", "gimkit", "kahoot", "wayground")


@pytest.mark.parametrize("name", UNTRIED)
def test_it_says_once_that_the_service_was_not_tried(
    name: str, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(course)
    result = CliRunner().invoke(main, ["export", name, "--band", "11-13"])
    assert result.exit_code == 0, result.output
    assert result.output.count("not tested on the service") == 1
    [file] = (course / "export").iterdir()
    assert file.name == f"second-look-11-13{format_named(name).SUFFIX}"


@pytest.mark.parametrize("name", UNTRIED)
def test_what_is_left_out_is_named_with_its_place(
    name: str, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiz = course / "quizzes/demo/11-13.yml"
    text = quiz.read_text(encoding="utf-8")
    last = text.rstrip().count("\n") + 2
    quiz.write_text(f"{text.rstrip()}\n{STORY}", encoding="utf-8")
    monkeypatch.chdir(course)
    result = CliRunner().invoke(main, ["export", name, "--band", "11-13"])
    assert result.exit_code == 0, result.output
    place = f"quizzes/demo/11-13.yml:{last}:5: left out: "
    assert place in result.output


@pytest.mark.parametrize("name", ["blackboard", "blooket", "brightspace", "gimkit"])
def test_an_option_that_could_run_is_guarded_and_named(
    name: str,
    course: Path,
    change: Callable[[str, str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    change("quizzes/demo/11-13.yml", "text: Wait and see.", 'text: "=1+1, so wait."')
    monkeypatch.chdir(course)
    result = CliRunner().invoke(main, ["export", name, "--band", "11-13"])
    [file] = (course / "export").iterdir()
    assert "'=1+1, so wait." in file.read_text(encoding="utf-8")
    said = "quizzes/demo/11-13.yml:4:5: changed: an apostrophe stands before '=1+1, so "
    assert said in result.output


@pytest.mark.parametrize("name", ["kahoot", "wayground"])
def test_in_a_workbook_it_stays_as_it_is_and_is_marked_as_text(
    name: str,
    course: Path,
    change: Callable[[str, str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    change("quizzes/demo/11-13.yml", "text: Wait and see.", 'text: "=1+1, so wait."')
    monkeypatch.chdir(course)
    assert CliRunner().invoke(main, ["export", name, "--band", "11-13"]).exit_code == 0
    [file] = (course / "export").iterdir()
    cells = [cell for row in load_workbook(file).worksheets[0].rows for cell in row]
    [found] = [cell for cell in cells if cell.value == "=1+1, so wait."]
    assert (found.data_type, found.quotePrefix) == ("s", True)


def test_each_format_has_the_name_that_the_command_knows() -> None:
    assert {name: format_named(name).NAME for name in FORMATS} == {
        name: name for name in FORMATS
    }


STORY = """\
  - id: think-about-it
    kind: reflect
    objective: say-first-words
    prompt: What would help you to wait?
    ideas:
      - A friend who says it too.
      - A walk round the block.
"""
