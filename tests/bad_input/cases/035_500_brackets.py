"""35. 500 open brackets."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, page, write


def build(course: Path) -> None:
    write(course, QUIZ, "[" * 500)
    page(course, "Words.", title="[" * 500)


EXPECT = (1, [f"{PAGE}:2:23 readable-file", f"{QUIZ}:1:17 readable-file"])
SAYS = ("more than 16 levels deep",)
