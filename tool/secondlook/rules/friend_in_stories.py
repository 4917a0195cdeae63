"""In at least a third of the course's stories, what a friend can do is part of it.

This is counted over all scenarios (`friend: true` in a student page's front matter)
once the course has six lessons; in a smaller one a share says little.

Why: most young people who are in trouble tell a friend first, and everyone in a
class can be that friend. Stories of a friend who stays and gets help are to be
practised from.
Source: the evaluation of Green Dot in 26 high schools, on bystander skills; the
share is our own choice.

Bad, in front matter of six lessons:

    scenarios:
      - about: Sam and the parcel
        person: boy
        pressure_from: known
        where: offline
        harm: labour
        friend: false

Good, in front matter of six lessons:

    scenarios:
      - about: Sam and the parcel
        person: boy
        pressure_from: known
        where: offline
        harm: labour
        friend: true
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.problem import Problem, Severity
from secondlook.rules.common import all_scenarios

ID = "friend-in-stories"
SEVERITY: Severity = "advice"

LEAST = 1 / 3


def check_course(course: Course) -> Iterator[Problem]:
    stories = all_scenarios(course)
    friends = [story for story in stories if story.friend]
    if len(friends) < LEAST * len(stories):
        message = (
            f"A friend can do something in {len(friends)} of {len(stories)} stories; "
            "a third is the aim."
        )
        fix = "Let a friend notice and help, here or in other lessons (friend: true)."
        first = next(story for story in stories if not story.friend)
        yield Problem(first.at, ID, message, fix, SEVERITY)
