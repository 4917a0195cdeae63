"""The rules: one file each, in the order in which the docs list them.

A rule is a module with a docstring (what it checks, why, bad and good examples),
an `ID`, a `SEVERITY` and any of `check_quiz(quiz, course)`,
`check_page(page, course)` and `check_course(course)`, which yield problems. The
first few are found while files are read and have no check of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem
from secondlook.rules import (
    answer_has_reason,
    fact_fits_reader,
    finished_text,
    known_id,
    known_key,
    known_marker,
    lesson_is_whole,
    local_image,
    no_attribute_list,
    no_raw_html,
    number_by_id,
    objective_exists,
    objective_tested,
    one_correct_answer,
    option_count,
    phone_by_id,
    quiz_has_lesson,
    readable_file,
    required_key,
    safe_link,
    unique_id,
    unique_key,
    unique_option,
    unique_question,
    value_type,
    waiver_is_needed,
)

RULES: tuple[ModuleType, ...] = (
    readable_file,
    known_key,
    required_key,
    unique_key,
    value_type,
    unique_id,
    unique_question,
    unique_option,
    one_correct_answer,
    option_count,
    answer_has_reason,
    objective_exists,
    objective_tested,
    quiz_has_lesson,
    lesson_is_whole,
    known_marker,
    known_id,
    fact_fits_reader,
    number_by_id,
    phone_by_id,
    no_raw_html,
    no_attribute_list,
    safe_link,
    local_image,
    finished_text,
    waiver_is_needed,
)

BY_ID: dict[str, ModuleType] = {rule.ID: rule for rule in RULES}


def of_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    """What the rules find in one quiz."""
    for check in _CHECKS["check_quiz"]:
        yield from check(quiz, course)


def of_course(course: Course) -> Iterator[Problem]:
    """What the rules find in the pages, and across files."""
    for page in course.pages:
        for check in _CHECKS["check_page"]:
            yield from check(page, course)
    for check in _CHECKS["check_course"]:
        yield from check(course)


_CHECKS: dict[str, list[Callable[..., Iterator[Problem]]]] = {
    name: [getattr(rule, name) for rule in RULES if hasattr(rule, name)]
    for name in ("check_quiz", "check_page", "check_course")
}
