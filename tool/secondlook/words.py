"""English words as the rules about questions see them: sentences, speech, stems."""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

_QUOTE_MARKS = re.compile("[\"“‘']")
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<!\w)‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")
_NEW_SENTENCE = re.compile(r"[.!?…][\"”’')]*\s+(?=\S)")

_SPACES = dict.fromkeys(map(ord, '.,;:!?…"“”()[]{}<>*_/|+=%&'), " ")

# Words that carry no topic: two texts that share only these share nothing.
_EMPTY_WORDS = """
    a about above after again all also am an and any anyone are as at away back be
    because been before being below best better between both but by can cannot could
    did do does doing don't done down each else even ever every for from get gets give
    go goes good had happen happens has have having he help helps her here hers him
    his how i i'm if in into is isn't it it's its just know let let's like look made
    make makes many may me mean means might mine more most much must my need needs new
    no nobody none nor not nothing now of off on one ones only or other others our out
    over own part people person put really right same say says see she should so some
    somebody someone something such take takes than that that's the their theirs them
    then there these they they're thing things think this those through time to too
    true two up us use used uses using very want wants was way we well were what when
    where which while who whom whose why will with without word words would yes you
    you're your yours
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())

_ENDINGS = (
    "ications", "ication", "ations", "ation", "ings", "ness", "ing",
    "iers", "ers", "ies", "ied", "ier", "ed", "er", "es", "ly", "s", "e", "y",
)  # fmt: skip
_LEAST_STEM = 3


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return text.casefold().translate(_SPACES).split()


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """The part of a word that `share`, `shares`, `shared` and `sharing` have in common.

    A rough cut is enough: stems are compared with each other and never shown.
    """
    word = word.replace("’", "'").removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            word = word[: -len(ending)]
            break
    if len(word) > _LEAST_STEM and word[-1] == word[-2]:
        word = word[:-1]
    return word


@lru_cache(maxsize=16_384)
def _topic(word: str) -> int | None:
    """A word as a number of 32 bits, odd when it has digits, if it says anything."""
    if word.strip("-'’").replace("’", "'") in _EMPTY:
        return None
    number = zlib.crc32(stem(word).encode())
    return number | 1 if any(map(str.isdigit, word)) else number & ~1


def topic(word: str) -> int | None:
    """The number that a word has among the topics of a text, if it has one."""
    return _topic(word.casefold())


def topics(text: str) -> frozenset[int]:
    """What a text is about, a number for each word; forms of one word have the same."""
    found = set(map(_topic, words(text)))
    found.discard(None)
    return frozenset(found)  # type: ignore[arg-type]


def without_speech(text: str) -> str:
    """The text with all that stands in quotation marks blanked; columns stay."""
    if not _QUOTE_MARKS.search(text):
        return str(text)
    return _QUOTED.sub(lambda match: " " * len(match.group()), text)


def last_sentence(text: str) -> int:
    """Where the last sentence of a text begins."""
    start = 0
    for match in _NEW_SENTENCE.finditer(text):
        start = match.end()
    return start


def packed(numbers: Iterable[int]) -> bytes:
    """Topics in little space."""
    return array("I", sorted(numbers)).tobytes()


def unpacked(data: bytes) -> frozenset[int]:
    """What `packed` put together."""
    return frozenset(array("I", data))
