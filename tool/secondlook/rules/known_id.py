"""Every fact, help line, sign, term, wording and source that is quoted exists.

Why: a quotation that leads nowhere is a hole in the page where a number with its
source, or the meaning of a hard word, should be.

Bad, in a page:

    {{ sign W99 }}

Good, in a page:

    {{ sign W1 }}
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator

from secondlook.course import Course
from secondlook.model import Page, Quiz, StudentMeta, Text
from secondlook.problem import Place, Problem

ID = "known-id"
SEVERITY = "error"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for marker in page.markers:
        if marker.name in _files(course):
            for word in marker.words:
                yield from _known(marker.name, word, marker.at, course)
    if isinstance(page.meta, StudentMeta):
        yield from _signs(page.meta.signs, course)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        yield from _signs(question.signs, course)


def check_course(course: Course) -> Iterator[Problem]:
    for fact in course.facts.values():
        for source in fact.sources:
            yield from _known("source", source, source.at, course)
    codes = [country.code for country in course.help.countries] if course.help else []
    for line in course.help_lines.values():
        if line.country not in ("", *codes):
            message = f'There is no country "{line.country}" in data/help.yml.'
            fix = f"Add it under `countries`. There are: {', '.join(codes)}."
            yield Problem(line.country.at, ID, message, fix)


def _files(course: Course) -> dict[str, tuple[str, Collection[str]]]:
    return {
        "fact": ("data/facts.yml", course.facts),
        "source": ("data/facts.yml", course.sources),
        "sign": ("data/signs.yml", course.signs),
        "term": ("data/glossary.yml", course.terms),
        "wording": ("data/wording.yml", course.wordings),
    }


def _signs(signs: tuple[Text, ...], course: Course) -> Iterator[Problem]:
    for sign in signs:
        yield from _known("sign", sign, sign.at, course)


def _known(kind: str, word: str, at: Place, course: Course) -> Iterator[Problem]:
    file, ids = _files(course)[kind]
    if word in ids or file not in course.data:
        return  # a file that cannot be read has its own problem
    near = difflib.get_close_matches(word, ids, 1)
    fix = f'Did you mean "{near[0]}"?' if near else f"Add it to {file}."
    yield Problem(at, ID, f'There is no {kind} "{word}" in {file}.', fix)
