"""For a release, a person has compared every fact with its source, and has signed
for it.

This is looked at by `secondlook validate --release` only. Until then the page shows
the fact as not yet checked.

Why: numbers on this subject bend as they are passed on. Somebody has to have read
the source itself, and to stand by the sentence that was made of it.
Source: the course's own page “Where our numbers come from”.

Bad, in data/facts.yml:

    sources:
      - id: a-report
        title: A report
        publisher: An institute
        year: '2024'
        seen: the whole report
    facts:
      - id: for-lessons
        audience: lesson
        wording: In one survey, most teens said that friends helped them most.
        figure: none
        population: teens who answered
        place: one country
        year: '2024'
        not_tell: It does not tell how it is elsewhere.
        verdict: supported
        sources: [a-report]

Good, in data/facts.yml:

    sources:
      - id: a-report
        title: A report
        publisher: An institute
        year: '2024'
        seen: the whole report
    facts:
      - id: for-lessons
        audience: lesson
        wording: In one survey, most teens said that friends helped them most.
        figure: none
        population: teens who answered
        place: one country
        year: '2024'
        not_tell: It does not tell how it is elsewhere.
        verdict: supported
        sources: [a-report]
        checked_on: '2025-11-20'
        checked_by: A. Person
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.problem import Problem

ID = "fact-is-checked"
SEVERITY = "error"
RELEASE = True


def check_course(course: Course) -> Iterator[Problem]:
    for fact in course.facts.values():
        if fact.checked_on is None or fact.checked_by is None:
            message = f'Nobody has signed that the fact "{fact.id}" is right.'
            fix = "Compare it with its sources, then set checked_on and checked_by."
            yield Problem(fact.at, ID, message, fix)
