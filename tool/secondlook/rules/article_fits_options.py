"""A prompt that ends in "a" or "an" is followed by options that all fit it.

Why: when a prompt ends in "an", every option that starts like "book" is out, for a
reason that has nothing to do with the subject.
Source: Haladyna, Downing and Rodriguez 2002, guideline 28c, on grammatical clues.

Bad, in a question:

    id: what-it-is
    kind: choice
    objective: check-an-offer
    prompt: "A message that wants money fast is best seen as an"
    options:
      - text: emergency brake
        correct: true
        feedback: Yes, it tells you to stop here and to ask somebody you know.
      - text: lucky day
        feedback: It may feel lucky, but hurry and money together are a reason to stop.
      - text: present
        feedback: A present costs you nothing, and this message wants something.

Good, in a question:

    id: what-it-is
    kind: choice
    objective: check-an-offer
    prompt: What is a message that wants money fast?
    options:
      - text: An emergency brake
        correct: true
        feedback: Yes, it tells you to stop here and to ask somebody you know.
      - text: A lucky day
        feedback: It may feel lucky, but hurry and money together are a reason to stop.
      - text: A present
        feedback: A present costs you nothing, and this message wants something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem
from secondlook.rules.common import part, with_options

ID = "article-fits-options"
SEVERITY = "error"

ENDS_IN_ARTICLE = re.compile(r"(?<![\w/])(?P<article>an?)\s*(?:_{2,}|…|\.{3,})?:?\Z")
_FIRST = re.compile(r"\W*(?P<word>[\w'’-]+)")
_LETTERS = re.compile(r"[A-Z](?:[A-Z]+|\b)")
_LIKE_A_VOWEL = re.compile(
    r"(?!(?:uni(?!n|m)|u[bst][aeiou]|eu|ewe|one(?!r)|once|ufo|uk|us\b))[aeiou]"
    r"|hour|honest|honou?r|heir",
    re.I,
)
_DIGITS = re.compile(r"8|11(?!\d)|18(?!\d)")


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in with_options(quiz):
        match = ENDS_IN_ARTICLE.search(question.prompt)
        if match is None:
            continue
        sounds = {_starts_like_a_vowel(option.text) for option in question.options}
        if len(sounds) > 1:
            article = match["article"]
            message = f'"{article}" fits some of these options and not the others.'
            fix = "End the prompt before it, and start each option with a or an."
            place = part(question.prompt, *match.span("article"))
            yield Problem(place, ID, message, fix)


def _starts_like_a_vowel(text: str) -> bool:
    match = _FIRST.match(text)
    if match is None:
        return False
    word = match["word"]
    if word[0].isdigit():
        return bool(_DIGITS.match(word))
    if len(word) > 1 and _LETTERS.fullmatch(word):
        return word[0] in "AEFHILMNORSX"
    return bool(_LIKE_A_VOWEL.match(word))
