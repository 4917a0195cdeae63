"""An id names one thing only.

Questions of a quiz, scenes of a story, objectives of a page, facts, sources, help
lines, countries, signs, terms and fixed wordings each have their own id; each lesson
has its own number.

Why: links, exports and quotations rest on ids. With two of the same, one of the
things could never be reached.
Source: jhudsl/OTTR_Template issue 656, where doubled ids passed every check and
failed on the published site.

Bad, in front matter:

    objectives:
      - {id: check-an-offer, text: Check three offers.}
      - {id: say-first-words, text: Say one sentence that asks for help.}
      - {id: check-an-offer, text: Name two ways to verify an offer.}

Good, in front matter:

    objectives:
      - {id: check-an-offer, text: Check three offers.}
      - {id: say-first-words, text: Say one sentence that asks for help.}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from secondlook.course import Course
from secondlook.model import (
    Facts,
    Glossary,
    Help,
    Page,
    Quiz,
    Signs,
    Story,
    StudentMeta,
    TeachMeta,
    Text,
    Wordings,
)
from secondlook.problem import Problem

ID = "unique-id"
SEVERITY = "error"


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    yield from _twice(question.id for question in quiz.questions)
    for question in quiz.questions:
        if isinstance(question, Story):
            yield from _twice(scene.id for scene in question.scenes)


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    if isinstance(page.meta, StudentMeta):
        yield from _twice(objective.id for objective in page.meta.objectives)


def check_course(course: Course) -> Iterator[Problem]:
    for data in course.data.values():
        match data:
            case Facts():
                yield from _twice(fact.id for fact in data.facts)
                yield from _twice(source.id for source in data.sources)
            case Help():
                yield from _twice(line.id for line in data.lines)
                yield from _twice(country.code for country in data.countries)
            case Signs():
                yield from _twice(sign.id for sign in data.signs)
            case Glossary():
                yield from _twice(term.id for term in data.terms)
            case Wordings():
                yield from _twice(wording.id for wording in data.wordings)
    yield from _numbers(course)


def _twice(ids: Iterable[Text]) -> Iterator[Problem]:
    first: dict[str, Text] = {}
    for one in ids:
        if one and one in first:
            message = f'The id "{one}" is taken.'
            fix = f"Choose another; line {first[one].at.line} has it already."
            yield Problem(one.at, ID, message, fix)
        first.setdefault(one, one)


def _numbers(course: Course) -> Iterator[Problem]:
    first: dict[int, Page] = {}
    for page in course.pages:
        if not isinstance(page.meta, TeachMeta):
            continue
        number = page.meta.number
        if number in first:
            message = f"Lesson number {number} is taken."
            fix = f"Choose another; {first[number].at.path} has it already."
            yield Problem(page.meta.at, ID, message, fix)
        first.setdefault(number, page)
