"""A course folder → the course and all its problems, in one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from os.path import realpath
from pathlib import Path

from secondlook import rules, waivers
from secondlook.course import Course, digest, load, read_quiz_file
from secondlook.memo import Keys, Memo
from secondlook.model import Page
from secondlook.problem import Problem

_Run = Callable[[], Iterable[Problem]]

# So many problems of one rule in one file are told; more would say nothing new.
MOST_ALIKE = 100


def validate(
    root: Path, *, release: bool = False, memo: Memo | None = None
) -> tuple[Course, list[Problem]]:
    """Read the course at `root` and run every rule; problems come sorted by place.

    With `release`, also those rules that only a release has to keep. With a `memo`,
    pages and quizzes that are as they were when it was last used are not looked at.
    A quiz is read, checked and dropped before the next one, whatever their number.
    """
    course, found = load(root)
    problems = set(found)
    spans = [*chain.from_iterable(map(waivers.of_data, course.data.values()))]
    spans += chain.from_iterable(map(waivers.of_page, course.pages))
    digests = {}
    recall = _recaller(course, memo)
    for key, path in course.quiz_paths.items():
        quiz, found = read_quiz_file(course, path)
        problems.update(found)
        if quiz is not None:
            run = partial(rules.of_quiz, quiz, course, release=release)
            problems.update(recall(path, run))
            spans += waivers.of_quiz(quiz)
            digests[key] = digest(quiz)
    course = replace(course, digests=digests)
    for page in course.pages:
        run = partial(rules.of_page, page, course, release=release)
        problems.update(recall(page, run))
    problems.update(rules.of_course(course, release=release))
    course = replace(course, found=Counter(one.rule for one in problems))
    idle = () if release else rules.FOR_RELEASE
    return course, list(_told(sorted(waivers.apply(problems, spans, idle))))


def _recaller(
    course: Course, memo: Memo | None
) -> Callable[[Page | str, _Run], Iterable[Problem]]:
    """Runs rules on a page, or on the quiz at a path, if need be."""
    if memo is None:
        return lambda _, run: run()
    keys = Keys(course)

    def recall(one: Page | str, run: _Run) -> Iterable[Problem]:
        if isinstance(one, Page):
            return memo.recall("page", one.path, keys.page(one), lambda: [*run()])
        return memo.recall("quiz", one, keys.quiz(one), lambda: [*run()])

    return recall


def _told(problems: list[Problem]) -> Iterator[Problem]:
    """The problems without the many alike ones of a file that is wrong throughout."""
    alike = Counter((one.place.path, one.rule) for one in problems)
    seen: Counter[tuple[str, str]] = Counter()
    for one in problems:
        key = one.place.path, one.rule
        seen[key] += 1
        if seen[key] < MOST_ALIKE or alike[key] == MOST_ALIKE:
            yield one
        elif seen[key] == MOST_ALIKE:
            more = alike[key] - MOST_ALIKE
            yield replace(one, fix=f"{one.fix} (And {more} more of these in the file.)")


def within(problems: Iterable[Problem], root: Path, paths: list[Path]) -> list[Problem]:
    """Those problems that lie in one of the files or folders `paths`."""
    # realpath, unlike resolve, bears links that lead round in a circle.
    wanted = [Path(realpath(path)) for path in paths]
    return [
        problem
        for problem in problems
        if any(
            Path(realpath(root / problem.place.path)).is_relative_to(one)
            for one in wanted
        )
    ]


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops a build."""
    return any(problem.severity == "error" for problem in problems)
