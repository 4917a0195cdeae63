"""Pages use the Markdown that the course draws, and nothing from other programs.

Templates (`{% … %}`), snippets (`--8<--`), footnotes, abbreviations, wiki links and
other extensions are not drawn, and neither is a marker with half its braces. A page
without front matter does not start with a line such as `Note: …`, which MkDocs
would take for front matter and swallow.

Why: a reader would see the signs as they were typed, or miss a line. Some of these
signs copy any file of the computer that builds the site, or run a program, as soon
as somebody switches their extension on.
Source: the documentation of PyMdown Extensions (Snippets) and of MkDocs (meta-data).

Bad, in a page:

    Love bombing[^1] is more than being nice.

Good, in a page:

    Love bombing is more than being nice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page, Text
from secondlook.problem import Place, Problem
from secondlook.rules.common import within
from secondlook.rules.no_attribute_list import LIST, MARKER

ID = "plain-markdown"
SEVERITY = "error"

_FOREIGN = {
    r"\{%.*?(?:%\}|$)": "a template's command",
    r"\{[#!].*?(?:[#!]\}|$)": "a template's command",
    r"-{2,}8<-{2,}.*": "a snippet, which copies another file",
    r"\[\^[^\]\n]*\]:?": "a footnote",
    r"^\s*\*\[[^\]\n]+\]:.*": "an abbreviation",
    r"\[\[[^\[\]\n]*\]\](?!\()": "a wiki link",
    r"^\s*(?:!!!|\?\?\?\+?) ?[\w\"].*": "an admonition",
    r"^\s*===[+!]? \".*": "a content tab",
    r"^\s*:{3,} ?\S.*": "another program's block",
    r"^\s*/{3,} ?\S.*": "another program's block",
    r"\{(?:\+\+|--|~~|==|>>).*": "an editor's mark",
}
_ANY = re.compile("|".join(f"(?P<n{n}>{one})" for n, one in enumerate(_FOREIGN)))
_WHAT = list(_FOREIGN.values())
_SIGNS = ("{", "}", "[^", "[[", "*[", "8<", "!!!", "???", "===", ":::", "///")
_BRACE = re.compile(r"[{}]{1,2}")
_META = re.compile(r" {0,3}[A-Za-z0-9_-]+:")


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    if page.body and not any(page.front):
        yield from _swallowed(page.body[0])
    # Nearly no page has such a sign outside its markers.
    whole = MARKER.sub("", "\n".join(page.prose))
    if any(sign in whole for sign in _SIGNS):
        for line in page.prose:
            yield from _foreign(line)


def _foreign(line: Text) -> Iterator[Problem]:
    plain = Text(MARKER.sub(_blank, line), line.at)
    for match in _ANY.finditer(plain):
        what = _WHAT[int((match.lastgroup or "n0")[1:])]
        message = f'"{match.group().strip()[:30]}" is {what}.'
        fix = "Delete it, or say the same in words or with a {{ marker }}."
        yield Problem(within(plain, match), ID, message, fix)
    plain = Text(LIST.sub(_blank, _ANY.sub(_blank, plain)), line.at)
    for match in _BRACE.finditer(plain):
        message = f'"{match.group()}" belongs to no marker.'
        fix = "Write a marker on one line: {{ name }}; show braces as code: `{`."
        yield Problem(within(plain, match), ID, message, fix)


def _swallowed(line: Text) -> Iterator[Problem]:
    match = _META.match(line)
    if match:
        message = f'"{match.group().strip()}" at the top reads as front matter.'
        fix = "Start the page with `---`, its keys and `---`, or with its heading."
        at = line.at
        yield Problem(Place(at.path, at.line, at.column, len(line)), ID, message, fix)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
