"""Pages are Markdown and markers; they hold no HTML tags and no scripts.

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

# `<https://…>` is a Markdown link; `\<` is a plain sign.
_TAG = re.compile(r"(?<!\\)<(?!https?:)(?=[A-Za-z/!?])[^>\s]*>?")


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for line in page.prose:
        for match in _TAG.finditer(line):
            message = f'"{match.group()[:40]}" is HTML.'
            fix = "Write Markdown or a {{ marker }}; a plain < is written \\<."
            yield Problem(within(line, match), ID, message, fix)
