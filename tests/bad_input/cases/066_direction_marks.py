"""66. Marks that turn the direction of a text around, typed, as codes, as entities."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, page, replace

MARKS = "\u202a\u202b\u202c\u202d\u202e \u2066\u2067\u2068\u2069 \u200e \u200f \u061c"


def build(course: Path) -> None:
    first_question(course, "A post", '"\\u202eA post')
    replace(course, QUIZ, "most about it?", 'most about it?"')
    replace(course, QUIZ, "text: Look up", "text: Look \u2067up")
    words = " ".join(f"one{mark}" for mark in MARKS.split())
    page(course, f"{words}\n\nSafe &#8238;efas&#x202c; and &rlm;.")


EXPECT = (
    1,
    [
        f"{PAGE}:5:4 visible-text",
        f"{PAGE}:5:13 visible-text",
        f"{PAGE}:5:21 visible-text",
        f"{PAGE}:5:26 visible-text",
        f"{PAGE}:5:31 visible-text",
        f"{PAGE}:7:6 visible-text",
        f"{PAGE}:7:30 visible-text",
        f"{QUIZ}:7:13 visible-text",
        f"{QUIZ}:9:20 visible-text",
    ],
)
SAYS = ("right-to-left override",)
