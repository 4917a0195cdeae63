"""What the cases need to break the small course."""

from __future__ import annotations

import re
from pathlib import Path

QUIZ = "quizzes/demo/11-13.yml"
OLDER_QUIZ = "quizzes/demo/14-17.yml"
LESSON = "lessons/demo/11-13.md"
TEACH = "lessons/demo/teach.md"
FAMILY = "lessons/demo/family.md"
PAGE = "lessons/about/a-new-page.md"
HELP = "data/help.yml"

# The quiz of QUIZ starts with three lines, so this question's `id` is on line 4.
QUESTION = """\
id: school-post
kind: choice
objective: check-an-offer
prompt: A post at school offers work with high pay. Which step tells you most about it?
options:
  - text: Look up the firm with an adult.
    correct: true
    feedback: A firm that exists can be found and rung up, and two pairs of eyes help.
  - text: Send them a message with a photo.
    feedback: A photo cannot be taken back, and it tells you nothing about the firm.
  - text: Ask how soon the pay would come.
    feedback: Anyone can promise pay soon, so the answer would tell you very little.
"""
TOP = 3


def write(course: Path, path: str, content: str | bytes) -> None:
    """A file of the course with exactly this content, with the folders it needs."""
    file = course / path
    file.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode("utf-8") if isinstance(content, str) else content
    file.write_bytes(data)


def read(course: Path, path: str) -> str:
    return (course / path).read_text(encoding="utf-8")


def replace(course: Path, path: str, old: str, new: str) -> None:
    """The first `old` in a file becomes `new`; it has to be there."""
    text = read(course, path)
    assert old in text, f"{path} does not hold {old!r}"
    write(course, path, text.replace(old, new, 1))


def first_question(
    course: Path, old: str = "", new: str = "", path: str = QUIZ
) -> None:
    """QUESTION as the first one of a quiz, with `old` replaced by `new`."""
    assert old in QUESTION, f"the question does not hold {old!r}"
    lines = QUESTION.replace(old, new, 1).rstrip("\n").split("\n")
    item = "  - " + "\n    ".join(lines) + "\n"
    head, rest = read(course, path).split("questions:\n", 1)
    assert head.count("\n") == TOP - 1, "the quiz starts with three lines"
    write(course, path, f"{head}questions:\n{item}{rest}")


def page(course: Path, words: str, title: str = "A new page") -> None:
    """A new page of four lines and then `words`, which start on line 5."""
    write(course, PAGE, f"---\ntitle: {title}\n---\n\n{words}\n")


def first_key(course: Path, path: str, line: str) -> None:
    """A page with `line` as the first of its front matter, in place of its own."""
    name = line.split(":")[0]
    text = re.sub(rf"^{name}:.*\n", "", read(course, path), count=1, flags=re.M)
    assert text.startswith("---\n")
    write(course, path, f"---\n{line}\n{text[4:]}")
