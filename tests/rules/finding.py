"""A course in, what one rule finds out: a hundredth of the work of all rules."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from secondlook.course import digest, load, read_quiz_file
from secondlook.model import Quiz
from secondlook.problem import Problem
from secondlook.rules import BY_ID
from secondlook.validate import validate


def found(rule: str, root: Path) -> list[Problem]:
    """What reading the course and one rule find; waivers do not count."""
    if rule == "waiver-is-needed":  # all rules have to speak before it can
        return validate(root)[1]
    module = BY_ID[rule]
    course, problems = load(root)
    quizzes: dict[tuple[str, str], Quiz] = {}
    for key, path in course.quiz_paths.items():
        quiz, unreadable = read_quiz_file(course, path)
        problems += unreadable
        if quiz is not None:
            quizzes[key] = quiz
    digests = {key: digest(quiz) for key, quiz in quizzes.items()}
    course = replace(course, digests=digests)
    for quiz in quizzes.values() if hasattr(module, "check_quiz") else ():
        problems += module.check_quiz(quiz, course)
    for page in course.pages if hasattr(module, "check_page") else ():
        problems += module.check_page(page, course)
    problems += module.check_course(course) if hasattr(module, "check_course") else ()
    return sorted(problems)
