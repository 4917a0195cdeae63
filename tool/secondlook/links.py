"""Where a page's Markdown links to, with places."""

from __future__ import annotations

import bisect
import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from secondlook.model import Link, Text
from secondlook.problem import Place

# An address without anything that could make one reader of Markdown end it earlier
# or later than another.
_PART = r"[^\s<>()\[\]{}\"'`\\|]*"
_ADDRESS = rf"{_PART}(?:\({_PART}\){_PART})*"
_CLEAR = re.compile(rf"{_ADDRESS}\Z")
_INLINE = re.compile(
    rf"\(\s*(?:<(?P<angled>{_PART})>|(?P<bare>{_ADDRESS}))"
    r'(?:\s+"[^"()<>\[\]{}\\`]*")?\s*\)'
)
_NOT_CLEAR = re.compile(r"\(\s*(?P<bare>[^\n)]{0,80})")
_LABEL = re.compile(r"\s?\[(?P<label>[^\[\]]*)\]")
_DEFINITION = re.compile(
    r"^[ \t>*+.)\d-]*\[(?P<label>[^\[\]]*)\]:[ \t]*(?:\n[ \t>]*)?<*(?P<target>\S+)"
    r"[ \t]*(?:\n[ \t>]*)?(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\))?[ \t]*$",
    re.M,
)
_AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]*:[^<>]*)>")
# A backslash takes the next sign's meaning; an empty line ends a paragraph.
_BRACKET = re.compile(r"\\.|!?\[|\]|\n[ \t]*(?=\n)", re.S)
_MOST_WORDS = 1000
_FROM_ELSEWHERE = ("//", "\\\\", "/\\", "\\/")


def as_browser_reads(target: str) -> str:
    """An address with its entities decoded and its blanks and controls left out."""
    return re.sub(r"[\x00-\x20\x7f-\xa0\xad]+", "", html.unescape(target))


def scheme(target: str) -> str:
    """What stands before the first colon, or nothing for an address in the site.

    An address that starts with two slashes of either kind leads to another site: its
    scheme is `//`.
    """
    plain = as_browser_reads(target)
    if plain.startswith(_FROM_ELSEWHERE):
        return "//"
    match = re.match(r"([^/?#:]*):", plain)
    return match[1].lower() if match else ""


def find_links(lines: Sequence[Text], prose: Sequence[Text]) -> Iterator[Link]:
    """Every link of a page: defined, inline, by label, in `<…>`.

    `prose` are the lines without code. A definition is looked for in the `lines`
    themselves, because Markdown reads it before it looks for code inside a line. A
    link may run over a line's end, so the lines are read as one text.
    """
    if not any("]" in line or "<" in line for line in lines):
        return
    pairs = zip(lines, prose, strict=True)
    unfenced = [
        line if plain or not line else Text("", line.at) for line, plain in pairs
    ]
    typed = _OneText(unfenced)
    definitions = list(_definitions(typed)) if "]:" in typed.text else []
    for _, _, link in definitions:
        yield link
    text = _OneText(prose, typed.text)
    yield from _bracketed(text, definitions)
    for match in _AUTOLINK.finditer(text.text):
        yield text.link(match, words=match["target"])


def _bracketed(
    text: _OneText, definitions: Sequence[tuple[int, str, Link]]
) -> Iterator[Link]:
    """The links with their words in brackets."""
    # Where a label opens, which is no link of its own.
    labels = {opening for opening, _, _ in definitions}
    defined = {label: link for _, label, link in reversed(definitions)}
    for start, closing in _brackets(text.text):
        if text.text.startswith("](", closing):
            yield text.inline(start, closing)
        elif start is not None and start not in labels and defined:
            label = _LABEL.match(text.text, closing + 1)
            if label:
                labels.add(label.start("label") - 1)
            yield from text.by_label(start, closing, label, defined)


def _definitions(text: _OneText) -> Iterator[tuple[int, str, Link]]:
    """Where the label of each definition opens, the label, and the address."""
    for match in _DEFINITION.finditer(text.text):
        link = text.link(match)
        if len(match["label"]) > _MOST_WORDS // 2:  # more than its uses are read for
            link = replace(link, clear=False)
        yield match.start("label") - 1, _folded(match["label"]), link


class _OneText:
    """A page's lines as one text, whose offsets have places.

    `typed` is the same text with its code, for the words of links.
    """

    def __init__(self, lines: Sequence[Text], typed: str = "") -> None:
        self.text = "\n".join(lines)
        self.typed = typed
        self.lines = lines
        self.starts = [0, *accumulate(len(line) + 1 for line in lines)]

    def place(self, offset: int, length: int) -> Place:
        number = bisect.bisect_right(self.starts, offset) - 1
        at = self.lines[number].at
        column = at.column + offset - self.starts[number]
        return Place(at.path, at.line, column, max(1, length))

    def link(self, match: re.Match[str], words: str | None = None) -> Link:
        target = match["target"].rstrip(">")
        at = self.place(match.start("target"), len(target))
        clear = _CLEAR.match(target) is not None
        return Link(at=at, target=target, words=words, clear=clear)

    def inline(self, opening: int | None, closing: int) -> Link:
        """The link whose `](` stands at `closing`."""
        clear = _INLINE.match(self.text, closing + 1)
        match = clear or _NOT_CLEAR.match(self.text, closing + 1)
        assert match, "the bracket alone matches"
        group = "angled" if match.groupdict().get("angled") is not None else "bare"
        target = match[group]
        return Link(
            at=self.place(match.start(group), len(target)),
            target=target,
            image=opening is not None and self.text[opening] == "!",
            words=self._words(opening, closing),
            clear=clear is not None and opening is not None,
        )

    def by_label(
        self,
        opening: int,
        closing: int,
        label: re.Match[str] | None,
        defined: Mapping[str, Link],
    ) -> Iterator[Link]:
        """The link that a label stands for, if one is defined by that name."""
        words = self._words(opening, closing) or ""
        names = {_folded(label["label"]) if label else "", _folded(words)}
        for link in (defined[name] for name in sorted(names) if name in defined):
            yield Link(
                at=self.place(opening, closing - opening + 1),
                target=link.target,
                image=self.text[opening] == "!",
                words=words,
                clear=link.clear,
            )

    def _words(self, opening: int | None, closing: int) -> str | None:
        if opening is None:
            return None
        # No more than a message can show: brackets in brackets would add up.
        words = self.typed[opening : min(closing, opening + _MOST_WORDS)]
        return words.removeprefix("!").removeprefix("[")


def _brackets(text: str) -> Iterator[tuple[int | None, int]]:
    """Where each `]` stands, and the `[` or `![` that it closes."""
    open_: list[int] = []
    for match in _BRACKET.finditer(text):
        if match.group() == "]":
            yield open_.pop() if open_ else None, match.start()
        elif match.group().endswith("[") and match.group() != "\\[":
            open_.append(match.start())
        elif match.group().startswith("\n"):
            open_.clear()


def _folded(label: str) -> str:
    return " ".join(label.split()).lower()
