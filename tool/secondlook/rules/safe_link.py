"""Links stay inside the course or go to an https address that says where it leads.

An address is written so that every reader of Markdown finds the same one in it: in
one piece, without quotation marks, backslashes or stray brackets.

Why: an `http:` page can be read and changed on its way, and a `javascript:` link
runs a program. Disguises such as `java&#10;script:` are seen through.
Source: OWASP, Cross Site Scripting Prevention.

Bad, in a page:

    [Read more about it](http://example.org/)

Good, in a page:

    [Read more about it](https://example.org/)
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.links import as_browser_reads, scheme
from secondlook.model import Link, Page
from secondlook.problem import Problem

ID = "safe-link"
SEVERITY = "error"

_HTTPS = re.compile(r"https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?:[/?#].*)?\Z")
_FIX = "Link to a .md file of the course, or to an https:// address."


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for link in page.links:
        message = _unsafe(link)
        if message and not link.image:
            yield Problem(link.at, ID, message, _FIX)


def _unsafe(link: Link) -> str | None:
    kind = scheme(link.target)
    if kind == "//":
        return "This link is an address without https."
    if kind not in ("", "https"):
        return f"This link is {kind[:20]}."
    if not link.clear or as_browser_reads(link.target) != html.unescape(link.target):
        return "It is not certain where this link's address ends, or what is in it."
    if kind == "https" and not _HTTPS.match(as_browser_reads(link.target)):
        return "This https address does not plainly name one site."
    return None
