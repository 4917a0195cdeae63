"""The command as an author meets it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from secondlook.cli import main
from secondlook.rules import RULES

Change = Callable[[str, str, str], None]
QUIZ = "quizzes/demo/11-13.yml"
EXPECTED = [
    [f"{QUIZ}:9:13:", "error[one-correct-answer]"],
    [f"{QUIZ}:12:9:", "error[known-key]"],
    [f"{QUIZ}:13:15:", "error[unique-option]"],
]


@pytest.fixture
def run(course: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs the command inside the small course."""
    monkeypatch.chdir(course)

    def invoke(*words: str) -> Result:
        return CliRunner().invoke(main, words)

    return invoke


def test_a_sound_course(run: Callable[..., Result]) -> None:
    result = run("validate")
    assert result.exit_code == 0
    assert result.output == "No problems in 18 pages and 2 quizzes.\n"


def test_three_mistakes_are_three_problems_with_places(
    run: Callable[..., Result], change: Change
) -> None:
    change(QUIZ, "        correct: true\n        feedback:", "        feedbak:")
    change(QUIZ, "Wait and see.", "ask a person  you TRUST")
    result = run("validate")
    assert result.exit_code == 1
    heads = [line for line in result.output.split("\n") if "error[" in line]
    assert [line.split(" ", 2)[:2] for line in heads] == EXPECTED
    assert 'Did you mean "feedback"?' in result.output


def test_problems_of_one_file_only(run: Callable[..., Result], change: Change) -> None:
    change("lessons/index.md", "Words.", "{{ hlep }}")
    assert run("validate", "lessons/index.md").exit_code == 1
    assert run("validate", "quizzes").exit_code == 0


def test_wrong_use_is_exit_code_two(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("validate", "no-such-file.yml").exit_code == 2
    assert run("explain", "no-such-rule").exit_code == 2
    assert run("new", "lesson", "Not A Name").exit_code == 2
    assert run("new", "lesson", "demo").exit_code == 2
    assert run("new", "quiz", "nowhere").exit_code == 2
    assert run("new", "quiz", "demo").exit_code == 2
    assert run("build", "--output", ".").exit_code == 2
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert run("validate").exit_code == 2


def test_a_new_lesson_validates_and_builds_at_once(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    assert run("new", "lesson", "a-new-one").exit_code == 0
    assert "error[" not in run("validate").output
    result = run("build", "--output", str(tmp_path / "site"))
    assert result.exit_code == 0, result.output
    assert (tmp_path / "site/a-new-one/14-17/index.html").is_file()


def test_a_new_quiz_tests_the_lessons_objectives(
    run: Callable[..., Result], course: Path
) -> None:
    (course / QUIZ).unlink()
    assert run("validate").exit_code == 1
    assert run("new", "quiz", "demo").exit_code == 0
    assert "objective: check-an-offer" in (course / QUIZ).read_text(encoding="utf-8")
    assert "error[" not in run("validate").output


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_explain(run: Callable[..., Result], rule: object) -> None:
    result = run("explain", rule.ID)  # type: ignore[attr-defined]  # rules are modules
    assert result.exit_code == 0
    assert "Why: " in result.output
    assert "Good, in " in result.output


def test_explain_without_a_rule_lists_all(run: Callable[..., Result]) -> None:
    lines = run("explain").output.splitlines()
    assert [line.split()[0] for line in lines] == [rule.ID for rule in RULES]


@pytest.mark.parametrize(
    "words",
    [(), *((name,) for name in main.commands), ("new", "lesson"), ("new", "quiz")],
    ids=" ".join,
)
def test_every_command_has_help_with_an_example(words: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*words, "--help"])
    assert result.exit_code == 0
    assert re.search(r"Example:\n +secondlook ", result.output)


def process(*words: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, as a shell starts it."""
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "secondlook", *words],
        cwd=cwd,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_validating_imports_no_generator(course: Path) -> None:
    result = process("validate", cwd=course)
    assert result.returncode == 0
    imported = {line.rsplit("|", 1)[-1].strip() for line in result.stderr.split("\n")}
    packages = {name.split(".")[0] for name in imported}
    assert "secondlook" in packages
    assert not packages & {"mkdocs", "markdown", "material", "jinja2", "weasyprint"}


def test_help_imports_no_parser(course: Path) -> None:
    result = process("--help", cwd=course)
    assert "yaml" not in {
        line.rsplit("|", 1)[-1].strip() for line in result.stderr.split("\n")
    }


def test_a_pipe_gets_no_colour(course: Path, change: Change) -> None:
    change("lessons/index.md", "Words.", "{{ hlep }}")
    result = process("validate", cwd=course)
    assert result.returncode == 1
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize(
    ("env", "colour"), [({}, True), ({"NO_COLOR": "1"}, False)], ids=["tty", "no-color"]
)
def test_a_terminal_gets_colour(
    course: Path, change: Change, env: dict[str, str], colour: bool
) -> None:
    import pty

    change("lessons/index.md", "Words.", "{{ hlep }}")
    parent, child = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    subprocess.run(
        [sys.executable, "-m", "secondlook", "validate"],
        cwd=course,
        env={**clean, "TERM": "xterm", **env},
        stdout=child,
        check=False,
        timeout=60,
    )
    os.close(child)
    written = os.read(parent, 65536)
    os.close(parent)
    assert (b"\x1b[" in written) is colour
