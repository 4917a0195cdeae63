"""67. Characters without width; joiners stay where scripts and emoji need them."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, page

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
HEART = "\u2764\ufe0f\u200d\U0001f525"
PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
HINDI = "\u0915\u094d\u200d\u0937"
KEY = "1\ufe0f\u20e3"


def build(course: Path) -> None:
    first_question(course, "A post", "A po\u200bst")
    page(
        course,
        f"Good: {FAMILY} {HEART} {KEY} {PERSIAN} {HINDI} \U0001f44b\U0001f3fd\n\n"
        "Bad: wo\u200brd wo\u2060rd wo\ufeffrd wo\u200drd wo\u200crd A\ufe0f",
    )


EXPECT = (
    1,
    [
        *(f"{PAGE}:7:{column} visible-text" for column in (8, 14, 20, 26, 32, 37)),
        f"{QUIZ}:7:17 visible-text",
    ],
)
