"""Every picture in `lessons/` is shown somewhere.

Why: an unused picture is still published, and still has a licence, a weight and
perhaps a person in it. Nobody looks at it again.
Source: our own reasoning.

Bad, in lessons/pictures/old.svg:

    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8"/></svg>

Good, in a page:

    ![An open parcel with a question mark above it](../pictures/parcel.svg)
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page, TeachMeta
from secondlook.pictures import KINDS
from secondlook.problem import Place, Problem, Severity
from secondlook.yamlpos import Mapping, Node, Scalar

ID = "used-picture"
SEVERITY: Severity = "advice"

# The frame of every page shows these.
_IN_THE_THEME = {"pictures/logo.svg", "pictures/favicon.svg"}


def check_course(course: Course) -> Iterator[Problem]:
    used = {*_IN_THE_THEME, *_in_config(course.config)}
    for page in course.pages:
        used.update(_on_page(page))
    for path in sorted(course.files):
        if path.endswith(KINDS) and path.removeprefix("lessons/") not in used:
            message = "No page shows this picture."
            fix = "Delete it, or show it with ![what one sees](its path)."
            yield Problem(Place(path), ID, message, fix, SEVERITY)


def _on_page(page: Page) -> Iterator[str]:
    folder = posixpath.dirname(page.path)
    for link in page.links:
        yield posixpath.normpath(posixpath.join(folder, link.target))
    if isinstance(page.meta, TeachMeta) and page.meta.picture:
        yield f"pictures/{page.meta.picture}"


def _in_config(config: Node | None) -> Iterator[str]:
    theme = config.pairs.get("theme") if isinstance(config, Mapping) else None
    if theme and isinstance(theme[1], Mapping):
        for _, value in theme[1].pairs.values():
            if isinstance(value, Scalar):
                yield value.value
