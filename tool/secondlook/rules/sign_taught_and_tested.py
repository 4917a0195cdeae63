"""A sign that a page teaches is tested in its quiz, and the other way round.

The page's `signs` and the `signs` of its quiz's questions are the same. A question
that `returns` from an earlier lesson may bring that lesson's sign with it.

Why: a sign that is taught but never practised is soon forgotten, and one that is
asked without being taught is a trick question.
Source: CEOP and PSHE Association 2016, principle on clear goals and evaluation.

Bad, in front matter:

    signs: []

Good, in front matter:

    signs: [W1]
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Page, Quiz, StudentMeta
from secondlook.problem import Problem

ID = "sign-taught-and-tested"
SEVERITY = "error"


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    quiz = course.digests.get((page.lesson or "", page.band or ""))
    if quiz is None or not isinstance(page.meta, StudentMeta):
        return
    for sign in page.meta.signs:
        if sign not in quiz.signs:
            message = f"This page teaches {sign}, and no question is about it."
            fix = f"Add `signs: [{sign}]` to a question of {quiz.at.path}."
            yield Problem(sign.at, ID, message, fix)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    page = course.page(f"{quiz.lesson}/{quiz.band}.md")
    if page is None or not isinstance(page.meta, StudentMeta):
        return
    for question in quiz.questions:
        if question.returns:
            continue
        for sign in question.signs:
            if sign not in page.meta.signs:
                message = (
                    f"This question is about {sign}, which the page does not teach."
                )
                fix = f"Teach it and add it to `signs` in {page.at.path}, or delete it."
                yield Problem(sign.at, ID, message, fix)
