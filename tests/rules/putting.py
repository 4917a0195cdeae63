"""Examples of the rules, put into a course where they belong."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from textwrap import indent

from secondlook.explain import Example
from secondlook.model import FORMS

PAGE = "lessons/demo/11-13.md"
QUIZ = "quizzes/demo/11-13.yml"
FORM_PAGE = """\
---
title: A look
summary: Some questions about the whole course.
---

## Questions

{{ quiz }}

{{ help }}
"""


def put(course: Path, example: Example) -> None:
    """Write an example where it says it belongs."""
    if "front matter" in example.place:
        put_front(course, example)
    elif example.place == "the two forms":
        put_forms(course, example.text)
    else:
        put_text(course, example)


def put_text(course: Path, example: Example) -> None:
    """Add it to the quiz or the page of the course, or write it as a file."""
    page, quiz = course / PAGE, course / QUIZ
    text = page.read_text(encoding="utf-8")
    match example.place:
        case "a question":
            lines = example.text.rstrip("\n").split("\n")
            item = "  - " + "\n    ".join(lines) + "\n"
            quiz.write_text(quiz.read_text(encoding="utf-8") + item, encoding="utf-8")
        case "questions":
            items = indent(example.text, "  ")
            quiz.write_text(quiz.read_text(encoding="utf-8") + items, encoding="utf-8")
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


def put_forms(course: Path, text: str) -> None:
    """Write the quizzes before and after the course, and their pages."""
    for form, quiz in zip(FORMS, text.split("---\n"), strict=False):
        for file, content in (
            (course / f"quizzes/{form}/11-13.yml", quiz),
            (course / f"lessons/{form}/11-13.md", FORM_PAGE),
        ):
            file.parent.mkdir(exist_ok=True)
            file.write_text(content, encoding="utf-8")


def put_front(course: Path, example: Example) -> None:
    """Write a key of a student page's front matter anew, or of both in six lessons."""
    pages = [course / PAGE]
    if example.place == "front matter of six lessons":
        pages.append(course / "lessons/demo/14-17.md")
    name = example.text.split(":")[0]
    old = rf"^{name}:.*\n(?:(?: |- ).*\n)*"
    for page in pages:
        text = page.read_text(encoding="utf-8")
        text = re.sub(old, lambda _: example.text, text, count=1, flags=re.M)
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
