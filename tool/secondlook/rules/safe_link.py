"""Links stay inside the course or go to an https address.

Why: an `http:` page can be read and changed on its way, and a `javascript:` link
runs a program. Disguises such as `java&#10;script:` are seen through.
Source: OWASP, Cross Site Scripting Prevention.

Bad, in a page:

    [Read more](http://example.org/)

Good, in a page:

    [Read more](https://example.org/)
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.links import find_links
from secondlook.model import Page
from secondlook.problem import Problem

ID = "safe-link"
SEVERITY = "error"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for link in find_links(page.prose):
        if link.image or link.scheme in ("", "https"):
            continue
        kind = "an address without https" if link.scheme == "//" else link.scheme + ":"
        message = f"This link is {kind}"
        fix = "Link to a .md file of the course, or to an https:// address."
        yield Problem(link.at, ID, message.rstrip(":") + ".", fix)
