"""The phrases of `rules/language.yml`, found in a text.

Most texts hold none of them, so a text is first looked through word by word: each
phrase has a few telling words, of which it cannot do without one, and it is only
searched for where one of those stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from secondlook.gist import small
from secondlook.model import Language, Phrase
from secondlook.read import read_data

FILE = Path(__file__).parent / "rules" / "language.yml"

# What each reader is kept from; a quiz is read by students, and they are everyone.
AUDIENCES = {
    "everyone": ("everyone",),
    "student": ("everyone", "student"),
    "quiz": ("everyone", "student", "quiz"),
}

_MOST_WORDS = 50_000
_GAP = r"(?:[ \t]+(?:\n[ \t]*)?|\n[ \t]*|-)"
_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r'"[^"\n]*"|“[^”\n]*”')
_CLAUSE = re.compile(r"[.!?;:\n]")
_DENIED = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|nor|neither|cannot|without|instead of"
    r"|rather than|myth)\b|n['’]t\b"
)
_REPORTED = re.compile(
    r"\b(?:says|said|saying|tells|told|telling|asks|asked|asking|claims|claimed"
    r"|thinks?|thought|believes?|believed|feels?|felt|fears?|feared|wants|wanted"
    r"|(?:may|might|will|could|would|they|people|some|others) (?:say|tell|ask|claim))\b"
)
_INSIDE_WORD = re.compile(r"[\w-]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that stands in a text, from `start` to `end`."""

    phrase: Phrase
    start: int
    end: int


@cache
def load() -> Language:
    """The package's own file, read once and only when a text is looked at."""
    language, problems = read_data(FILE.read_bytes(), FILE.name, Language)
    if language is None or problems:
        raise ValueError(f"{FILE.name}: {problems}")
    return language


def find(text: str, audience: str, *, said: bool = False) -> list[Hit]:
    """The phrases in a text that its readers are better off without.

    `said` is for words that the course does not say itself: a line of a chat, an
    option that is not right, a statement that is false.
    """
    hits = find_near(small(text), clues_in(text, audience))
    return [hit for hit in hits if not (said and hit.phrase.may_be_said)]


def clues_in(text: str, audience: str) -> Iterator[Clue]:
    """What points to phrases in a text."""
    return chain.from_iterable(map(_by_word(audience).__getitem__, text.split()))


def find_near(lowered: str, clues: Iterable[Clue]) -> list[Hit]:
    """The phrases in a text in small letters, of those that the clues are for."""
    phrases = {clue.phrase.id: clue.phrase for clue in clues if clue.fits(lowered)}
    return [hit for phrase in phrases.values() for hit in _hits(phrase, lowered)]


def suspects(written: Collection[str], audience: str) -> dict[str, tuple[Clue, ...]]:
    """What points to phrases in a text, by the word at which they may stand.

    `written` are the text's words, in small letters or as they stand in it.
    """
    found = zip(written, map(_by_word(audience).__getitem__, written), strict=True)
    return {word: clues for word, clues in found if clues}


def words(pattern: str) -> frozenset[str]:
    """A pattern's telling words; one that ends in `*` may go on."""
    return frozenset(
        word for choice in _split(pattern, "|") for word in _rarest(choice)
    )


@dataclass(frozen=True, slots=True)
class Clue:
    """A phrase to look for at a word, if one of each of `beside` is there as well."""

    phrase: Phrase
    beside: tuple[tuple[str, ...], ...]

    def fits(self, lowered: str) -> bool:
        """Whether a text in small letters has what stands beside the word."""
        return all(any(map(lowered.__contains__, words)) for words in self.beside)


class _ByWord(dict[str, tuple[Clue, ...]]):
    """For each word as it is written in a text, the phrases it may belong to."""

    def __init__(self, audience: str) -> None:
        self._clues: dict[str, list[Clue]] = {}
        for word, clue in _clues():
            if clue.phrase.audience in AUDIENCES[audience]:
                self._clues.setdefault(word, []).append(clue)
        beginnings = {len(word) - 1 for word in self._clues if word.endswith("*")}
        self._lengths = sorted(beginnings)
        # Most words begin unlike all of them, which is told at once.
        self._start = min(self._lengths, default=1)
        self._starts = {word.rstrip("*")[: self._start] for word in self._clues}

    def __missing__(self, written: str) -> tuple[Clue, ...]:
        if len(self) > _MOST_WORDS:
            self.clear()
        found: list[Clue] = []
        for word in _WORD.findall(written.casefold()):
            if word[: self._start] not in self._starts:
                continue
            for key in (word, *(f"{word[:length]}*" for length in self._lengths)):
                found += self._clues.get(key, ())
        self[written] = tuple(found)
        return self[written]


@cache
def _clues() -> list[tuple[str, Clue]]:
    """Each telling word of each phrase, and what to look for at it."""
    return [
        (word, clue)
        for phrase in load().phrases
        for choice in _split(phrase.pattern, "|")
        for word, clue in _of_choice(phrase, choice)
    ]


def _of_choice(phrase: Phrase, choice: str) -> Iterator[tuple[str, Clue]]:
    parts = _parts(choice)
    telling = max(parts, key=_rareness)
    beside = tuple(
        tuple(sorted(word.rstrip("*") for word in part))
        for part in parts
        if part != telling
    )
    for word in telling:
        yield word, Clue(phrase, beside)


@cache
def _by_word(audience: str) -> _ByWord:
    return _ByWord(audience)


def _rarest(choice: str) -> frozenset[str]:
    """The words of that part of a choice which readers meet least often."""
    return max(_parts(choice), key=_rareness)


def _parts(choice: str) -> list[frozenset[str]]:
    """The words of each part that cannot be left out."""
    return [part for part in map(_words_of, _split(choice, " ")) if part]


def _rareness(part: frozenset[str]) -> int:
    common = _common()
    return min(0 if word.strip("*") in common else len(word) for word in part)


@cache
def _common() -> frozenset[str]:
    return frozenset(load().common.split())


def _words_of(part: str) -> frozenset[str]:
    """The words with which a part can begin; none, if it can be left out."""
    while part.startswith("("):
        end = _closing(part)
        inside, after = part[1:end], part[end + 1 :]
        if inside.startswith("?"):
            return frozenset()
        if after[:1] not in ("?", "+"):
            return words(inside)
        part = after[1:]
    letters = _LETTERS.match(part)
    if not letters:
        return frozenset()
    word, after = letters.group(), part[letters.end() :]
    if after.startswith("?"):
        return frozenset({f"{word[:-1]}*"})
    return frozenset({f"{word}*" if after and not after.startswith("'") else word})


def _split(pattern: str, at: str) -> Iterator[str]:
    """The parts of a pattern between the signs that stand outside of brackets."""
    if "(" not in pattern:
        yield from pattern.split(at)
        return
    depth = begin = 0
    for position, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if sign == at and depth == 0:
            yield pattern[begin:position]
            begin = position + 1
    yield pattern[begin:]


def _closing(part: str) -> int:
    """Where the bracket that opens the part is closed."""
    depth = 0
    for position, sign in enumerate(part):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return position
    return len(part)


def _hits(phrase: Phrase, text: str) -> Iterator[Hit]:
    for match in _compiled(phrase.pattern).finditer(text):
        start, end = match.span()
        within_word = start and _INSIDE_WORD.match(text, start - 1)
        if not within_word and not _is_fine(phrase, text, start):
            yield Hit(phrase, start, end)


def _is_fine(phrase: Phrase, text: str, start: int) -> bool:
    """Whether what stands around a phrase makes it one that may stand there."""
    before = _CLAUSE.split(text[:start])[-1]
    if phrase.may_be_said and (_is_quoted(text, start) or _REPORTED.search(before)):
        return True
    if phrase.may_be_denied and _DENIED.search(before):
        return True
    return bool(phrase.unless and _compiled(phrase.unless).search(before))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern that ends with a whole word, over line ends.

    That it also begins with one is looked at afterwards: without a condition in front
    a search can leap from one possible first letter to the next.
    """
    spaced = pattern.replace("'", "['’]").replace(" ", _GAP)
    return re.compile(rf"(?:{spaced})(?![\w-])")


def _is_quoted(text: str, position: int) -> bool:
    return any(span.start() < position < span.end() for span in _QUOTED.finditer(text))
