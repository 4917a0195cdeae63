"""What the search looks through: the words of every page, without its tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

PATH = "search/search_index.json"

# What a script adds to a page later is no part of what it says.
_UNSAID = re.compile(r"<(script|style|template)\b.*?</\1>", re.S)
_TAG = re.compile(r"<[^>]*>")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: its address from the site's root, its title, and its HTML."""

    location: str
    title: str
    html: str


def as_json(entries: Iterable[Entry]) -> str:
    """The index, in the form that Material's own search plugin gives it.

    Texts stay HTML, in which a sign such as `<` is written out.
    """
    docs = [
        {"location": one.location, "title": one.title, "text": _words(one.html)}
        for one in entries
    ]
    return json.dumps({"docs": docs}, ensure_ascii=False, separators=(",", ":"))


def _words(html: str) -> str:
    return _BLANKS.sub(" ", _TAG.sub(" ", _UNSAID.sub(" ", html))).strip()
