"""Every rule is listed, explained, and does what its examples say."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from secondlook import rules
from secondlook.explain import Example, examples
from secondlook.rules import RULES
from secondlook.validate import validate

FOLDER = Path(rules.__file__).parent
PAGE = "lessons/demo/11-13.md"
QUIZ = "quizzes/demo/11-13.yml"
CASES = [(rule, example) for rule in RULES for example in examples(rule)]


def put(course: Path, example: Example) -> None:
    """Write an example where it says it belongs."""
    page, quiz = course / PAGE, course / QUIZ
    text = page.read_text(encoding="utf-8")
    match example.place:
        case "a question":
            lines = example.text.rstrip("\n").split("\n")
            item = "  - " + "\n    ".join(lines) + "\n"
            quiz.write_text(quiz.read_text(encoding="utf-8") + item, encoding="utf-8")
        case "the quiz":
            # The example stands for its own part of the quiz; the rest follows it.
            rest = quiz.read_text(encoding="utf-8").split("questions:\n", 1)[1]
            quiz.write_text(example.text + rest, encoding="utf-8")
        case "a page":
            page.write_text(f"{text}\n{example.text}", encoding="utf-8")
        case "a whole page":
            front = text.split("---\n")[1]
            page.write_text(f"---\n{front}---\n{example.text}", encoding="utf-8")
        case "front matter":
            name = example.text.split(":")[0]
            replaced = re.sub(
                rf"^{name}:.*\n(?:[ -].*\n)*", example.text, text, count=1, flags=re.M
            )
            page.write_text(replaced, encoding="utf-8")
        case path:
            file = course / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(example.text, encoding="utf-8")


@pytest.mark.parametrize(
    ("rule", "example"),
    CASES,
    ids=[f"{rule.ID}-{'good' if example.good else 'bad'}" for rule, example in CASES],
)
def test_example(rule: ModuleType, example: Example, course: Path) -> None:
    put(course, example)
    found = {problem.rule for problem in validate(course)[1]}
    assert found == (set() if example.good else {rule.ID})


def test_the_course_that_examples_are_put_into_is_sound(course: Path) -> None:
    assert validate(course)[1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_documented(rule: ModuleType) -> None:
    kinds = {example.good for example in examples(rule)}
    assert kinds == {True, False}, "a Bad and a Good example"
    assert "\nWhy: " in (rule.__doc__ or "")
    assert Path(str(rule.__file__)).stem == rule.ID.replace("-", "_")
    assert rule.SEVERITY in ("error", "advice")


def test_every_rule_file_is_listed() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", "common"}
    assert files == {rule.ID.replace("-", "_") for rule in RULES}
