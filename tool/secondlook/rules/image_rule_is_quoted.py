"""A page that speaks of copying or deleting a private picture quotes the image rule.

That is `{{ wording image-rule }}`, or `{{ wording blackmail-plan }}`, which holds
it. It concerns lessons, the help page, and the pages around the lessons for teachers
and families.

Why: what one may do with a picture of someone under 18 is law, and it surprises:
keep the messages, and yet do not copy the picture. Half of the rule can do harm.
Source: `why` of image-rule in `data/wording.yml`, with the five bodies that it
follows.

Bad, in a page:

    You might think of taking a screenshot of the picture.

Good, in a page:

    You might think of taking a screenshot of the picture.

    {{ wording image-rule }}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page
from secondlook.plain import passage, visible
from secondlook.problem import Problem, Severity

ID = "image-rule-is-quoted"
SEVERITY: Severity = "advice"

_HOLD_IT = {"image-rule", "blackmail-plan"}
_FOLDERS = ("teachers/", "families/")
_HELP_PAGE = "help.md"
_DO = (
    r"(?:screen ?shot\w*|forward(?:s|ed|ing)?|delet(?:e|es|ed|ing)"
    r"|cop(?:y|ies|ied|ying))"
)
_WHAT = r"(?:pictures?|images?|photos?|nudes?)"
_SPOKEN_OF = re.compile(
    rf"\b{_DO}\b[^.!?]{{0,50}}?\b{_WHAT}\b|\b{_WHAT}\b[^.!?]{{0,50}}?\b{_DO}\b", re.I
)


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    around = page.path == _HELP_PAGE or page.path.startswith(_FOLDERS)
    if (page.lesson is None and not around) or _quotes(page):
        return
    text = passage(map(visible, page.prose))
    found = _SPOKEN_OF.search(text.text)
    if found:
        message = "This speaks of what one does with a picture, without the image rule."
        fix = "Add {{ wording image-rule }}, or leave this to a page that has it."
        yield Problem(text.place(*found.span()), ID, message, fix, SEVERITY)


def _quotes(page: Page) -> bool:
    return any(
        marker.name == "wording" and _HOLD_IT.intersection(marker.words)
        for marker in page.markers
    )
