"""61. Texts of nothing, of blanks and of line ends."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, page, replace


def build(course: Path) -> None:
    first_question(course, "text: Look up the firm with an adult.", "text: ''")
    replace(course, QUIZ, "text: Send them a message with a photo.", "text: '   '")
    replace(course, QUIZ, "text: Ask how soon the pay would come.", 'text: "\\n\\t"')
    page(course, "Words.", title="")


EXPECT = (
    1,
    [
        f"{PAGE}:2:1 required-key",
        f"{QUIZ}:9:9 required-key",
        f"{QUIZ}:12:9 required-key",
        f"{QUIZ}:14:9 required-key",
    ],
)
