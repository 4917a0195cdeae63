"""What three or more rules need."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from secondlook.model import Choice, Page, Quiz, Several, Text, TrueFalse
from secondlook.problem import Place


def folded(text: str) -> str:
    """The text as a hurried reader sees it: case, width and spaces do not count."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(plain.split()).rstrip(" .!?…")


def within(text: Text, match: re.Match[str]) -> Place:
    """The place of a match inside a text that stands on one line."""
    at = text.at
    length = match.end() - match.start()
    return Place(at.path, at.line, at.column + match.start(), max(1, length))


def prose_of_page(page: Page) -> Iterator[Text]:
    """A page's lines without code, markers and link targets, columns unchanged."""
    for line in page.prose:
        plain = re.sub(r"\{\{[^{}]*\}\}", _blank, line)
        plain = re.sub(r"\]\([^)]*\)", _blank, plain)
        plain = re.sub(r"<https?:[^>]*>", _blank, plain)
        yield Text(plain, line.at)


def texts_of_quiz(quiz: Quiz) -> Iterator[Text]:
    """Every text of a quiz that a student reads."""
    yield quiz.title
    if quiz.intro:
        yield quiz.intro
    for question in quiz.questions:
        if question.scene:
            yield question.scene
        yield question.prompt
        match question:
            case Choice() | Several():
                for option in question.options:
                    yield option.text
                    yield option.feedback
            case TrueFalse():
                yield question.feedback_true
                yield question.feedback_false


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
