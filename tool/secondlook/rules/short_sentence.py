"""A sentence has at most 20 words for ages 11–13, and at most 25 for ages 14–17.

This holds for students' pages and quizzes. The help page keeps to 20. Headings and
tables are left out, and a term counts as one word.

Why: the beginning of a long sentence is forgotten before its end is reached, most of
all by a reader who is upset. A grade for a whole page hides one such sentence.
Source: the limits are our own choice; plain-language guides advise about 20 words.

Bad, in a page:

    When a person you only know from a game asks you to move to another app and to
    keep quiet about it, you can pause and show it to someone.

Good, in a page:

    Someone you only know from a game asks you to move to another app, and to keep
    quiet about it. Then you can pause, and show it to someone.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page, Quiz
from secondlook.problem import Place, Problem, Severity
from secondlook.readability import paragraphs, sentences, words
from secondlook.rules.common import part, texts_of_quiz

ID = "short-sentence"
SEVERITY: Severity = "advice"

MOST = {"11-13": 20, "14-17": 25}
_HELP_PAGE = "help.md"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    most = MOST["11-13"] if page.path == _HELP_PAGE else MOST.get(page.band or "")
    if most:
        for run in paragraphs(page):
            for begin, end, found in _long(run.text, most):
                yield _problem(run.place(begin, end), found, most)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    most = MOST[quiz.band]
    for text in texts_of_quiz(quiz):
        if text.count(" ") >= most and _may_be_long(text, most):
            for begin, end, found in _long(text, most):
                yield _problem(part(text, begin, end), found, most)


def _long(text: str, most: int) -> Iterator[tuple[int, int, int]]:
    for begin, end in sentences(text):
        found = len(words(text[begin:end]))
        if found > most:
            yield begin, end, found


def _may_be_long(text: str, most: int) -> bool:
    """Whether a closer look is needed: thousands of quizzes have few long sentences."""
    pieces = text.replace("! ", ". ").replace("? ", ". ").split(". ")
    return max(piece.count(" ") for piece in pieces) >= most


def _problem(at: Place, found: int, most: int) -> Problem:
    message = f"This sentence has {found} words; {most} is the most for these readers."
    fix = "Make two sentences of it, each with one idea."
    return Problem(at, ID, message, fix, SEVERITY)
