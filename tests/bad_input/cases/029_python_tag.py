"""29. A tag that asks a careless reader to run a program."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, page, write

PROGRAM = "!!python/object/apply:os.system [touch run-by-yaml]"


def build(course: Path) -> None:
    write(course, QUIZ, f"title: {PROGRAM}\n")
    page(course, "Words.", title=PROGRAM)


EXPECT = (1, [f"{PAGE}:2:8 readable-file", f"{QUIZ}:1:8 readable-file"])
