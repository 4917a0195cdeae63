"""Front matter, quizzes and data files hold plain text: no HTML, links or markers.

No entities such as `&lt;` either: the text is shown letter by letter.

Why: such text is shown as it was typed, in headings, browser tabs, search results
and exported quizzes. There, `<b>` and `[words](address)` are clutter at best, and
text that looks like a program at worst.
Source: OWASP, Cross Site Scripting Prevention.

Bad, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: A real job can ask you to <b>pay</b> first.
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_false: That is right, because real jobs pay you and not the reverse.

Good, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: A real job can ask you to pay first.
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_false: That is right, because real jobs pay you and not the reverse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from secondlook.course import Course
from secondlook.model import Page, Quiz, Text
from secondlook.problem import Problem
from secondlook.rules.common import texts_of_quiz, within

ID = "plain-text"
SEVERITY = "error"

_MARKED_UP = re.compile(
    r"(?P<tag><[A-Za-z/!?](?:[^<>\n]*>|[^\s<>]*))"
    r"|(?P<link>\]\([^)\n]*\)?|\]\[[^\]\n]*\])"
    r"|(?P<marker>\{[{%#!][^}\n]*\}{0,2})"
    r"|(?P<entity>&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+);)"
    r"|(?P<script>\b(?:java|vb)script\s*:|\bdata:text/)",
    re.I,
)
_WHAT = {
    "tag": "HTML",
    "link": "a Markdown link",
    "marker": "a marker",
    "entity": "a letter in code",
    "script": "the address of a program",
}


# Nearly no text has one of these, and to look for them costs next to nothing.
_SIGNS = ("<", "{", "&", "](", "][", "javascript", "vbscript", "data:")


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    yield from _marked_up(list(texts_of_quiz(quiz)))


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    # All of it, also the comments: MkDocs prints front matter that it cannot read.
    found = list(_marked_up(page.front))
    if not found and any("\\" in line for line in page.front):
        found += _marked_up(list(_texts(page.meta)))  # `"\x3cb>"` is `<b>`
    yield from found


def check_course(course: Course) -> Iterator[Problem]:
    for data in course.data.values():
        yield from _marked_up(list(_texts(data)))


def _marked_up(texts: Sequence[Text]) -> Iterator[Problem]:
    whole = "\n".join(texts).lower()
    if not any(sign in whole for sign in _SIGNS):
        return
    for text in texts:
        for match in _MARKED_UP.finditer(text):
            what = _WHAT[match.lastgroup or "tag"]
            message = f'"{match.group()[:40]}" is {what}, and this is plain text.'
            fix = "Write it in plain words."
            yield Problem(within(text, match), ID, message, fix)


def _texts(value: object) -> Iterator[Text]:
    """Every text in an object of the model."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
