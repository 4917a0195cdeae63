"""Problems for other programs, and the choice of rules and files."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from secondlook.cli import main
from secondlook.rules import RULES

Change = Callable[[str, str, str], None]
QUIZ = "quizzes/demo/11-13.yml"


@pytest.fixture
def run(
    course: Path, change: Change, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    """Runs `validate` on a course with a misspelt key and an unknown marker."""
    change(QUIZ, "prompt:", "promt:")
    change("lessons/index.md", "Words.", "50% {{ hlep }}")
    monkeypatch.chdir(course)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def invoke(*words: str) -> Result:
        return CliRunner().invoke(main, ["validate", *words])

    return invoke


def rules_of(result: Result) -> list[str]:
    return [row["rule"] for row in json.loads(result.output)]


def test_json(run: Callable[..., Result]) -> None:
    result = run("--format", "json")
    assert result.exit_code == 1
    rows = json.loads(result.output)
    assert [(row["path"], row["line"], row["rule"]) for row in rows] == [
        ("lessons/index.md", 3, "number-by-id"),
        ("lessons/index.md", 3, "known-marker"),
        (QUIZ, 9, "known-key"),
    ]
    assert rows[2]["fix"] == 'Did you mean "prompt"?'


def test_github_escapes_what_its_commands_would_misread(
    run: Callable[..., Result],
) -> None:
    lines = run("--format", "github").output.splitlines()
    assert lines[0].startswith(
        "::error file=lessons/index.md,line=3,col=1,endColumn=4,title=number-by-id::"
        '"50%25" is a statistic'
    )
    assert len(lines) == 3


def test_on_github_text_comes_with_annotations(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "::error" not in run().output
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run().output.count("::error file=") == 3


def test_sarif(run: Callable[..., Result]) -> None:
    log = json.loads(run("--format", "sarif").output)
    assert log["version"] == "2.1.0"
    (one,) = log["runs"]
    known = {rule["id"] for rule in one["tool"]["driver"]["rules"]}
    assert known == {rule.ID for rule in RULES}
    assert {result["ruleId"] for result in one["results"]} <= known
    region = one["results"][2]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 9, "startColumn": 5, "endColumn": 10}


def test_select_and_ignore(run: Callable[..., Result]) -> None:
    assert rules_of(run("--format", "json", "--select", "known-key")) == ["known-key"]
    assert "known-key" not in rules_of(run("--format", "json", "--ignore", "known-key"))
    assert run("--select", "no-such-rule").exit_code == 2


def git(course: Path, *words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words],
        cwd=course,
        check=True,
        capture_output=True,
    )


def test_since_a_revision(run: Callable[..., Result], course: Path) -> None:
    git(course, "init", "-q")
    git(course, "add", "-A")
    git(course, "commit", "-qm", "first")
    assert rules_of(run("--format", "json", "--since", "HEAD")) == []
    page = course / "lessons/help.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n{{ hlep }}\n", "utf-8")
    new = course / "lessons/new.md"
    new.write_text("# New\n\n{{ hlep }}\n\n[Help](help.md)\n", encoding="utf-8")
    rows = json.loads(run("--format", "json", "--since", "HEAD").output)
    assert {row["path"] for row in rows} == {"lessons/help.md", "lessons/new.md"}


def test_since_needs_a_revision_that_git_knows(run: Callable[..., Result]) -> None:
    result = run("--since", "--output=/tmp/x")
    assert result.exit_code == 2
    assert "git cannot tell" in result.output


def test_watch_checks_again_at_each_change(course: Path, change: Change) -> None:
    command = [sys.executable, "-u", "-m", "secondlook", "validate", "--watch"]
    with subprocess.Popen(
        command, cwd=course, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            assert "No problems" in process.stdout.readline()
            time.sleep(0.1)
            change("lessons/index.md", "Words.", "{{ hlep }}")
            assert "known-marker" in process.stdout.readline()
        finally:
            process.terminate()


def test_a_waiver_waives_its_rule_where_it_stands(
    run: Callable[..., Result], change: Change
) -> None:
    change("lessons/index.md", "# A page", FRONT + "# A page")
    assert "number-by-id" not in rules_of(run("--format", "json"))


def test_a_waiver_needs_a_reason(run: Callable[..., Result], change: Change) -> None:
    bare = FRONT.replace(", reason: A page about a made-up number.", "")
    change("lessons/index.md", "# A page", bare + "# A page")
    assert "required-key" in rules_of(run("--format", "json"))


def test_what_keeps_a_file_from_being_read_cannot_be_waived(
    run: Callable[..., Result], change: Change
) -> None:
    change(
        QUIZ,
        "title: Demo\n",
        "title: Demo\nwaive: [{rule: known-key, reason: Because I like it so.}]\n",
    )
    assert {"known-key", "waiver-is-needed"} <= set(rules_of(run("--format", "json")))


FRONT = (
    "---\nwaive: [{rule: number-by-id, reason: A page about a made-up number.}]\n---\n"
)
