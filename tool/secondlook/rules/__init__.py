"""The rules: one file each, in the order in which the docs list them.

A rule is a module with a docstring (what it checks, why, bad and good examples),
an `ID`, a `SEVERITY` and any of `check_quiz(quiz, course)`,
`check_page(page, course)` and `check_course(course)`, which yield problems. The
first few are found while files are read and have no check of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from types import ModuleType

from secondlook.course import Course
from secondlook.model import Page, Quiz
from secondlook.problem import Problem
from secondlook.rules import (
    alt_text,
    answer_has_reason,
    answer_length_varies,
    answer_not_echoed,
    answer_not_longest,
    answer_position_varies,
    answer_text_varies,
    anyone_in_stories,
    article_fits_options,
    chat_stops_early,
    closed_config,
    distinct_heading,
    distinct_question,
    draw_leaves_some,
    earlier_lesson_returns,
    equal_forms,
    fact_fits_reader,
    fact_is_checked,
    finished_text,
    friend_in_stories,
    hash_in_text,
    heading_order,
    help_by_quiz,
    help_is_checked,
    help_is_fresh,
    image_rule_is_quoted,
    kind_words,
    known_file,
    known_id,
    known_key,
    known_link,
    known_marker,
    lesson_is_reviewed,
    lesson_is_whole,
    local_image,
    minutes_fit,
    negative_word_stands_out,
    no_absolute_clue,
    no_all_of_the_above,
    no_attribute_list,
    no_blank,
    no_combined_option,
    no_none_of_the_above,
    no_option_letter,
    no_option_position,
    no_raw_html,
    no_truth_series,
    no_vague_frequency,
    number_by_id,
    objective_can_be_seen,
    objective_exists,
    objective_has_section,
    objective_tested,
    one_alphabet,
    one_correct_answer,
    option_count,
    options_in_order,
    phone_by_id,
    plain_address,
    plain_markdown,
    plain_text,
    portable_name,
    positive_prompt,
    prompt_ends_as_question,
    prompt_is_whole,
    quiz_has_lesson,
    quiz_practises_enough,
    readable_file,
    readable_text,
    required_key,
    safe_link,
    separate_ranges,
    short_option,
    short_prompt,
    short_sentence,
    sign_taught_and_tested,
    small_clean_image,
    story_is_whole,
    telling_link,
    true_and_false_mixed,
    two_before,
    unique_id,
    unique_key,
    unique_option,
    unique_question,
    used_picture,
    value_type,
    visible_text,
    waiver_is_needed,
    whole_letters,
    whole_table,
    wording_by_id,
)

RULES: tuple[ModuleType, ...] = (
    readable_file,
    portable_name,
    visible_text,
    one_alphabet,
    whole_letters,
    plain_address,
    hash_in_text,
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
    short_prompt,
    short_option,
    prompt_is_whole,
    prompt_ends_as_question,
    positive_prompt,
    negative_word_stands_out,
    no_blank,
    no_truth_series,
    no_none_of_the_above,
    no_all_of_the_above,
    no_combined_option,
    no_option_letter,
    no_option_position,
    options_in_order,
    separate_ranges,
    article_fits_options,
    answer_not_longest,
    answer_length_varies,
    answer_not_echoed,
    no_absolute_clue,
    no_vague_frequency,
    answer_position_varies,
    answer_text_varies,
    true_and_false_mixed,
    distinct_question,
    draw_leaves_some,
    story_is_whole,
    objective_exists,
    objective_has_section,
    objective_tested,
    objective_can_be_seen,
    minutes_fit,
    friend_in_stories,
    anyone_in_stories,
    two_before,
    sign_taught_and_tested,
    earlier_lesson_returns,
    equal_forms,
    quiz_practises_enough,
    quiz_has_lesson,
    lesson_is_whole,
    help_by_quiz,
    known_marker,
    known_id,
    fact_fits_reader,
    number_by_id,
    phone_by_id,
    wording_by_id,
    image_rule_is_quoted,
    help_is_fresh,
    kind_words,
    chat_stops_early,
    readable_text,
    short_sentence,
    heading_order,
    distinct_heading,
    telling_link,
    alt_text,
    known_link,
    whole_table,
    plain_markdown,
    plain_text,
    no_raw_html,
    no_attribute_list,
    safe_link,
    local_image,
    small_clean_image,
    used_picture,
    known_file,
    closed_config,
    finished_text,
    lesson_is_reviewed,
    help_is_checked,
    fact_is_checked,
    waiver_is_needed,
)

BY_ID: dict[str, ModuleType] = {rule.ID: rule for rule in RULES}

# The rules that only `validate --release` runs.
FOR_RELEASE = frozenset(rule.ID for rule in RULES if getattr(rule, "RELEASE", False))


def of_quiz(quiz: Quiz, course: Course, *, release: bool = False) -> Iterator[Problem]:
    """What the rules find in one quiz; with `release`, also those for a release."""
    for check in _checks("check_quiz", release):
        yield from check(quiz, course)


def of_page(page: Page, course: Course, *, release: bool = False) -> Iterator[Problem]:
    """What the rules find in one page."""
    for check in _checks("check_page", release):
        yield from check(page, course)


def of_course(course: Course, *, release: bool = False) -> Iterator[Problem]:
    """What the rules find in the data, and across files."""
    for check in _checks("check_course", release):
        yield from check(course)


@cache
def _checks(name: str, release: bool) -> list[Callable[..., Iterator[Problem]]]:
    """The checks of one kind. A rule with `RELEASE = True` runs for a release only."""
    return [
        getattr(rule, name)
        for rule in RULES
        if hasattr(rule, name) and (release or rule.ID not in FOR_RELEASE)
    ]
