"""Every rule is listed, explained, and does what its examples say."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from types import ModuleType

import pytest

from secondlook import rules
from secondlook.explain import Example, examples
from secondlook.rules import FOR_RELEASE, RULES
from secondlook.validate import validate

FOLDER = Path(rules.__file__).parent
PAGE = "lessons/demo/11-13.md"
QUIZ = "quizzes/demo/11-13.yml"
# What lessons that are copies of each other cannot keep.
NOT_IN_COPIES = {"distinct-question", "earlier-lesson-returns"}
CASES = [(rule, example) for rule in RULES for example in examples(rule)]


def put(course: Path, example: Example) -> None:
    """Write an example where it says it belongs."""
    if "front matter" in example.place:
        put_front(course, example)
        return
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
        case "a whole quiz":
            quiz.write_text(example.text, encoding="utf-8")
        case "a page":
            page.write_text(f"{text}\n{example.text}", encoding="utf-8")
        case "a whole page":
            front = text.split("---\n")[1]
            page.write_text(f"---\n{front}---\n{example.text}", encoding="utf-8")
        case path:
            file = course / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(example.text, encoding="utf-8")


def put_front(course: Path, example: Example) -> None:
    """Write a key of a student page's front matter anew, or of both in six lessons."""
    pages = [course / PAGE]
    if example.place == "front matter of six lessons":
        pages.append(course / "lessons/demo/14-17.md")
    name = example.text.split(":")[0]
    old = rf"^{name}:.*\n(?:(?: |- ).*\n)*"
    for page in pages:
        text = page.read_text(encoding="utf-8")
        text = re.sub(old, example.text, text, count=1, flags=re.M)
        page.write_text(text, encoding="utf-8")
    for number in range(2, 7 if len(pages) > 1 else 0):
        copy_lesson(course, number)


def copy_lesson(course: Path, number: int) -> None:
    """Make the lesson over again, as another one of the course."""
    for folder in ("lessons", "quizzes"):
        shutil.copytree(course / folder / "demo", course / folder / f"demo-{number}")
    teach = course / f"lessons/demo-{number}/teach.md"
    text = teach.read_text(encoding="utf-8")
    teach.write_text(text.replace("number: 1", f"number: {number}"), encoding="utf-8")


@pytest.mark.parametrize(
    ("rule", "example"),
    CASES,
    ids=[f"{rule.ID}-{'good' if example.good else 'bad'}" for rule, example in CASES],
)
def test_example(rule: ModuleType, example: Example, course: Path) -> None:
    put(course, example)
    problems = validate(course, release=rule.ID in FOR_RELEASE)[1]
    found = {problem.rule for problem in problems} - (FOR_RELEASE - {rule.ID})
    if example.place.endswith("six lessons"):
        found -= NOT_IN_COPIES
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
