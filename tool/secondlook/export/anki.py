"""Anki's deck package: one deck a lesson and age, one card a question.

It is the legacy form of the package, which every Anki since 2.0 reads: an SQLite file
named `collection.anki2`, of schema 11, in a zip. Ids come from the course's own ids, so
that a deck imported again brings nothing twice, and a later one corrects the cards.
Source: https://github.com/ankidroid/Anki-Android/wiki/Database-Structure
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

from secondlook.clock import today
from secondlook.export.archive import zipped
from secondlook.export.card import card
from secondlook.export.picked import Exported, Loss, Picked, Progress
from secondlook.export.task import Form, Task

NAME = "anki"
SUFFIX = ".apkg"
FOR = "Anki, to learn alone with cards"

FIELDS = ("Question", "Answers", "Right", "Reasons")
NOTE = (
    "The cards stay on the device. With AnkiWeb, they and each answer go to its server."
)
_FORMS: frozenset[Form] = frozenset(
    ("single", "multiple", "truth", "pairs", "order", "text")
)
_TOP = "Second Look"
_CLOSE = "Something on your mind after this? Talk to an adult you trust."
_FRONT = "{{Question}}{{Answers}}"
_BACK = f"""{{{{FrontSide}}}}<hr id="answer">
{{{{Right}}}}{{{{#Reasons}}}}<h2>Why</h2>{{{{Reasons}}}}{{{{/Reasons}}}}
<p class="close">{_CLOSE}</p>"""
_STYLE = """.card { font-family: sans-serif; font-size: 1.2rem; line-height: 1.5;
  max-width: 35em; margin: 0 auto; padding: 0.5em; text-align: start; }
h2 { font-size: 1.1em; }
li { margin-block-end: 0.4em; }
.close { border-top: 1px solid; padding-top: 0.5em; }"""
_TABLES = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL,
  scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL,
  usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL,
  decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL,
  sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL,
  data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL,
  ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
  type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,
  lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
  odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL,
  ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL,
  factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck's full name, and its cards in their order."""

    name: str
    tasks: tuple[Task, ...]


def export(picked: Picked, progress: Progress) -> Exported:
    """A deck a quiz; a note's id and guid are those of its question."""
    decks: list[Deck] = []
    losses: list[Loss] = []
    for lesson in picked.lessons:
        for band in picked.bands:
            quiz = picked.course.quiz(lesson.name, band)
            if quiz is None:
                continue
            progress(f"Writing {lesson.name}, {band}")
            tasks, lost = picked.tasks(quiz, _FORMS)
            losses += lost
            title = re.sub(":{2,}", ":", str(quiz.title))
            number = f"{lesson.number:02} " if "teach" in lesson.pages else ""
            name = f"{_TOP}::{number}{title}::{band}"
            decks.append(Deck(name, tuple(tasks)))
    content = zipped({"collection.anki2": _collection(decks), "media": b"{}"})
    questions = sum(len(deck.tasks) for deck in decks)
    return Exported(content, questions, tuple(losses), (NOTE,))


def guid(one: Task) -> str:
    """What tells Anki that two notes are the same one."""
    return f"second-look.{one.uid}"


def _collection(decks: list[Deck]) -> bytes:
    # With this time Anki sees that a deck made later is newer. It must be above zero.
    moment = datetime.combine(today(), time(), UTC)
    seconds = max(int(moment.timestamp()), 1)
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("PRAGMA page_size = 4096")
        base.execute("PRAGMA encoding = 'UTF-8'")
        base.executescript(_TABLES)
        base.execute(f"INSERT INTO col VALUES ({_marks(13)})", _col(decks, seconds))
        tasks = [(one, deck.name) for deck in decks for one in deck.tasks]
        for due, (one, deck_name) in enumerate(tasks, 1):
            note, drawn = _note(one, seconds), _card(one, deck_name, due, seconds)
            base.execute(f"INSERT INTO notes VALUES ({_marks(11)})", note)
            base.execute(f"INSERT INTO cards VALUES ({_marks(18)})", drawn)
        base.commit()
        # A file on a disk would name the version of SQLite that wrote it.
        return base.serialize()


def _marks(number: int) -> str:
    return ", ".join("?" * number)


def _id(text: str) -> int:
    """A number for a text, as large as the ones that Anki makes of the time: it is
    milliseconds, and stands between 2001 and 2019."""
    digest = hashlib.sha256(text.encode()).digest()
    return 10**12 + int.from_bytes(digest[:6]) % 2**39


def _note(one: Task, seconds: int) -> tuple[Any, ...]:
    fields = card(one).fields
    # What is compared when Anki looks for the same first field: it without its tags.
    plain = re.sub("<[^>]*>", "", fields[0])
    check = int(hashlib.sha1(plain.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    tags = f" {' '.join(one.tags)} "
    head = (_id(one.uid), guid(one), _id(_TOP), seconds, -1, tags)
    return (*head, "\x1f".join(fields), plain, check, 0, "")


def _card(one: Task, deck: str, due: int, seconds: int) -> tuple[Any, ...]:
    number = _id(one.uid)
    return (number, number, _id(deck), 0, seconds, -1, 0, 0, due, *(0,) * 8, "")


def _col(decks: list[Deck], seconds: int) -> tuple[Any, ...]:
    listed = {"1": _deck(1, "Default", seconds)}
    for name in _names(decks):
        listed[str(_id(name))] = _deck(_id(name), name, seconds)
    texts: tuple[dict[str, Any], ...] = (
        {"nextPos": 1, "curModel": str(_id(_TOP)), "curDeck": 1, "activeDecks": [1]},
        {str(_id(_TOP)): _model(seconds)},
        listed,
        {"1": _OPTIONS | {"mod": seconds}},
        {},
    )
    drawn = (json.dumps(text, ensure_ascii=False, sort_keys=True) for text in texts)
    return (1, seconds, seconds * 1000, seconds * 1000, 11, 0, 0, 0, *drawn)


def _names(decks: list[Deck]) -> Iterator[str]:
    """Each deck after the ones above it."""
    seen: dict[str, None] = {}
    for deck in decks:
        parts = deck.name.split("::")
        seen |= {"::".join(parts[:end]): None for end in range(1, len(parts) + 1)}
    yield from seen


def _deck(number: int, name: str, seconds: int) -> dict[str, Any]:
    today_of = {f"{what}Today": [0, 0] for what in ("new", "rev", "lrn", "time")}
    return {
        "id": number, "name": name, "mod": seconds, "usn": -1, "desc": "", "dyn": 0,
        "conf": 1, "collapsed": False, "browserCollapsed": False, "extendNew": 0,
        "extendRev": 0, **today_of,
    }  # fmt: skip


def _model(seconds: int) -> dict[str, Any]:
    look = {"sticky": False, "rtl": False, "font": "Arial", "size": 20, "media": []}
    fields = [{"name": name, "ord": at} | look for at, name in enumerate(FIELDS)]
    template = {
        "name": "Card", "ord": 0, "qfmt": _FRONT, "afmt": _BACK, "did": None,
        "bqfmt": "", "bafmt": "",
    }  # fmt: skip
    return {
        "id": _id(_TOP), "name": _TOP, "type": 0, "mod": seconds, "usn": -1,
        "sortf": 0, "did": 1, "tmpls": [template], "flds": fields, "css": _STYLE,
        "latexPre": "", "latexPost": "", "latexsvg": False, "tags": [], "vers": [],
        "req": [[0, "any", [0]]],
    }  # fmt: skip


_OPTIONS: dict[str, Any] = {
    "id": 1, "name": "Default", "usn": 0, "maxTaken": 60, "autoplay": True,
    "timer": 0, "replayq": True, "dyn": False,
    "new": {"delays": [1, 10], "ints": [1, 4, 7], "initialFactor": 2500, "order": 1,
            "perDay": 20, "bury": False},
    "rev": {"perDay": 200, "ease4": 1.3, "ivlFct": 1, "maxIvl": 36500, "bury": False,
            "hardFactor": 1.2},
    "lapse": {"delays": [10], "mult": 0, "minInt": 1, "leechFails": 8,
              "leechAction": 0},
}  # fmt: skip
