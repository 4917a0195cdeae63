"""A chat stops at the first pressure: at most three messages from the other side.

It says whose screen it is (`me=Name`), that person appears in it, and the end
belongs to them: their own message, or a bullet in round brackets that tells what
they do. The same holds for a question of kind `spot` that looks like a chat, but for
its end: the question is how it goes on. No message carries a link or an account name.
(A telephone number is found by phone-by-id.)

Why: the story is there to show one sign and one way out. Everything beyond that is a
script that somebody could use, or a scene that hurts to read. A working link or name
could be tried out.
Source: our own judgement; CEOP and PSHE Association 2016, on distancing and on no
fear.

Bad, in a page:

    {{ chat "A favour" me=Sam }}
    - Robin: Hi! Can you do me a favour?
    - Sam: What is it?
    - Robin: Only a small one.
    - Robin: It takes a minute.
    - Robin: Nobody else has to know.
    - (Sam puts the phone down and shows it to his aunt.)
    {{ /chat }}

Good, in a page:

    {{ chat "A favour" me=Sam }}
    - Robin: Hi! Can you do me a favour?
    - Sam: What is it?
    - Robin: Nobody else has to know.
    - (Sam puts the phone down and shows it to his aunt.)
    {{ /chat }}
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Marker, Page, Quiz, Spot, Text
from secondlook.problem import Place, Problem
from secondlook.rules.common import within

ID = "chat-stops-early"
SEVERITY = "error"

MOST = 3

_BULLET = re.compile(r"\s*[-*]\s+(?:(?P<told>\(.*\))|(?P<who>[^:]*\S)\s*:)")
_TRACE = re.compile(
    r"https?:\S+|\bwww\.\S+|(?<!\w)@\w+|\b[\w-]+\.(?:com|net|org|me|gg|ly|app|io|uk)\b",
    re.I,
)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        if isinstance(question, Spot):
            for part in question.parts:
                yield from _traces(part.text)
            if question.look == "chat":
                yield from _chat(question)


def _chat(question: Spot) -> Iterator[Problem]:
    told = Counter[str]()
    for part in question.parts:
        if not part.who:
            message = "This message does not say who writes it."
            yield Problem(part.text.at, ID, message, "Add `who: Name`.")
            continue
        told[part.who] += 1
        if part.who != question.me and told[part.who] == MOST + 1:
            message = f"This is the fourth message from {part.who}; three is the most."
            fix = "End the chat at the first pressure."
            yield Problem(part.text.at, ID, message, fix)
    if question.me not in told:
        message = "The chat does not say whose screen it is."
        fix = "Name the young person who writes in it with `me: Name`."
        yield Problem(question.prompt.at, ID, message, fix)


def _traces(text: Text) -> Iterator[Problem]:
    for trace in _TRACE.finditer(text):
        message = f'"{trace.group()}" could be tried out.'
        fix = "Leave it out, or say in brackets that a link was sent."
        yield Problem(within(text, trace), ID, message, fix)


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for marker in page.markers:
        if marker.name == "chat" and marker.body is not None:
            yield from _owner(marker, marker.body)
            yield from _length(marker, marker.body)
            for line in marker.body:
                yield from _traces(line)


def _owner(marker: Marker, body: tuple[Text, ...]) -> Iterator[Problem]:
    me = marker.options.get("me", "")
    if not me:
        message = "The chat does not say whose screen it is."
        fix = 'Name the young person: {{ chat "A title" me=Sam }}.'
        yield Problem(marker.at, ID, message, fix)
    elif not any(re.search(rf"\b{re.escape(me)}\b", line) for line in body):
        message = f'"{me}" is not in this chat.'
        fix = "Write the name after me= as it stands in the chat."
        yield Problem(marker.at, ID, message, fix)


def _length(marker: Marker, body: tuple[Text, ...]) -> Iterator[Problem]:
    me, told = marker.options.get("me", ""), Counter[str]()
    last: Text | None = None
    for line in body:
        bullet = _BULLET.match(line)
        if bullet:
            who = bullet["who"] or ""
            last = line if who not in ("", me) else None
            told[who] += 1
            if last and told[who] == MOST + 1:
                message = f"This is the fourth message from {who}; three is the most."
                fix = "End the chat at the first pressure, and tell what happens next."
                yield Problem(_whole(line), ID, message, fix)
    if last:
        message = "The other side has the last word in this chat."
        fix = f"End with what {me or 'the young person'} does, in round brackets."
        yield Problem(_whole(last), ID, message, fix)


def _whole(line: Text) -> Place:
    return Place(line.at.path, line.at.line, line.at.column, max(1, len(line)))
