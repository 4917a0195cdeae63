"""21. An apostrophe inside single quotes, and quotes inside double ones."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, page


def build(course: Path) -> None:
    first_question(course, "Look up the firm with an adult.", "'Don't answer.'")
    page(course, "Words.", title='"Say "no" aloud"')


EXPECT = (1, [f"{PAGE}:2:14 readable-file", f"{QUIZ}:9:20 readable-file"])
SAYS = ("The quoted text ends before this",)
