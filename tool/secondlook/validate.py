"""A course folder → the course and all its problems, in one run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path

from secondlook import rules, waivers
from secondlook.course import Course, digest, load, read_quiz_file
from secondlook.problem import Problem


def validate(root: Path) -> tuple[Course, list[Problem]]:
    """Read the course at `root` and run every rule; problems come sorted by place.

    A quiz is read, checked and dropped before the next one, whatever their number.
    """
    course, found = load(root)
    problems = set(found)
    spans = [*chain.from_iterable(map(waivers.of_data, course.data.values()))]
    spans += chain.from_iterable(map(waivers.of_page, course.pages))
    digests = {}
    for key, path in course.quiz_paths.items():
        quiz, found = read_quiz_file(course, path)
        problems.update(found)
        if quiz is not None:
            problems.update(rules.of_quiz(quiz, course))
            spans += waivers.of_quiz(quiz)
            digests[key] = digest(quiz)
    course = replace(course, digests=digests)
    problems.update(rules.of_course(course))
    return course, sorted(waivers.apply(problems, spans))


def within(problems: Iterable[Problem], root: Path, paths: list[Path]) -> list[Problem]:
    """Those problems that lie in one of the files or folders `paths`."""
    wanted = [path.resolve() for path in paths]
    return [
        problem
        for problem in problems
        if any((root / problem.place.path).resolve().is_relative_to(p) for p in wanted)
    ]


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops a build."""
    return any(problem.severity == "error" for problem in problems)
