"""The right option is not the only one that repeats a word of the prompt.

A word that other questions of the quiz have as well is its subject, and is fine. So is
an echo when a wrong option has one too.

Why: the ear finds the answer where the mind has not; "phishing" in the question and
in one option alone needs no knowledge.
Source: Haladyna, Downing and Rodriguez 2002, guideline 28b, on clang associations.

Bad, in a question:

    id: fee-first
    kind: choice
    objective: check-an-offer
    prompt: What is an advance payment?
    options:
      - text: A talk with a person you like
        feedback: That is a date or an interview, and it ought not to cost anything.
      - text: A payment made before you get anything
        correct: true
        feedback: Once it is sent it is hard to get back, so ask someone first.
      - text: A bus that leaves before the hour
        feedback: The early bus has no name of its own, though it can be missed.

Good, in a question:

    id: fee-first
    kind: choice
    objective: check-an-offer
    prompt: What is an advance payment?
    options:
      - text: A talk with a person you like
        feedback: That is a date or an interview, and it ought not to cost anything.
      - text: Money sent before you get anything
        correct: true
        feedback: Once it is sent it is hard to get back, so ask someone first.
      - text: A bus that leaves before the hour
        feedback: The early bus has no name of its own, though it can be missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Choice, Quiz, Text
from secondlook.problem import Problem, Severity
from secondlook.rules.common import part, with_key, with_options
from secondlook.words import WORD, last_sentence, topic, topics, without_speech

ID = "answer-not-echoed"
SEVERITY: Severity = "advice"
LEAST_LETTERS = 5


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question, key, others in with_key(quiz):
        prompt = _asked(question.prompt)
        echoed = topics(key.text) & prompt
        if not echoed or prompt & topics(" ".join(one.text for one in others)):
            continue
        match = _first(key.text, echoed)
        if match and not _is_subject(topic(match.group()), question, quiz):
            message = f'Only the right option has "{match.group()}" in common with '
            message += "the prompt."
            fix = "Use another word there, or the same word in a wrong option too."
            place = part(key.text, *match.span())
            yield Problem(place, ID, message, fix, SEVERITY)


def _asked(prompt: Text) -> frozenset[int]:
    """What the question itself is about; a story before it gives nothing away."""
    plain = without_speech(prompt)
    return topics(plain[last_sentence(plain) :])


def _is_subject(word: int | None, question: Choice, quiz: Quiz) -> bool:
    """Whether other questions of the quiz are about the same word."""
    for other in with_options(quiz):
        if other is not question:
            options = " ".join(option.text for option in other.options)
            if word in topics(f"{other.prompt} {options}"):
                return True
    return False


def _first(text: Text, echoed: frozenset[int]) -> re.Match[str] | None:
    for match in WORD.finditer(text):
        word = match.group()
        if len(word) >= LEAST_LETTERS and topic(word) in echoed:
            return match
    return None
