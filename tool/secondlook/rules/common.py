"""What three or more rules need."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from secondlook.course import Course
from secondlook.gist import Keyed, gist
from secondlook.model import (
    Choice,
    Option,
    Page,
    Quiz,
    Scenario,
    Several,
    StudentMeta,
    Text,
)
from secondlook.plain import for_the_last
from secondlook.problem import Place

LESSONS_TO_COUNT_IN = 6


def folded(text: str) -> str:
    """The text as a hurried reader sees it: case, width and spaces do not count."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(plain.split()).rstrip(" .!?…")


def within(text: Text, match: re.Match[str]) -> Place:
    """The place of a match inside a text."""
    return part(text, match.start(), match.end())


def part(text: Text, start: int, end: int) -> Place:
    """The place of a part of a text; all of it, where it is folded over lines."""
    at = text.at
    length = max(1, end - start)
    if at.column == 1 or at.length == len(text):
        return Place(at.path, at.line, at.column + start, length)
    for mark in "'\"":
        # A quotation mark inside a quoted value is written as two characters.
        if at.length == len(text) + 2 + text.count(mark):
            column = at.column + 1 + start + text.count(mark, 0, start)
            return Place(
                at.path, at.line, column, length + text.count(mark, start, end)
            )
    return at


def with_options(quiz: Quiz) -> list[Choice | Several]:
    """The questions that offer options."""
    return gist(quiz).with_options


def with_key(quiz: Quiz) -> list[Keyed]:
    """Each question with one right option, that option, and the others."""
    return gist(quiz).with_key


def mentioned(text: str, words: Iterable[str]) -> list[str]:
    """Which of the words stand in a text, if only as a part of another."""
    return [word for word in words if word in text]


_ASKS_FOR_WORDS = re.compile(
    r"\b(?:say|says|said|repl(?:y|ies)|answers?|write|writes|words?|sentences?"
    r"|messages?|lines?|lyrics?|quotes?|comments?|responses?|responds?|captions?"
    r"|headlines?|phrases?|advise|encourage|(?:tell|ask)(?!s? (?:you|us)\b))\b",
    re.I,
)
_SPOKEN = re.compile(
    r"\b(?:I|I['’]\w+|[Mm]e|[Mm]y|[Ww]e|[Ww]e['’]\w+|[Uu]s|[Oo]ur|[Ll]et['’]s)\b|[\"“!]"
)


def is_speech(question: Choice | Several, option: Option) -> bool:
    """Whether an option is what somebody says, rather than a claim."""
    return bool(_ASKS_FOR_WORDS.search(question.prompt) or _SPOKEN.search(option.text))


_SIGN = re.compile(r"[<{\]]")  # most lines have none


@for_the_last
def prose_of_page(page: Page) -> Iterator[Text]:
    """A page's lines without code, markers and link targets, columns unchanged."""
    for line in page.prose:
        if not _SIGN.search(line):
            yield line
            continue
        plain = re.sub(r"\{\{[^{}]*\}\}", _blank, line)
        plain = re.sub(r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)", _blank, plain)
        plain = re.sub(r"<https?:[^<>]*>", _blank, plain)
        yield Text(plain, line.at)


def texts_of_quiz(quiz: Quiz) -> tuple[Text, ...]:
    """Every text of a quiz that a student reads."""
    return gist(quiz).texts


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def all_scenarios(course: Course) -> list[Scenario]:
    """The stories of all lessons; none while there are too few lessons to count in."""
    if len(course.lessons) < LESSONS_TO_COUNT_IN:
        return []
    return [
        scenario
        for lesson in course.in_order()
        for page in lesson.pages.values()
        if isinstance(page.meta, StudentMeta)
        for scenario in page.meta.scenarios
    ]
