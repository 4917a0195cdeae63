"""A quiz has at least seven questions, and a third of them help a friend.

Questions about what a friend can do carry `friend: true`.

Why: a student who would never look for help for themselves may do so for a friend,
and friends are often the first to know.
Source: the course's own judgement, after programmes for bystanders such as Green Dot.

Bad, in a whole quiz:

    title: Offers
    questions:
      - id: fee-first
        kind: true-false
        objective: check-an-offer
        signs: [W1]
        before: true
        prompt: A real job can ask you to pay a fee first.
        answer: false
        feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
        feedback_false: That is right, because real jobs pay you and not the reverse.
      - id: ask-a-friend
        kind: true-false
        objective: say-first-words
        before: true
        prompt: A short sentence is enough to begin asking for help.
        answer: true
        feedback_true: Short is good, since the other person can ask for the rest.
        feedback_false: It does not have to be long, and one sentence opens the door.

Good, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: A real job can ask you to pay a fee first.
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_false: That is right, because real jobs pay you and not the reverse.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem, Severity

ID = "quiz-practises-enough"
SEVERITY: Severity = "advice"
LEAST = 7


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    if quiz.lesson not in course.lessons:
        return  # quiz-has-lesson says so
    count = len(quiz.questions)
    if count < LEAST:
        message = f"This quiz has {count} questions."
        fix = f"Give it at least {LEAST}."
        yield Problem(quiz.title.at, ID, message, fix, SEVERITY)
    friends = sum(question.friend for question in quiz.questions)
    if friends * 3 < count:
        message = f"Of {count} questions, {friends} are about helping a friend."
        fix = "Make it a third: ask what a friend could say or do, with `friend: true`."
        yield Problem(quiz.title.at, ID, message, fix, SEVERITY)
