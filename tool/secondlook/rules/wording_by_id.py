"""A fixed wording enters a page only through `{{ wording … }}`.

A sentence that repeats one of `data/wording.yml` in nearly the same words counts as
retyped, and so do three of its short sentences in one paragraph.

Why: these texts were weighed word by word. The image rule, for one, keeps to the
advice of five bodies at once, and a copy that says “save the picture” could lead a
child to break the law. A copy also stays behind when the wording is put right.
Source: `why` of each wording in `data/wording.yml`.

Bad, in a page:

    Remember that the person who does harm is to blame.

Good, in a page:

    {{ wording not-your-fault }}
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from secondlook.course import Course
from secondlook.model import Page
from secondlook.plain import Passage
from secondlook.problem import Problem
from secondlook.readability import paragraphs, sentences, words

ID = "wording-by-id"
SEVERITY = "error"

_NEAR = 0.8
_LEAST_WORDS = 6
_MOST_SHORT = 2
_MOST_WRITTEN = 50_000

Sentence = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Fixed:
    """The wordings' sentences: short ones, and longer ones by some of their words.

    `telling` says whether one of them can have the word that is written so.
    """

    short: dict[Sentence, str]
    by_word: dict[str, list[tuple[Sentence, str]]]
    telling: _Telling


class _Telling(dict[str, bool]):
    """Whether a word as written is one without which no wording's sentence can be."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = frozenset(known)

    def __missing__(self, written: str) -> bool:
        if len(self) > _MOST_WRITTEN:
            self.clear()
        self[written] = not self._known.isdisjoint(_sentence(written))
        return self[written]


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    fixed = _fixed(
        tuple(
            (str(one.id), " ".join(filter(None, (one.text, *one.steps))))
            for one in course.wordings.values()
        )
    )
    for run in paragraphs(page):
        # Most paragraphs have no such word, and need no closer look.
        if any(map(fixed.telling.__getitem__, run.text.split())):
            yield from _retyped(run, fixed)


def _retyped(run: Passage, fixed: _Fixed) -> Iterator[Problem]:
    short: dict[str, list[tuple[int, int]]] = {}
    for begin, end in sentences(run.text):
        written = _sentence(run.text[begin:end])
        if len(written) >= _LEAST_WORDS:
            same = _near(written, fixed)
            if same:
                yield _problem(run, begin, end, same)
        elif written in fixed.short:
            short.setdefault(fixed.short[written], []).append((begin, end))
    for same, found in short.items():
        if len(found) > _MOST_SHORT:
            yield _problem(run, found[0][0], found[-1][1], same)


def _near(written: Sentence, fixed: _Fixed) -> str | None:
    """The wording of which a sentence is nearly a part."""
    for word in written:
        for sentence, wording in fixed.by_word.get(word, ()):
            if len(sentence & written) >= _NEAR * len(sentence | written):
                return wording
    return None


def _problem(run: Passage, begin: int, end: int, wording: str) -> Problem:
    message = f'This repeats the fixed wording "{wording}".'
    fix = f"Put {{{{ wording {wording} }}}} on a line of its own in its place."
    return Problem(run.place(begin, end), ID, message, fix)


@lru_cache(maxsize=2)
def _fixed(wordings: tuple[tuple[str, str], ...]) -> _Fixed:
    short: dict[Sentence, str] = {}
    by_word: dict[str, list[tuple[Sentence, str]]] = {}
    for wording, text in wordings:
        for begin, end in sentences(text):
            sentence = _sentence(text[begin:end])
            if len(sentence) < _LEAST_WORDS:
                short.setdefault(sentence, wording)
                continue
            # A near copy can lack a fifth of the words, so it has one of any few more.
            few = len(sentence) // 5 + 1
            for word in _longest(sentence)[:few]:
                by_word.setdefault(word, []).append((sentence, wording))
    telling = {*by_word, *(_longest(sentence)[0] for sentence in short)}
    return _Fixed(short, by_word, _Telling(telling))


def _longest(sentence: Sentence) -> list[str]:
    return sorted(sentence, key=lambda one: (-len(one), one))


def _sentence(text: str) -> Sentence:
    return frozenset(word.casefold() for word in words(text))
