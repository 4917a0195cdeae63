"""Pages carry no attribute lists such as `{: .name }`.

Why: an attribute list can hang a script on any word. How things look is the
business of the components, so that every lesson looks and works the same.
Source: the documentation of Python-Markdown's attr_list, which sets any attribute.

Bad, in a page:

    Some words {: .big }

Good, in a page:

    Some **words**
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page
from secondlook.problem import Problem
from secondlook.rules.common import within

ID = "no-attribute-list"
SEVERITY = "error"

MARKER = re.compile(r"\{\{[^{}]*\}\}")
LIST = re.compile(r"\{\s*(?::|[.#][\w-]|[\w:@.-]+\s*=)[^}]*\}?")


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for line in page.prose:
        if "{" not in line:
            continue
        # What stands in a marker's own braces is no attribute list.
        inside = [marker.span() for marker in MARKER.finditer(line)]
        for match in LIST.finditer(line):
            if not any(start <= match.start() < end for start, end in inside):
                message = f'"{match.group()[:40]}" is an attribute list.'
                fix = "Delete it; use a {{ marker }} for how something should look."
                yield Problem(within(line, match), ID, message, fix)
