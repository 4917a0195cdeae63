"""Headings go down one step at a time, and a page has one title.

On a lesson's page `{{ lesson }}` draws the title, so the first heading after it has
two signs (`## …`). On any other page the title is the only heading with one sign
and comes first. A heading starts its line with `#` signs and a space, outside lists
and quotations.

Why: who listens to a page jumps from heading to heading, and takes a missing step
for a part that was skipped. A line that starts with a hashtag becomes a heading.
Source: W3C, Web Content Accessibility Guidelines 2.2, 1.3.1 and technique H42.

Bad, in a page:

    #### A small thing

Good, in a page:

    ### A small thing
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Heading, Marker, Page
from secondlook.problem import Problem
from secondlook.rules.common import within

ID = "heading-order"
SEVERITY = "error"

# What these draw has headings of its own: at which level they start, if we know.
_DRAWN = {"lesson": 1, "facts": 3, "help-directory": 3}
_ANY_LEVEL = ("keys", "rules", "components")
_STRANGE = re.compile(
    r"(?P<stuck>^#{1,6}[^\s#].*)"
    r"|(?P<moved>^ {1,3}#{1,6} .*)"
    r"|(?P<inside>^\s*(?:[>*+-]|\d+[.)])[\s>*+-]*#{1,6} .*)"
)
_WHY_STRANGE = {
    "stuck": (
        "This line becomes a heading, without a space after its #.",
        "Write `## …` for a heading, or \\# for the sign.",
    ),
    "moved": (
        "Spaces before the # keep this line from being a heading.",
        "Delete them.",
    ),
    "inside": (
        "This heading stands inside a list or a quotation.",
        "Put it on a line of its own, or make it **bold**.",
    ),
}


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    yield from _steps(page)
    for line in page.prose:
        match = _STRANGE.match(line) if "#" in line else None
        if match:
            yield Problem(within(line, match), ID, *_WHY_STRANGE[match.lastgroup or ""])


def _steps(page: Page) -> Iterator[Problem]:
    markers = [one for one in page.markers if one.name in (*_DRAWN, *_ANY_LEVEL)]
    # The level before, nothing where it is not known.
    before: int | None = 0
    titled = any(one.name == "lesson" for one in markers)
    parts: list[Heading | Marker] = [*page.headings, *markers]
    for one in sorted(parts, key=lambda one: one.at):
        if isinstance(one, Marker):
            before = _DRAWN.get(one.name)
            continue
        problem = _wrong(one, before, titled)
        if problem:
            yield Problem(one.at, ID, *problem)
        before, titled = one.level, True


def _wrong(one: Heading, before: int | None, titled: bool) -> tuple[str, str] | None:
    if one.level == 1 and titled:
        message = "The page has its title already, or starts without one."
        return message, "Write this heading with `##`."
    if before is None or one.level <= max(before, 1) + 1:
        return None
    step = "#" * (max(before, 1) + 1)
    message = (
        f"The heading before this one has {before or 'no'} signs, this {one.level}."
    )
    return message, f"Go down one step at a time: write it with `{step}`."
