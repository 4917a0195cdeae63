"""A page has two to four objectives; each starts with a verb that one can see done.

“Name”, “sort”, “say” or “plan” can be seen or heard. “Understand”, “know” and “be
aware of” cannot, so nobody could tell whether the lesson worked.

Why: lessons that aim at a skill change more than lessons that aim at awareness.
Source: National Institute of Justice 2012, on what internet-safety lessons lacked.

Bad, in front matter:

    objectives:
      - {id: check-an-offer, text: Understand why offers can be a trick.}
      - {id: say-first-words, text: Say one sentence that asks for help.}

Good, in front matter:

    objectives:
      - {id: check-an-offer, text: Check three offers.}
      - {id: say-first-words, text: Say one sentence that asks for help.}
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page, StudentMeta
from secondlook.problem import Problem

ID = "objective-can-be-seen"
SEVERITY = "error"
LEAST, MOST = 2, 4
VERBS = frozenset(
    [
        "answer",
        "ask",
        "check",
        "choose",
        "circle",
        "compare",
        "correct",
        "decide",
        "describe",
        "draw",
        "explain",
        "find",
        "give",
        "list",
        "make",
        "match",
        "name",
        "order",
        "pick",
        "plan",
        "practise",
        "read",
        "rehearse",
        "reply",
        "rewrite",
        "run",
        "say",
        "show",
        "slow",
        "sort",
        "spot",
        "state",
        "stop",
        "tell",
        "try",
        "use",
        "write",
    ]
)


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    if not isinstance(page.meta, StudentMeta):
        return
    objectives = page.meta.objectives
    if not LEAST <= len(objectives) <= MOST:
        message = f"The page has {len(objectives)} objectives."
        yield Problem(page.meta.at, ID, message, f"Give it {LEAST} to {MOST}.")
    for objective in objectives:
        verb = objective.text.split(" ", 1)[0].strip(".,:").lower()
        if objective.text and verb not in VERBS:
            message = f'Nobody can see a student "{verb}" something.'
            fix = f"Start with a verb such as {', '.join(sorted(VERBS)[::6])}."
            yield Problem(objective.text.at, ID, message, fix)
