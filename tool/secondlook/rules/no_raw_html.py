"""Pages are Markdown and markers; they hold no HTML tags, comments or scripts.

Why: one `<script>` or `onerror=` in a lesson could send away what a child does
on the page. Tags also hide text from the other rules.
Source: OWASP, Cross Site Scripting Prevention.

Bad, in a page:

    <b>Stop</b> and check.

Good, in a page:

    **Stop** and check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page
from secondlook.problem import Problem
from secondlook.rules.common import within

ID = "no-raw-html"
SEVERITY = "error"

# A backslash does not help: Markdown has no escape for this sign. `<https://…>` is
# a link; anything else after the sign could begin a tag.
_TAG = re.compile(r"<(?!https://[^\s<>\"'`]+>)(?=[A-Za-z/!?])[^>\s]*>?")


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for line in page.prose:
        if "<" not in line:
            continue
        for match in _TAG.finditer(line):
            message = f'"{match.group()[:40]}" is HTML.'
            fix = "Write Markdown or a {{ marker }}; a plain sign is written &lt;."
            yield Problem(within(line, match), ID, message, fix)
