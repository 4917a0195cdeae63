"""The course's stories show that it can be anyone, by anyone, anywhere.

Once the course has six lessons, at least three stories in ten are about pressure
from somebody known, and three in ten about a boy or somebody whose gender is not
said or not one of two; at least two happen offline, and at least two are about
labour or crime. Each is counted over the scenarios in the front matter of all
student pages.

Why: who has only met stories of girls and strangers on the internet will not see it
when it is a cousin, a boss or a boy.
Source: the shares are the course's own rubric; that recruiters are often known
people is in its facts.

Bad, in front matter of six lessons:

    scenarios:
      - about: Ana and the new app
        person: girl
        pressure_from: stranger
        where: online
        harm: romance
        friend: true

Good, in front matter of six lessons:

    scenarios:
      - about: Ana and the new app
        person: girl
        pressure_from: stranger
        where: online
        harm: romance
        friend: true
      - about: Sam and the market stall
        person: boy
        pressure_from: known
        where: offline
        harm: labour
        friend: true
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil

from secondlook.course import Course
from secondlook.model import Scenario
from secondlook.problem import Problem, Severity
from secondlook.rules.common import all_scenarios

ID = "anyone-in-stories"
SEVERITY: Severity = "advice"

SHARE = 0.3
NUMBER = 2

Test = Callable[[Scenario], bool]

_SHARES: tuple[tuple[str, Test], ...] = (
    ("pressure from somebody known", lambda one: one.pressure_from == "known"),
    ("a boy, or somebody whose gender is open", lambda one: one.person != "girl"),
)
_NUMBERS: tuple[tuple[str, Test], ...] = (
    ("something offline", lambda one: one.where in ("offline", "both")),
    ("labour or crime", lambda one: one.harm in ("labour", "criminal")),
)


def check_course(course: Course) -> Iterator[Problem]:
    stories = all_scenarios(course)
    if not stories:
        return
    share = ceil(SHARE * len(stories))
    for tests, least in ((_SHARES, share), (_NUMBERS, NUMBER)):
        for what, test in tests:
            found = sum(map(test, stories))
            if found < least:
                message = (
                    f"{found} of {len(stories)} stories are about {what}; "
                    f"{least} is the least."
                )
                fix = "Change this story or another one, and what its scenario says."
                first = next(story for story in stories if not test(story))
                yield Problem(first.at, ID, message, fix, SEVERITY)
