"""73. Soft hyphens, private characters, no characters, lost letters."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, page, replace


def build(course: Path) -> None:
    first_question(course, "A post", "A po\u00adst")
    replace(course, QUIZ, "text: Look up", "text: Look\u3164up")
    page(
        course,
        "a\ue000 b\uf8ff c\ufdd0 d\U0001ffff e\U000f0000 f\ufffd g&shy;h i&#xE000;",
    )


EXPECT = (
    1,
    [
        *(
            f"{PAGE}:5:{column} visible-text"
            for column in (2, 5, 8, 11, 14, 17, 19, 27)
        ),
        f"{QUIZ}:7:17 visible-text",
        f"{QUIZ}:9:19 visible-text",
    ],
)
SAYS = ("A letter was lost here", "private character")
