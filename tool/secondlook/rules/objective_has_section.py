"""The section that an objective names stands on its page.

Why: after a quiz, the page leads from each objective back to the section that
teaches it. A link that leads nowhere sends away who wanted to look again.
Source: our own judgement.

Bad, in front matter:

    objectives:
      - {id: check-an-offer, text: Check three offers., section: no-such-heading}
      - {id: say-first-words, text: Say one sentence that asks for help.}

Good, in front matter:

    objectives:
      - {id: check-an-offer, text: Check three offers.}
      - {id: say-first-words, text: Say one sentence that asks for help.}
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page, StudentMeta
from secondlook.problem import Problem

ID = "objective-has-section"
SEVERITY = "error"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    if not isinstance(page.meta, StudentMeta):
        return
    anchors = [heading.anchor for heading in page.headings]
    for objective in page.meta.objectives:
        section = objective.section
        if section and section not in anchors:
            near = difflib.get_close_matches(section, anchors, 1, 0.3)
            message = f'No heading of this page has the address "#{section}".'
            fix = f'Did you mean "{near[0]}"?' if near else "Name a heading's address."
            yield Problem(section.at, ID, message, fix)
