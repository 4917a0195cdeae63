"""Text → letters that deceive: hidden, mixed or in parts, and disguised addresses.

Nearly every file is plain ASCII, or nearly so: each check first looks at the few
letters that are not, so that ordinary text costs next to nothing.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from secondlook.problem import Place, Problem

# More of one kind in one file say nothing new.
MOST = 20

_ASCII = bytes(range(128))

_HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    r"\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\uf8ff"
    r"\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    r"\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
    r"|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff]"
)
_TURNS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")
# Persian and the scripts of India write with joiners, and emoji are made with them.
_JOINERS = "\u200c\u200d"
_JOINED = re.compile(
    r"[\u0600-\u077f\u08a0-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    r"\u0900-\u0dff\u1000-\u109f\u1780-\u17b3\u17b6-\u17ff]"
)
_STYLES = "\ufe0e\ufe0f"  # a sign as text, or as a coloured picture
_SKIN = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"

_LATIN = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_OTHER = (
    r"\u0370-\u0373\u0376-\u037d\u0386-\u0481\u048a-\u0556\u0561-\u0587"
    r"\u13a0-\u13ff\u1c80-\u1c8f\u1f00-\u1fff\uab70-\uabbf"
)
_STRANGE = re.compile(f"[{_OTHER}]")
_MARKS = r"[\u0300-\u036f]*"
_MIXED = re.compile(
    rf"[{_LATIN}]{_MARKS}[{_OTHER}]|[{_OTHER}]{_MARKS}[{_LATIN}]", re.ASCII
)
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")
# A Greek letter that stands for a quantity: μm, Δt, λmax.
_QUANTITY = re.compile(rf"[ΓΔΘΛΞΠΣΦΨΩβγδελμπρσφψω][{_LATIN}]+\Z")

_HOST = re.compile(r"\bhttps?://+([^\s/\\?#\"'<>()]+)", re.I)
_PUNYCODE = re.compile(r"(?<![a-z0-9-])xn--[a-z0-9-]+", re.I)


def check(text: str, path: str) -> list[Problem]:
    """What deceives in the text of a whole file."""
    if text.isascii() and "//" not in text and "xn--" not in text.lower():
        return []
    places = _Places(text, path)
    return [
        Problem(places.at(start, length), rule, message, fix)
        for start, length, rule, message, fix in _found(text)
    ]


def check_escapes(value: str, raw: str, at: Place) -> list[Problem]:
    """What deceives in a value only because `raw` spells it with `\\u202e` and such."""
    told = {rule for _, _, rule, _, _ in _found(raw)}
    problems = []
    for _, _, rule, message, fix in _found(value):
        if rule not in told:
            problems.append(Problem(at, rule, message, fix))
            told.add(rule)
    return problems


def check_entities(line: str, at: Place) -> Iterator[Problem]:
    """What deceives in a Markdown line through entities such as `&#8238;`."""
    end = 0
    for raw in line.split():
        start = line.index(raw, end)
        end = start + len(raw)
        plain = html.unescape(raw) if "&" in raw else raw
        if plain != raw:
            place = Place(at.path, at.line, at.column + start, len(raw))
            yield from check_escapes(plain, raw, place)


class _Places:
    """Turns offsets, which only grow, into lines and columns."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path

    def at(self, start: int, length: int) -> Place:
        line = self.text.count("\n", 0, start) + 1
        column = start - self.text.rfind("\n", 0, start)
        return Place(self.path, line, column, length)


_Found = tuple[int, int, str, str, str]


def _found(text: str) -> Iterator[_Found]:
    """Start, length, rule, message and fix of whatever deceives."""
    if not text.isascii():
        unusual = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
        letters = unusual.decode("utf-8", "surrogatepass")
        if _HIDDEN.search(letters):
            yield from _hidden(text)
        if _STRANGE.search(letters):
            yield from _mixed(text)
        if not unicodedata.is_normalized("NFC", text):
            yield from _in_parts(text)
    elif _HIDDEN.search(text):
        yield from _hidden(text)
    yield from _addresses(text)


def _hidden(text: str) -> Iterator[_Found]:
    count, last = 0, -1
    for match in _HIDDEN.finditer(text):
        start, letter = match.start(), match.group()
        before, last = last, start
        if _has_a_use(letter, text, start):
            last = before
            continue
        # A run of them is one problem; its first letter stands for it.
        if before == start - 1 and before >= 0:
            continue
        count += 1
        if count > MOST:
            return
        yield start, 1, "visible-text", *_why(letter)


def _has_a_use(letter: str, text: str, start: int) -> bool:
    """Whether a joiner or a style stands where a script or an emoji needs it."""
    before = text[start - 1] if start else " "
    after = text[start + 1 : start + 2] or " "
    if letter in _JOINERS:
        if _JOINED.match(before) and _JOINED.match(after):
            return True
        return letter == "\u200d" and _picture(before) and _picture(after)
    if letter in _STYLES:
        return _picture(before) or (before in "0123456789#*" and after in "\u20e3")
    return False


def _picture(letter: str) -> bool:
    return (
        letter in _STYLES
        or letter in _SKIN
        or (unicodedata.category(letter) in ("So", "Sm", "Po") and letter > "\x7f")
        or letter in "\u2139\u3030\u303d"
    )


def _why(letter: str) -> tuple[str, str]:
    """What is wrong with a letter, and what to do."""
    code = f"U+{ord(letter):04X}"
    fix = "Delete it, or type the words around it again."
    if letter == "\ufffd":
        return (
            "A letter was lost here: “\ufffd” (U+FFFD) stands in its place.",
            "Type the letter that was meant.",
        )
    if _PRIVATE.match(letter):
        return (
            f"{code} is a private character: each device shows it differently.",
            "Use a letter or a sign that everybody has.",
        )
    name = unicodedata.name(letter, "no character").lower()
    if _TURNS.match(letter):
        return f"{code} ({name}) turns text around, so that it reads otherwise.", fix
    return f"{code} ({name}) stands here and cannot be seen.", fix


def _mixed(text: str) -> Iterator[_Found]:
    count, end = 0, -1
    hosts = [match.span(1) for match in _HOST.finditer(text)]
    for match in _MIXED.finditer(text):
        if match.start() < end or any(a <= match.start() < b for a, b in hosts):
            continue
        start = match.start()
        while start and _WORD.fullmatch(text, start - 1, start):
            start -= 1
        whole = _WORD.match(text, start)
        end = whole.end() if whole else match.end()
        word = text[start:end]
        if _QUANTITY.match(word):
            continue
        count += 1
        if count > MOST:
            return
        other = _STRANGE.search(word)
        strange = other.group() if other else word[0]
        name = unicodedata.name(strange, "a letter").lower()
        message = f"“{word[:40]}” mixes alphabets: its “{strange}” is {name}."
        fix = "Type the word again with the letters of one alphabet."
        yield start, end - start, "one-alphabet", message, fix


def _in_parts(text: str) -> Iterator[_Found]:
    start, count = 0, 0
    for line in text.split("\n"):
        if not line.isascii() and not unicodedata.is_normalized("NFC", line):
            for word in re.finditer(r"\S+", line):
                if unicodedata.is_normalized("NFC", word.group()):
                    continue
                count += 1
                if count > MOST:
                    return
                whole = unicodedata.normalize("NFC", word.group())[:40]
                message = f"“{whole}” is stored in parts, although it looks whole."
                fix = "Type the word again, or run `secondlook validate --fix`."
                length = word.end() - word.start()
                yield start + word.start(), length, "whole-letters", message, fix
        start += len(line) + 1


def _addresses(text: str) -> Iterator[_Found]:
    fix = "Write the site's name as its owner does, in letters of one alphabet."
    if "//" in text:
        for match in _HOST.finditer(text):
            message = _disguise(match[1])
            if message:
                length = match.end() - match.start(1)
                yield match.start(1), length, "plain-address", message, fix
    if "xn--" in text.lower():
        for match in _PUNYCODE.finditer(text):
            message = f"“{match.group()[:60]}” is a site's name in code (punycode)."
            length = len(match.group())
            yield match.start(), length, "plain-address", message, fix


def _disguise(host: str) -> str | None:
    """How an address hides whose it is, if it does."""
    if "@" in host:
        return "What stands before the “@” looks like the site's name, and is not."
    if "%" in host:
        return "The site's name is partly written in code (%…)."
    if _STRANGE.search(host) and re.search(f"[{_LATIN}]", host):
        return f"The site's name “{host[:40]}” mixes alphabets."
    return None
