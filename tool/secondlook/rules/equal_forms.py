"""The quizzes before and after the course are two equal forms.

Each has the same number of questions; the questions in the same place come back to the
same lesson, test the same objective and signs, are of the same kind, and both or
neither are about a friend. Only the story is another one.

Why: what has changed can be seen only if both ask for the same, and not if the second
is the easier one or can be answered from memory of the first.
Source: AERA, APA and NCME 2014, on parallel forms; our own reasoning.

Bad, in the two forms:

    title: First look
    questions:
      - id: coach-alone
        kind: true-false
        objective: check-an-offer
        returns: demo
        signs: [W1]
        prompt: A coach who is kind to all can also be asked about a plan.
        answer: true
        feedback_true: Kind people are glad of a question, so it can be asked.
        feedback_false: It may feel rude, and a kind coach is glad of a question.
    ---
    title: Second look
    questions:
      - id: aunt-asks
        kind: true-false
        objective: say-first-words
        returns: demo
        signs: [W1]
        prompt: An aunt who means well may be asked where a trip goes.
        answer: true
        feedback_true: Whoever means well has an answer, so it can be asked.
        feedback_false: It may feel odd to ask, and those who mean well do not mind.

Good, in the two forms:

    title: First look
    questions:
      - id: coach-alone
        kind: true-false
        objective: check-an-offer
        returns: demo
        signs: [W1]
        prompt: A coach who is kind to all can also be asked about a plan.
        answer: true
        feedback_true: Kind people are glad of a question, so it can be asked.
        feedback_false: It may feel rude, and a kind coach is glad of a question.
    ---
    title: Second look
    questions:
      - id: aunt-asks
        kind: true-false
        objective: check-an-offer
        returns: demo
        signs: [W1]
        prompt: An aunt who means well may be asked where a trip goes.
        answer: true
        feedback_true: Whoever means well has an answer, so it can be asked.
        feedback_false: It may feel odd to ask, and those who mean well do not mind.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import BANDS, FORMS, Page, Quiz
from secondlook.problem import Place, Problem

ID = "equal-forms"
SEVERITY = "error"

# What is asked for; the words say it to an author.
_ALIKE = {
    "returns": "comes back to",
    "objective": "tests",
    "kind": "is of the kind",
    "signs": "is about",
    "friend": "is about a friend:",
}


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    if quiz.lesson not in FORMS:
        return
    for question in quiz.questions:
        if not question.returns:
            message = "This question belongs to no lesson."
            fix = "Add `returns:` with the lesson whose objective it tests."
            yield Problem(question.id.at, ID, message, fix)


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for marker in page.markers:
        band, *form = marker.words or ("",)
        if marker.name != "answer-key" or not form or form[0] not in FORMS:
            continue
        if (form[0], band) not in course.quiz_paths:
            message = f"There is no quizzes/{form[0]}/{band}.yml to show the key of."
            yield Problem(marker.at, ID, message, "Write it, or delete this line.")


def check_course(course: Course) -> Iterator[Problem]:
    for band in BANDS:
        paths = [course.quiz_paths.get((form, band)) for form in FORMS]
        first, second = (course.quiz(form, band) for form in FORMS)
        if first and second:
            yield from _compared(first, second)
        elif not all(paths):
            yield from _alone(course, band)


def _alone(course: Course, band: str) -> Iterator[Problem]:
    for form, other in (FORMS, FORMS[::-1]):
        path = course.quiz_paths.get((form, band))
        if path:
            message = f"There is no quizzes/{other}/{band}.yml to go with this quiz."
            fix = "Write it, with a question like each one here."
            yield Problem(Place(path), ID, message, fix)


def _compared(first: Quiz, second: Quiz) -> Iterator[Problem]:
    if len(first.questions) != len(second.questions):
        counts = f"{len(first.questions)} against {len(second.questions)}"
        message = f"The two forms differ in how many questions they have: {counts}."
        yield Problem(second.title.at, ID, message, "Give both the same number.")
    for number, (one, other) in enumerate(
        zip(first.questions, second.questions, strict=False), 1
    ):
        for key, words in _ALIKE.items():
            values = getattr(one, key), getattr(other, key)
            if values[0] != values[1] and None not in values:
                where = f"Question {number} of {first.at.path} {words}"
                told = f"{_told(values[0])}, and this one: {_told(values[1])}"
                fix = "Let both ask for the same, in another story."
                yield Problem(other.id.at, ID, f"{where} {told}.", fix)


def _told(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "no sign"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
