"""62. A text of characters without width, as typed and as codes."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, page


def build(course: Path) -> None:
    first_question(course, "Look up the firm with an adult.", '"\\u200b\\u2060"')
    page(course, "Words.", title="\u200b\u200b")


EXPECT = (1, [f"{PAGE}:2:8 visible-text", f"{QUIZ}:9:15 visible-text"])
