"""Words such as "always" and "nobody" do not stand in wrong options alone.

The words all, every and only count when two wrong options have one. What somebody
says, as in "You always leave me alone", is fine.

Why: students soon learn that an answer which allows no exception is wrong, and then
need not read on.
Source: Haladyna, Downing and Rodriguez 2002, guideline 28a, on specific determiners.

Bad, in a question:

    id: one-password
    kind: choice
    objective: check-an-offer
    prompt: What can follow when you use one password twice?
    options:
      - text: You are always found out within a day.
        feedback: It may take long or never happen, but the risk is not worth it.
      - text: One leak can open both accounts.
        correct: true
        feedback: Whoever learns the word can try it elsewhere, so two words are safer.
      - text: The screen turns a little slower.
        feedback: The screen has no idea how often a word is used, so this cannot be.

Good, in a question:

    id: one-password
    kind: choice
    objective: check-an-offer
    prompt: What can follow when you use one password twice?
    options:
      - text: You are found out within a day.
        feedback: It may take long or never happen, but the risk is not worth it.
      - text: One leak can open both accounts.
        correct: true
        feedback: Whoever learns the word can try it elsewhere, so two words are safer.
      - text: The screen turns a little slower.
        feedback: The screen has no idea how often a word is used, so this cannot be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.gist import gist
from secondlook.model import Option, Quiz
from secondlook.problem import Problem, Severity
from secondlook.rules.common import (
    is_speech,
    mentioned,
    part,
    with_options,
)

ID = "no-absolute-clue"
SEVERITY: Severity = "advice"

_WORDS = (
    "always", "never", "every", "nobody", "no one", "complete", "total", "entire",
    "absolute", "definite", "certain", "impossible", "guarantee", "exception", "100",
    "all ", "only ",
)  # fmt: skip
_STRONG = re.compile(
    r"(?<!not )(?<!n['’]t )(?<!almost )(?<!nearly )"
    r"\b(?:always|(?<!\bhas )(?<!\bhave )(?<!\bhad )(?<!['’]ve )never"
    r"|(?:(?<=\A)|(?<=because )|(?<=that ))(?:everyone|everybody|nobody|no one)"
    r"|completely|totally|entirely|absolutely|definitely"
    r"|certainly|impossible|guaranteed|in every case"
    r"|without exception|100 ?%)(?!\w)",
    re.I,
)
_WEAK = re.compile(
    r"(?<!\bat )(?<!\bafter )(?<!\bnot )"
    r"\b(?:all(?! (?:day|night|right|over|the way|the time|along|week|year)\b)"
    r"|every(?! (?:\w+ )?(?:day|night|week|month|year|season|hour|time|morning"
    r"|evening)\b)|(?<!\A\w )only(?! (?:child|son|daughter)\b))\b",
    re.I,
)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    words = mentioned(gist(quiz).options, _WORDS)
    if not words:
        return
    for question in with_options(quiz):
        options = [
            one
            for one in question.options
            if mentioned(one.text.lower(), words) and not is_speech(question, one)
        ]
        for pattern, least in ((_STRONG, 1), (_WEAK, 2)):
            found = [
                (option, match)
                for option in options
                if (match := pattern.search(option.text))
            ]
            if len(found) < least or _key_too(question.options, pattern):
                continue
            option, match = found[0]
            message = (
                f'"{match.group()}" stands in wrong options only, so it is a clue.'
            )
            fix = "Say it without that word, or use it in the right option as well."
            place = part(option.text, *match.span())
            yield Problem(place, ID, message, fix, SEVERITY)
            break


def _key_too(options: tuple[Option, ...], pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(one.text) for one in options if one.correct)
