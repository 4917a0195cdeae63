"""A prompt ends in a question mark or a colon, or tells the reader to do something.

Why: half a sentence that the options complete has to be read again with each of
them, and read aloud by a screen reader it is hard to follow at all.
Source: Haladyna, Downing and Rodriguez 2002, guideline 15; they prefer a question to
a sentence that is to be completed, but find both usable (guideline 9).

Bad, in a question:

    id: fast-money
    kind: choice
    objective: check-an-offer
    prompt: A message that wants money fast
    options:
      - text: is a lucky day
        feedback: It may feel lucky, but hurry and money together are a reason to stop.
      - text: is a reason to pause
        correct: true
        feedback: Hurry and money together are a reason to stop and to ask someone.
      - text: is a good present
        feedback: A present costs you nothing, and this message wants something.

Good, in a question:

    id: fast-money
    kind: choice
    objective: check-an-offer
    prompt: What is a good first step when a message wants money fast?
    options:
      - text: To answer at once
        feedback: Hurry is what the message wants, so the better answer is none yet.
      - text: To show it to someone
        correct: true
        feedback: A second pair of eyes sees more, and a real offer can wait.
      - text: To send half of it
        feedback: Half is gone as surely as the whole, and the next message comes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Quiz
from secondlook.problem import Problem, Severity
from secondlook.rules.article_fits_options import ENDS_IN_ARTICLE
from secondlook.rules.common import with_options
from secondlook.rules.no_blank import BLANK
from secondlook.rules.positive_prompt import negative_word
from secondlook.words import without_speech

ID = "prompt-ends-as-question"
SEVERITY: Severity = "advice"
MOST_WORDS_OF_A_SCRAP = 3

_TASK = re.compile(
    r"(?:\A|[.!:;,]\s+|\b(?:then|and|please|now)\s+)(?:arrange|calculate|check|choose"
    r"|circle|click|compare|complete|compute|decide|describe|determine|estimate"
    r"|explain|fill|find|finish|give|guess|identify|imagine|judge|list|make|mark|match"
    r"|name|order|pick|place|point|put|rank|read|say|select|solve|sort|spot|suggest"
    r"|tell|tick|translate|underline|work|write)\b",
    re.I,
)


def asks(prompt: str) -> bool:
    """Whether a prompt asks a question or sets a task."""
    if "?" in prompt and "?" in without_speech(prompt):
        return True
    return prompt.rstrip(" \"”’')*").endswith((":", "?")) or bool(_TASK.search(prompt))


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in with_options(quiz):
        prompt = question.prompt
        if asks(prompt) or len(prompt.split()) <= MOST_WORDS_OF_A_SCRAP:
            continue
        # Other rules tell the author more about these.
        if BLANK.search(prompt) or ENDS_IN_ARTICLE.search(prompt):
            continue
        if not negative_word(prompt):
            message = "This prompt is half a sentence that the options complete."
            fix = "Make it a question that can be answered without the options."
            yield Problem(prompt.at, ID, message, fix, SEVERITY)
