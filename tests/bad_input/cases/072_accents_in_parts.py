"""72. Letters stored as a letter and an accent (not in Unicode form NFC)."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, page


def build(course: Path) -> None:
    first_question(course, "A post", "A cafe\u0301 post")
    page(course, "A café, a cafe\u0301 and u\u0308ber.")


EXPECT = (
    1,
    [
        f"{PAGE}:5:11 whole-letters",
        f"{PAGE}:5:21 whole-letters",
        f"{QUIZ}:7:15 whole-letters",
    ],
)
SAYS = ("secondlook validate --fix",)
