"""A lesson reads at a level that its readers manage on a bad day.

As US school grades by the Flesch–Kincaid formula: for ages 11–13 at most 6 for the
median section and 8 for any section, for ages 14–17 at most 8 and 9; a quiz as a
whole like a page; the help page, the help lines and the fixed wordings at most 5. A
section of fewer than a hundred words is read together with the next one. It is
advice above that, and an error more than a grade above, when the formula of Coleman
and Liau agrees.

Names, `{{ term … }}` and the words in the glossary do not count, nor do headings,
tables and chats' speakers. Easier is always fine.

Why: somebody frightened, tired or reading in a second language reads some years
below their age. Agencies that write for the public aim at grade 6 to 8, and at 4 to
6 where it matters most; the lesson targets are our own choice within that.
Source: US Environmental Protection Agency and Department of Health and Human
Services, on plain language.

Bad, in a page:

    ## Why people hesitate

    Responsibility for manipulative behaviour invariably remains with the individual
    perpetrating it, notwithstanding any communication previously undertaken.
    Experiencing sophisticated psychological manipulation indicates no personal
    inadequacy whatsoever. Professional organisations nevertheless consistently
    report considerable hesitation regarding disclosure, particularly concerning
    anticipated disciplinary consequences. Immediate communication with
    appropriately qualified professionals facilitates considerably improved
    outcomes. Confidential consultation remains available throughout the majority of
    participating territories, irrespective of nationality or residential status.
    Organisations additionally provide comprehensive information concerning
    subsequent procedures, including investigation, psychological support and
    representation. Individuals experiencing substantial apprehension should
    prioritise establishing communication with a trustworthy professional
    immediately. Subsequent documentation of relevant correspondence frequently
    facilitates investigation.

Good, in a page:

    ## Why people wait

    The person who tricks you is to blame. Anyone can be tricked, and it does not
    mean that you did something wrong. Still, many people wait, as they fear to be
    in trouble. You can tell an adult you trust. You can also call a helpline, and
    ask first what will happen next.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from secondlook.course import Course
from secondlook.gist import gist
from secondlook.model import Page, Quiz
from secondlook.problem import Problem, Severity
from secondlook.readability import (
    LEAST_WORDS,
    Row,
    explained,
    hardest,
    row,
    sections,
    whole,
)

ID = "readable-text"
SEVERITY: Severity = "error"

# The highest grade that a whole page or quiz, and one section, should have.
MOST = {"11-13": (6, 8), "14-17": (8, 9)}
MOST_HELP = 5
HELP_PAGE = "help.md"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for measured in _of_page(page, explained(course.terms.values())):
        yield from _judged(measured)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    texts = gist(quiz).texts
    most = MOST[quiz.band][0]
    if hardest(texts, gist(quiz).by_space) > most:
        known = explained(course.terms.values())
        yield from _judged(row(quiz.title.at, "the quiz", texts, known, most))


def check_course(course: Course) -> Iterator[Problem]:
    for measured in _of_help(course, explained(course.terms.values())):
        yield from _judged(measured)


def measured(page: Page, course: Course) -> list[Row]:
    """A page and its sections, where they have targets."""
    return _of_page(page, explained(course.terms.values()))


def report(course: Course) -> Iterator[Row]:
    """Every text that has a target, measured."""
    known = explained(course.terms.values())
    for page in course.pages:
        yield from _of_page(page, known)
    for quiz in course.quizzes():
        yield row(
            quiz.title.at, "the quiz", gist(quiz).texts, known, MOST[quiz.band][0]
        )
    yield from _of_help(course, known)


def _of_page(page: Page, known: Collection[str]) -> list[Row]:
    if page.path == HELP_PAGE:
        return sections(page, known, MOST_HELP)
    if page.band is None:
        return []
    most, most_section = MOST[page.band]
    parts = sections(page, known, most_section)
    return [whole(page, parts, most), *parts]


def _of_help(course: Course, known: Collection[str]) -> Iterator[Row]:
    """What a person in trouble reads first."""
    if course.help:
        at = course.help.lines[0].at
        texts = [str(line.what_for) for line in course.help.lines]
        yield row(at, "what the help lines are for", texts, known, MOST_HELP)
    short: list[str] = []
    for wording in course.wordings.values():
        texts = [*([wording.text] if wording.text else []), *wording.steps]
        measured = row(wording.at, f"“{wording.title}”", texts, known, MOST_HELP)
        if measured.words < LEAST_WORDS:
            short += texts
        else:
            yield measured
    if short:
        first = next(iter(course.wordings.values()))
        yield row(first.at, "the short wordings together", short, known, MOST_HELP)


def _judged(measured: Row) -> Iterator[Problem]:
    grade, most = measured.grade, measured.most
    if measured.words < LEAST_WORDS or grade <= most:
        return
    sure = grade > most + 1 and measured.second > most
    message = (
        f"School grade {grade:.1f} is needed to read {measured.part}; it should be "
        f"{most} at most. (By the second formula it is {measured.second:.1f}.)"
    )
    fix = "Split its longest sentences, and use shorter words where there are some."
    yield Problem(measured.at, ID, message, fix, "error" if sure else "advice")
