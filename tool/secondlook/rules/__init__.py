"""The rules: one file each, in the order in which the docs list them.

A rule is a module with a docstring (what it checks, why, bad and good examples),
an `ID`, a `SEVERITY` and any of `check_quiz(quiz, course)`,
`check_page(page, course)` and `check_course(course)`, which yield problems. The
first few are found while files are read and have no check of their own.
"""

from __future__ import annotations

from types import ModuleType

from secondlook.course import Course
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
)

BY_ID: dict[str, ModuleType] = {rule.ID: rule for rule in RULES}


def run(course: Course) -> list[Problem]:
    """Every problem that any rule finds in a course, sorted by place."""
    problems: list[Problem] = []
    for rule in RULES:
        if check_quiz := getattr(rule, "check_quiz", None):
            for quiz in course.quizzes:
                problems += check_quiz(quiz, course)
        if check_page := getattr(rule, "check_page", None):
            for page in course.pages:
                problems += check_page(page, course)
        if check_course := getattr(rule, "check_course", None):
            problems += check_course(course)
    return sorted(problems)
