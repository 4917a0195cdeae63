"""Every heading has words, and no two headings of a page have the same ones.

Why: in a list of headings, as a screen reader shows it, two that are alike cannot
be told apart, and a link to the second leads to the first. An empty heading is read
out as “heading” and nothing else.
Source: W3C, Web Content Accessibility Guidelines 2.2, 2.4.6 Headings and Labels.

Bad, in a page:

    ## Try it

Good, in a page:

    ## Try it again
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Heading, Page
from secondlook.problem import Problem
from secondlook.rules.common import folded

ID = "distinct-heading"
SEVERITY = "error"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    first: dict[str, Heading] = {}
    for heading in page.headings:
        words = folded(heading.words)
        if not words:
            message = "This heading has no words."
            yield Problem(heading.at, ID, message, "Write some, or delete the line.")
        elif words in first:
            message = f'"{heading.words[:40]}" is a heading of this page already.'
            fix = f"Say what is different; the other is on line {first[words].at.line}."
            yield Problem(heading.at, ID, message, fix)
        first.setdefault(words, heading)
