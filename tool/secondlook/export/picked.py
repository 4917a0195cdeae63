"""What of a course is exported, and what came of it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from secondlook.course import Course
from secondlook.export.task import Form, Task, task
from secondlook.model import FORMS, Lesson, Quiz
from secondlook.problem import Place

Progress = Callable[[str], None]


class ExportError(Exception):
    """Nothing can be exported; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of a question that a format cannot hold.

    `left_out` is whether the whole question is missing from the file.
    """

    at: Place
    what: str
    left_out: bool = True


@dataclass(frozen=True, slots=True)
class Exported:
    """The bytes of the file, the number of questions in it, and what it lacks.

    `notes` are what a person should know before using the file.
    """

    content: bytes
    questions: int
    losses: tuple[Loss, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picked:
    """The lessons and quizzes to export, in the course's order.

    The two forms around the course come last, each as if it were a lesson.
    """

    course: Course
    lessons: tuple[Lesson, ...]
    bands: tuple[str, ...]

    def quizzes(self) -> Iterator[Quiz]:
        """Each quiz of the lessons and bands picked."""
        for lesson in self.lessons:
            for band in self.bands:
                quiz = self.course.quiz(lesson.name, band)
                if quiz is not None:
                    yield quiz

    def tasks(
        self, quiz: Quiz, forms: frozenset[Form]
    ) -> tuple[list[Task], list[Loss]]:
        """The tasks of a quiz in one of the `forms`, and the others as losses."""
        tasks: list[Task] = []
        losses: list[Loss] = []
        for question in quiz.questions:
            one = task(question, quiz)
            if one is not None and one.form in forms:
                tasks.append(one)
            else:
                what = f'"{question.id}" is a `{question.kind}`, which it does not have'
                losses.append(Loss(question.at, what))
        return tasks, losses


def pick(course: Course, lesson: str | None, band: str | None) -> Picked:
    """A lesson and a band of the course, or all of them.

    Raises:
        ExportError: there is no such lesson, or nothing in it to export.
    """
    everything = (*course.in_order(), *_forms(course))
    lessons = tuple(one for one in everything if lesson in (None, one.name))
    if lesson is not None and not lessons:
        names = [one.name for one in everything]
        near = difflib.get_close_matches(lesson, names, 1)
        hint = (
            f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(names)}."
        )
        raise ExportError(f'There is no lesson "{lesson}". {hint}')
    bands = (band,) if band else ("11-13", "14-17")
    picked = Picked(course, lessons, bands)
    if next(picked.quizzes(), None) is None:
        raise ExportError("There is no quiz in what was picked.")
    return picked


def _forms(course: Course) -> Iterator[Lesson]:
    for form in FORMS:
        pages = {
            str(page.band): page
            for page in course.pages
            if page.kind == "form" and page.lesson == form
        }
        if pages:
            yield Lesson(name=form, pages=pages)
