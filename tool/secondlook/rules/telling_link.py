"""The words of a link say where it leads.

They are not “click here”, “this” or “more”, not a bare address, not a single letter,
and there are some. Addresses stand behind words, not among them.

Why: who listens to a page often hears only its links, one after the other. Seven
times “here” is a wall. A bare address is read out letter by letter.
Source: W3C, Web Content Accessibility Guidelines 2.2, 2.4.4 Link Purpose.

Bad, in a page:

    To read about help lines, [click here](../help.md).

Good, in a page:

    You can [read about help lines](../help.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from secondlook.course import Course
from secondlook.model import Link, Page
from secondlook.problem import Problem
from secondlook.rules.common import folded, prose_of_page, within

ID = "telling-link"
SEVERITY = "error"

_SAY_NOTHING = re.compile(
    r"(?:(?:please )?(?:click|tap|press|touch|go|look|see|read|visit|open)(?: on)? )?"
    r"(?:here|there|this|that|it|this (?:one|link|page|site|website)|more)"
    r"|(?:the )?link"
    r"|(?:read|see|learn|find out|show|view|know) (?:more|on)(?: here)?"
    r"|more info(?:rmation)?|details|page|website|site|url|click|tap|read|open"
    r"|below|above"
)
_ADDRESS = re.compile(r"(?:https?:)?//\S+|www\.\S+|\S+\.(?:md|html?)(?:#\S*)?")
_BARE = re.compile(r"(?<![\w/.@\[])(?:https?://|www\.)[^\s<>()]+", re.I)
_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?")
_MARKUP = re.compile(r"[*_`\\]")


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for link in page.links:
        message = None if link.image else _says_nothing(link)
        if message:
            fix = "Name what a reader finds there: [read about help lines](…)."
            yield Problem(link.at, ID, message, fix)
    yield from _bare(page)


def _bare(page: Page) -> Iterator[Problem]:
    lines = tuple(line for line in page.prose if "//" in line or "www." in line)
    targets = {link.at for link in page.links} if lines else set()
    for line in prose_of_page(replace(page, prose=lines)) if lines else ():
        for match in _BARE.finditer(line):
            if within(line, match) not in targets:
                message = f'"{match.group()[:40]}" is a bare address.'
                fix = "Put words before it: [the name of the page](https://…)."
                yield Problem(within(line, match), ID, message, fix)


def _says_nothing(link: Link) -> str | None:
    if link.words is None:
        return None  # only an address that gets a name
    # A picture inside a link speaks through its words for who cannot see it.
    plain = folded(_MARKUP.sub("", _PICTURE.sub(r"\g<words>", link.words)))
    if not plain:
        return "This link has no words."
    if _ADDRESS.fullmatch(plain):
        return "The words of this link are only an address."
    if len(plain) == 1 and not plain.isdigit():
        return "The words of this link are a single letter."
    if _SAY_NOTHING.fullmatch(plain.strip("[]()<>»›→")):
        return f'"{link.words.strip()[:40]}" does not say where this link leads.'
    return None
