"""20. A colon and a blank inside a text without quotes."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, page


def build(course: Path) -> None:
    first_question(course, "A post at school", "What is this: a post at school")
    page(course, "Words.", title="Privacy: what we keep")


EXPECT = (1, [f"{PAGE}:2:15 readable-file", f"{QUIZ}:7:25 readable-file"])
SAYS = ("second `: `", "double quotes")
