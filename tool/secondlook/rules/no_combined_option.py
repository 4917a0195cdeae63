"""No option is made of other options, such as "A and C" or "1 and 3 only".

Why: such a question tests bookkeeping, and one half known gives the answer away.
Where several answers are right, students can tick several.
Source: Haladyna, Downing and Rodriguez 2002, guideline 9: avoid the complex
("Type K") format.

Bad, in a question:

    id: odd-parts
    kind: choice
    objective: check-an-offer
    prompt: "Which are odd: (a) a fee, (b) a contract, (c) a boss without a name?"
    options:
      - text: Only (a)
        feedback: A fee is odd, and a boss who has no name is just as odd.
      - text: (a) and (b)
        feedback: A fee is odd, but a contract is a good thing to be given.
      - text: (a) and (c)
        correct: true
        feedback: Both are reasons to stop and to ask someone before you answer.

Good, in a question:

    id: odd-parts
    kind: several
    objective: check-an-offer
    prompt: What is odd about a job that finds you by chat?
    options:
      - text: A fee that you pay first
        correct: true
        feedback: Real jobs pay you, so a fee is a reason to stop and look again.
      - text: A contract that you can keep
        feedback: A contract that you can read and keep is a good sign in any job.
      - text: A boss without a name
        correct: true
        feedback: A real boss has a name that you can look up before you meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Choice, Quiz, Several
from secondlook.problem import Problem
from secondlook.rules.common import with_options

ID = "no-combined-option"
SEVERITY = "error"

_MOST_CHARACTERS = 40
_LABEL = r"\(?(?:[A-F]|[a-f](?=[\s),.&]|\Z)|[IVX]{1,4}|[ivx]{1,4}|[1-6])[).]?"
_COMBINED = re.compile(
    rf"""(?P<both>[Bb]oth\ |[Oo]nly\ )?
    (?P<items>(?:[Oo]ptions?|[Aa]nswers?|[Ss]tatements?|[Nn]umbers?|[Cc]hoices?)\ )?
    (?P<labels>{_LABEL}(?:,\ ?{_LABEL})*,?\ ?(?:and|&|\+)\ ?{_LABEL})
    (?P<only>,?\ only|\ (?:are|is)\ (?:correct|right|true))?\.?\Z""",
    re.X,
)
_ONE = re.compile(r"[A-Za-z]+|\d")
# Things that have letters for names.
_LETTERED = re.compile(
    r"\b(?:vitamin|note|chord|blood|grade|class|platform|gate|terminal|letter|team"
    r"|room|king|queen)s?\b",
    re.I,
)


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in with_options(quiz):
        for option in question.options:
            if len(option.text) > _MOST_CHARACTERS:
                continue
            match = _COMBINED.match(option.text)
            if match and _refers(match, question):
                message = f'"{option.text}" is put together from other answers.'
                fix = "Make each part an option of its own and write `kind: several`."
                yield Problem(option.text.at, ID, message, fix)
                break


def _refers(match: re.Match[str], question: Choice | Several) -> bool:
    """Whether the labels stand for options or parts of the prompt.

    "2 and 3" can also be two factors of 6, and "A and C" two notes.
    """
    if match["items"]:
        return True
    labels = [one for one in _ONE.findall(match["labels"]) if one != "and"]
    told = f"{question.scene or ''} {question.prompt}"
    if all(re.search(rf"(?:^|[\s(]){one}[).:]\s", told) for one in labels):
        return True
    if labels[0].isdigit():
        named = all(re.search(rf"(?<!\S)\(?{one}[).:]?\s", told) for one in labels)
        return named and bool(match["both"] or match["only"])
    if _LETTERED.search(told):
        return False
    plain = [one for one in question.options if not _COMBINED.match(one.text)]
    return bool(match["both"] or match["only"]) or len(plain) >= len(labels)
