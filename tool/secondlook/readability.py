"""How hard a text is to read, in school years, by two formulas.

Flesch–Kincaid looks at the length of sentences and at syllables, Coleman–Liau at the
length of sentences and at letters. For thirty sentences they are off by about half a
year; for one sentence they say nothing. So whole sections are measured, never single
sentences.

Words that nobody can replace count as short ones: names, terms in `{{ term … }}`, and
the words that the course's glossary explains.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from secondlook.model import Page, Term, Text
from secondlook.plain import Passage, blank, for_the_last, passage, visible
from secondlook.problem import Place
from secondlook.syllables import syllables

LEAST_WORDS = 100

_STOPS = frozenset(".!?")
_STEP = 1 << 20
_MOST_WRITTEN = 50_000

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_END = re.compile(r"""(?<![.!?…])[.!?…]++["'”’)\]]*+(?=\s+["'“‘(\[]*[A-Z0-9]|\s*\Z)""")
_ABBREVIATION = re.compile(
    r"\b(?:e\.g|i\.e|etc|vs|cf|approx|Mr|Mrs|Ms|Dr|St|a\.m|p\.m)\Z"
)
_TERM = re.compile(r"\{\{\s*term\b[^{}]*\}\}")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_NOT_PROSE = re.compile(r"\s*(?:#|\||:?-{3,}|\{\{[^{}]*\}\}\s*$)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_SPEAKER = re.compile(r"^\s*[-*+]\s+(?:[^:()]{1,30}:\s)?")


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas need to know of a text."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    letters: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.sentences + other.sentences,
            self.words + other.words,
            self.syllables + other.syllables,
            self.letters + other.letters,
        )

    @property
    def grade(self) -> float:
        """The school year by Flesch and Kincaid (1975)."""
        if not self.words:
            return 0.0
        a_sentence, a_word = self.words / self.sentences, self.syllables / self.words
        return 0.39 * a_sentence + 11.8 * a_word - 15.59

    @property
    def second(self) -> float:
        """The school year by Coleman and Liau (1975)."""
        if not self.words:
            return 0.0
        hundred = 100 / self.words
        return 0.0588 * self.letters * hundred - 0.296 * self.sentences * hundred - 15.8


@dataclass(frozen=True, slots=True)
class Row:
    """A text that was measured; `most` is the highest grade that it should have."""

    at: Place
    part: str
    words: int
    grade: float
    second: float
    most: int


@lru_cache(maxsize=1_000)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence of a text begins and ends. Several rules ask in turn."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for end in _END.finditer(text):
        if end.group() == "." and _abbreviated(text, end.start()):
            continue
        if _WORD.search(text, begin, end.end()):
            yield _trimmed(text, begin, end.end())
            begin = end.end()
    if _WORD.search(text, begin):
        yield _trimmed(text, begin, len(text))


def words(text: str) -> list[str]:
    """The words of a text; a word with a hyphen is one."""
    return _WORD.findall(text)


def count(text: str, known: Collection[str] = ()) -> Counts:
    """A text's numbers; the words in `known`, in small letters, count as short."""
    total = found = beats = letters = 0
    for begin, end in sentences(text):
        total += 1
        for word in words(text[begin:end]):
            short = word.casefold() in known
            found += 1
            beats += 1 if short else syllables(word)
            letters += 4 if short else sum(map(str.isalnum, word))
    return Counts(total, found, beats, letters)


def names(texts: Iterable[str]) -> set[str]:
    """Words with a capital letter inside a sentence, in small letters."""
    found: set[str] = set()
    for text in texts:
        for begin, end in sentences(text):
            inside = words(text[begin:end])[1:]
            found.update(word.casefold() for word in inside if word[:1].isupper())
    return found


class _Numbers(dict[str, int]):
    """For each word as written: one, its syllables, and whether it ends a sentence."""

    def __missing__(self, written: str) -> int:
        if len(self) > _MOST_WRITTEN:
            self.clear()
        found = words(written)
        beats = sum(map(syllables, found))
        ends = written[-1:] in _STOPS and not _ABBREVIATION.search(written[:-1])
        self[written] = (len(found) * _STEP + beats) * _STEP + ends
        return self[written]


_NUMBERS = _Numbers()


def hardest(texts: Collection[str], written: Iterable[str]) -> float:
    """A grade that the texts do not exceed, found in a fraction of the time.

    `written` are their words as they stand between spaces.
    Here nothing counts as short, and a sentence only ends where there is no doubt.
    """
    total = sum(map(_NUMBERS.__getitem__, written))
    rest, ends = divmod(total, _STEP)
    found, beats = divmod(rest, _STEP)
    ends += sum(text[-1:] not in _STOPS for text in texts)
    return Counts(max(1, ends), found, beats).grade


def explained(terms: Iterable[Term]) -> frozenset[str]:
    """The single words that a glossary explains, in small letters."""
    written = (str(word) for term in terms for word in (term.term, *term.also))
    return frozenset(word.casefold() for word in written if " " not in word)


def row(
    at: Place, part: str, texts: Collection[str], known: Collection[str], most: int
) -> Row:
    """Some texts measured as one."""
    short = {*known, *names(texts)}
    found = sum((count(text, short) for text in texts), Counts())
    return Row(at, part, found.words, found.grade, found.second, most)


def sections(page: Page, known: Collection[str], most: int) -> list[Row]:
    """The parts of a page under its headings; a short one is read on to the next."""
    runs = list(paragraphs(page))
    short = {*known, *names(run.text for run in runs)}
    heads = [(one.at, f"“{one.words}”") for one in page.headings if one.level == 2]
    parts = [(page.at, "the beginning", Counts())]
    for run in runs:
        while heads and heads[0][0].line < run.lines[0].at.line:
            parts.append((*heads.pop(0), Counts()))
        at, part, found = parts.pop()
        parts.append((at, part, found + count(run.text, short)))
    return [
        Row(at, part, found.words, found.grade, found.second, most)
        for at, part, found in _merged(parts)
    ]


def whole(page: Page, parts: Collection[Row], most: int) -> Row:
    """A page as its median section."""
    return Row(
        page.at,
        "the page",
        sum(one.words for one in parts),
        median(one.grade for one in parts),
        median(one.second for one in parts),
        most,
    )


@for_the_last
def paragraphs(page: Page) -> Iterator[Passage]:
    """A page's paragraphs and list items, without headings, tables and markers."""
    chats = {
        line.at.line
        for marker in page.markers
        if marker.name == "chat"
        for line in marker.body or ()
    }
    run: list[Text] = []
    for line in page.prose:
        apart = not line.strip() or _NOT_PROSE.match(line)
        if run and (apart or _ITEM.match(line)):
            yield passage(run)
            run = []
        if not apart:
            run.append(_prose(line, _SPEAKER if line.at.line in chats else _ITEM))
    if run:
        yield passage(run)


def _merged(
    parts: Iterable[tuple[Place, str, Counts]],
) -> Iterator[tuple[Place, str, Counts]]:
    """Parts of at least a hundred words, the last one together with what is left."""
    merged: list[tuple[Place, str, Counts]] = []
    for at, part, found in parts:
        if merged and merged[-1][2].words < LEAST_WORDS:
            at, part, before = merged.pop()
            found = before + found
        merged.append((at, part, found))
    if len(merged) > 1 and merged[-1][2].words < LEAST_WORDS:
        left = merged.pop()[2]
        at, part, found = merged.pop()
        merged.append((at, part, found + left))
    return iter(merged)


def _prose(line: Text, opening: re.Pattern[str]) -> Text:
    plain = opening.sub(blank, line, count=1)
    if "[" in plain or "{" in plain:
        plain = _PICTURE.sub(blank, plain)
        # A term is a word of the sentence, and as short as one can be.
        plain = _TERM.sub(lambda term: "it".ljust(len(term.group())), plain)
    return visible(Text(plain, line.at))


def _abbreviated(text: str, stop: int) -> bool:
    return bool(_ABBREVIATION.search(text[max(0, stop - 8) : stop]))


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    inside = text[begin:end]
    return begin + len(inside) - len(inside.lstrip()), begin + len(inside.rstrip())
