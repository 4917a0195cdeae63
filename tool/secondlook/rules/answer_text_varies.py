"""The right option does not say the same thing in three questions of a quiz.

Options with the same words in another order or form count as the same.

Why: after the second "Tell a trusted adult" a student ticks it without reading, and
has not practised whom to tell, or with which words.
Source: our own reasoning; in a study of a lesson for schools (Jones 2023), knowledge
rose and telling a parent did not.

Bad, in the quiz:

    title: What next?
    questions:
      - id: odd-fee
        kind: choice
        objective: check-an-offer
        prompt: A job asks for a fee. What next?
        options:
          - text: Pay half of it now.
            feedback: Half is gone as surely as the whole, so wait and ask first.
          - text: Tell a trusted adult.
            correct: true
            feedback: A second pair of eyes sees more, and a real job can wait.
          - text: Answer with a joke.
            feedback: Any answer keeps the talk going, and you do not owe one.
      - id: odd-gift
        kind: choice
        objective: check-an-offer
        prompt: A player sends you a big present. What next?
        options:
          - text: Send one back.
            feedback: A gift is not a debt, so there is nothing to give back.
          - text: Say where you live.
            feedback: A present needs no address when it is sent inside a game.
          - text: Tell an adult you trust.
            correct: true
            feedback: It may be kindness, and someone at home can look at it with you.
      - id: odd-secret
        kind: choice
        objective: say-first-words
        friend: true
        prompt: A coach asks you to keep a secret. What next?
        options:
          - text: Tell a trusted adult
            correct: true
            feedback: A secret that must be kept from adults is a reason to speak.
          - text: Keep it for a week.
            feedback: A week is long when a secret weighs on you, so speak sooner.
          - text: Ask for a new coach.
            feedback: You may want one, and somebody has to hear why you do first.

Good, in the quiz:

    title: What next?
    questions:
      - id: odd-fee
        kind: choice
        objective: check-an-offer
        prompt: A job asks for a fee. What next?
        options:
          - text: Pay half of it now.
            feedback: Half is gone as surely as the whole, so wait and ask first.
          - text: Show it to your aunt.
            correct: true
            feedback: A second pair of eyes sees more, and a real job can wait.
          - text: Answer with a joke.
            feedback: Any answer keeps the talk going, and you do not owe one.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz, Text
from secondlook.problem import Problem, Severity
from secondlook.rules.common import folded, with_key
from secondlook.words import topics

ID = "answer-text-varies"
SEVERITY: Severity = "advice"
MOST = 2


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    alike: dict[object, list[Text]] = {}
    for _question, key, _others in with_key(quiz):
        same = topics(key.text) or folded(key.text)
        alike.setdefault(same, []).append(key.text)
    for texts in alike.values():
        if len(texts) > MOST:
            message = f"The right option says the same in {len(texts)} questions."
            fix = "Let some of them ask whom to tell, how, or in which words."
            yield Problem(texts[MOST].at, ID, message, fix, SEVERITY)
