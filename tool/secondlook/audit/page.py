"""One built page, read as a browser would: where it leads, and what is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

from secondlook.audit.vocabulary import (
    ELEMENTS,
    FETCHED,
    FETCHING_LINKS,
    FIELDS,
    SCHEMES,
    SEVERAL,
    TOLD_ONLY,
    knows,
)

_SILENT = ("script", "style", "code", "pre")
_PROGRAM = re.compile(r"(?:javascript|vbscript|livescript|mocha|data|blob|file):", re.I)
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.I)
_FETCHES = re.compile(r"(?:url|image|src)[\w-]*\s*\((?!\s*#)", re.I)
_HTTPS = re.compile(r"https://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#]|\Z)")
_SCHEME = re.compile(r"([^/?#:]*):")
# A sign at which one reader of HTML could see a tag where another sees text.
_TAG = re.compile(r"<[A-Za-z/!?]")
# A tag so plain that every reader of HTML sees the same in it. In a script or a style
# there may be anything, so that these have to be empty.
_PLAIN_TAG = re.compile(
    r"<(?!(?:script|style)\b)/?[a-z][a-z0-9-]*"
    r"(?:\s+[a-zA-Z:_-]+(?:=\"[^<>\"]*\")?)*\s*/?>"
    r"|<script(?:\s+[a-z]+(?:=\"[^<>\"]*\")?)*>(?=</script>)"
)
_DOCTYPE = re.compile(r"\s*<!doctype html>", re.I)
_ATTRIBUTE = re.compile(r"\s([a-zA-Z:_-]+)(?:=\"([^<>\"]*)\")?")
# What may stand for `{{`, or for the sign at which Markdown keeps a place.
_HIDDEN_MARKER = re.compile(
    r"&(?:lcub|lbrace|#0*(?:2|123)(?![0-9])|#x0*(?:2|7b)(?![0-9a-f]))", re.I
)
_POLICIES = ("content-security-policy", "x-ua-compatible")
_SCRIPTS = ("", "module", "text/javascript")


def plain(address: str) -> str:
    """An address as a browser reads it: no blanks and controls, slashes straight."""
    return re.sub(r"[\x00-\x20\x7f-\xa0\xad]", "", address).replace("\\", "/")


@lru_cache(maxsize=10_000)
def scheme(address: str) -> str:
    """What stands before the first colon; `//` for another site; else nothing."""
    address = plain(address)
    if address.startswith("//"):
        return "//"
    match = _SCHEME.match(address)
    return match[1].lower() if match else ""


@dataclass
class Page(HTMLParser):
    """What the audit needs to know of one HTML file; places are line numbers."""

    path: str
    ids: set[str] = field(default_factory=set)
    links: list[tuple[str, int]] = field(default_factory=list)
    fetched: list[tuple[str, int]] = field(default_factory=list)
    faults: list[tuple[str, int]] = field(default_factory=list)
    words: list[tuple[str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._silent = 0
        self._tags = 0

    def read(self, text: str) -> None:
        """Take in the whole page."""
        if not self._read_plain(text):
            self.read_in_full(text)

    def read_in_full(self, text: str) -> None:
        """Take in the whole page, tag by tag."""
        self.feed(text)
        self.close()
        if len(_TAG.findall(text)) != self._tags:
            self.faults.append(("signs that not every browser reads alike", 1))

    def _read_plain(self, text: str) -> bool:
        """Take in a page that is plain throughout and has no fault; else nothing.

        Most tags stand on many pages, and are looked at once.
        """
        start = _DOCTYPE.match(text)
        if not start or "{{" in text or "\x02" in text or _HIDDEN_MARKER.search(text):
            return False
        rest = text[start.end() :]
        tags = _PLAIN_TAG.findall(rest)
        if rest.count("<") != len(tags):
            return False
        told = [(one, tag) for one in dict.fromkeys(tags) if (tag := _tag(one))]
        if any(tag.faults for _, tag in told):
            return False
        line, end = 1, 0
        for one, tag in told:
            self.ids |= tag.ids
            if tag.links or tag.fetched:
                before, end = end, text.index(one, end)
                line += text.count("\n", before, end)
                self.links += ((address, line) for address, _ in tag.links)
                self.fetched += ((address, line) for address, _ in tag.fetched)
        return True

    # ---- what the parser finds

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tags += 1
        self._silent += tag in _SILENT
        values = {name: value or "" for name, value in reversed(attrs)}  # first counts
        if "id" in values:
            self.ids.add(values["id"])
        if tag not in ELEMENTS:
            self._fault(f"a <{tag}> element")
        for name, value in attrs:
            self._attribute(tag, name, value or "")
        self._fetches(tag, values)
        check = {
            "a": self._link,
            "form": self._form,
            "input": self._field,
            "meta": self._meta,
            "script": self._script,
        }.get(tag)
        if check:
            check(values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._silent -= tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        self._tags += 1
        self._silent = max(0, self._silent - (tag in _SILENT))

    def handle_data(self, data: str) -> None:
        if not self._silent and ("{{" in data or "\x02" in data):
            self.words.append((data.strip(), self.getpos()[0]))

    def handle_decl(self, decl: str) -> None:
        self._tags += 1
        if decl.lower() != "doctype html":
            self._fault("a declaration")

    def handle_comment(self, data: str) -> None:
        self._fault("a comment")

    def handle_pi(self, data: str) -> None:
        self._fault("an instruction for programs")

    def unknown_decl(self, data: str) -> None:
        self._fault("a declaration")

    # ---- what is wrong with it

    def _fault(self, what: str) -> None:
        self.faults.append((what, self.getpos()[0]))

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on"):
            self._fault(f"a handler inside the page ({name})")
        elif name == "style":
            self._fault("a style attribute")
        elif _PROGRAM.match(plain(value)):
            self._fault(f"an address that is a program ({name})")
        elif _FETCHES.search(value) and name not in ("alt", "content", "title"):
            self._fault(f"an attribute that fetches something ({name})")
        elif not knows(tag, name):
            self._fault(f"an attribute that may keep, run or fetch ({name})")
        elif name.startswith("data-") and _ELSEWHERE.match(plain(value)):
            self._fault(f"an address of another site ({name})")

    def _fetches(self, tag: str, values: Mapping[str, str]) -> None:
        if tag == "link" and not self._is_fetched(values.get("rel", "")):
            return
        for name in FETCHED.get(tag, ()):
            whole = values.get(name, "")
            for one in whole.split(",") if name in SEVERAL else [whole]:
                # Only the first word of a `srcset` part is the address.
                address = one.split()[:1] if name in SEVERAL else [one.strip()]
                self.fetched += [(word, self.getpos()[0]) for word in address if word]

    def _is_fetched(self, rel: str) -> bool:
        kinds = set(rel.lower().split())
        if not kinds <= TOLD_ONLY | FETCHING_LINKS:
            self._fault(f"a <link> that contacts or fetches something ({rel})")
        return not kinds <= TOLD_ONLY

    def _link(self, values: Mapping[str, str]) -> None:
        if "href" not in values:
            return
        address = values["href"]
        kind = scheme(address)
        self.links.append((address, self.getpos()[0]))
        if kind == "//":
            self._fault("a link to another site without https")
        elif kind and kind not in SCHEMES and not _PROGRAM.match(plain(address)):
            self._fault(f"a link that is {kind[:20]}:")
        elif kind == "https" and not _HTTPS.match(address.strip()):
            self._fault("a link that hides which site it leads to")

    def _form(self, values: Mapping[str, str]) -> None:
        if values.get("method", "").lower() != "dialog" or "action" in values:
            self._fault("a form that sends something")

    def _field(self, values: Mapping[str, str]) -> None:
        if values.get("type", "").lower() not in FIELDS:
            self._fault("a field that keeps what somebody types")

    def _meta(self, values: Mapping[str, str]) -> None:
        policy = values.get("http-equiv", "").lower()
        if policy == "refresh":
            self._fault("a page that moves on by itself")
        elif policy and policy not in _POLICIES:
            self._fault(f"a setting for the browser ({policy})")
        if values.get("charset", "utf-8").lower() != "utf-8":
            self._fault("another set of letters than UTF-8")

    def _script(self, values: Mapping[str, str]) -> None:
        kind = values.get("type", "").lower()
        if "src" not in values and kind != "application/json":
            self._fault("a script inside the page")
        elif "src" in values and kind not in _SCRIPTS:
            self._fault(f"a script of the kind {kind}")


@lru_cache(maxsize=50_000)
def _tag(text: str) -> Page | None:
    """One plain tag alone, as a page; nothing when it says nothing."""
    if text.startswith("</"):
        return None
    name = text[1:-1].split(None, 1)[0].removesuffix("/")
    attributes: list[tuple[str, str | None]] = [
        (key.lower(), unescape(value)) for key, value in _ATTRIBUTE.findall(text)
    ]
    page = Page("")
    page.handle_starttag(name, attributes)
    says = page.ids or page.links or page.fetched or page.faults
    return page if says else None
