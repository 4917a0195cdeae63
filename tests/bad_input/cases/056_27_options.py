"""56. More options than letters."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, first_question


def build(course: Path) -> None:
    more = "".join(
        f"  - text: Ask neighbour {chr(97 + number)} about it.\n"
        "    feedback: A neighbour may not know, so ask somebody who can find out.\n"
        for number in range(24)
    )
    first_question(course, "  - text: Send", f"{more}  - text: Send")


EXPECT = (1, [f"{QUIZ}:7:13 option-count"])
