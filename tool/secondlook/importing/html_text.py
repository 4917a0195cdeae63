"""HTML of other programs → the words that a reader sees, block by block."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal

# A quiz has no text that is nearly so long, and the parser is slow on bad HTML.
MOST_CHARACTERS = 10_000

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "br", "caption", "center", "dd"),
        *("div", "dl", "dt", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hr", "legend", "li", "main", "nav", "ol", "p", "pre", "td"),
        *("section", "table", "tbody", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_BOLD = frozenset(("b", "strong"))
_UNSAID = frozenset(("script", "style", "template", "title", "svg", "math"))
_SHOWN = frozenset(("img", "audio", "video", "iframe", "object", "embed", "canvas"))
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_LESS_THAN = re.compile(r"<(?!/?[A-Za-z][^<>]*>)")
# Nothing that can be seen: word processors leave such characters behind.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list, or a line of something quoted.

    `lead` is what stands in bold at its start; `mine` whether that is marked as whose
    screen one sees.
    """

    text: str
    kind: Literal["p", "li", "quote"] = "p"
    lead: str = ""
    mine: bool = False

    @property
    def rest(self) -> str:
        """What follows the lead."""
        return self.text.removeprefix(self.lead).strip()


@dataclass(frozen=True, slots=True)
class Read:
    """The blocks of a text, and how many pictures or films it has."""

    blocks: tuple[Block, ...]
    pictures: int = 0


def read_html(text: str) -> Read:
    """The words of an HTML text; of a text without end, only what proves that."""
    parser = _Blocks()
    said = _COMMENT.sub("", text[:MOST_CHARACTERS])
    # A sign that begins no element, as in <3, is one to be read.
    parser.feed(_LESS_THAN.sub("&lt;", said))
    parser.close()
    parser.flush()
    return Read(tuple(parser.blocks), parser.pictures)


def read_plain(text: str) -> Read:
    """The lines of a text that is no HTML."""
    lines = (one_line(line) for line in text[:MOST_CHARACTERS].split("\n"))
    return Read(tuple(Block(line) for line in lines if line))


def one_line(text: str) -> str:
    """Words as a line: white space in one piece, and nothing that cannot be seen.

    Letters are put together with their accents, which some systems keep apart.
    """
    return unicodedata.normalize("NFC", " ".join(_UNSEEN.sub("", text).split()))


def joined(blocks: Iterable[Block]) -> str:
    """Blocks as one line."""
    return " ".join(block.text for block in blocks)


class _Blocks(HTMLParser):
    """Collects words until a block ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.pictures = 0
        self._open: Counter[str] = Counter()
        self._begin()

    def _begin(self) -> None:
        self._words: list[str] = []
        self._lead: list[str] = []
        # Until something stands there that is not in bold.
        self._leads = True
        self._mine = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pictures += tag in _SHOWN
        if tag in _BLOCKS:
            self.flush()
        if tag in _BOLD and self._leads:
            self._mine = ("class", "me") in attrs
        self._open[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
            for one in _BOLD:
                del self._open[one]
        if self._open[tag]:
            self._open[tag] -= 1

    def handle_data(self, data: str) -> None:
        if any(self._open[tag] for tag in _UNSAID):
            return
        self._leads = self._leads and (
            any(self._open[tag] for tag in _BOLD) or not data.strip()
        )
        if self._leads:
            self._lead.append(data)
        self._words.append(data)

    def flush(self) -> None:
        """End the block."""
        text, lead = (one_line("".join(one)) for one in (self._words, self._lead))
        if text:
            self.blocks.append(Block(text, self._kind(), lead, self._mine))
        self._begin()

    def _kind(self) -> Literal["p", "li", "quote"]:
        if self._open["blockquote"]:
            return "quote"
        return "li" if self._open["li"] else "p"
