"""69. Words of Latin letters with a Cyrillic or Greek one among them."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, page


def build(course: Path) -> None:
    first_question(course, "A post", "A p\u043est")
    page(
        course,
        "Good: Привет, Ωμέγα, 5 μm, λmax.\n\n"
        "Bad: pаssword \u0391dmin Ηelp p&#1072;ypal caf\u00e9\u0430",
    )


EXPECT = (
    1,
    [
        f"{PAGE}:7:6 one-alphabet",
        f"{PAGE}:7:15 one-alphabet",
        f"{PAGE}:7:21 one-alphabet",
        f"{PAGE}:7:26 one-alphabet",
        f"{PAGE}:7:39 one-alphabet",
        f"{QUIZ}:7:15 one-alphabet",
    ],
)
SAYS = ("cyrillic small letter o",)
