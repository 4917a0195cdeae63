"""32. Merged keys, each twice the one before: ten seconds for some readers."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, write


def build(course: Path) -> None:
    lines = ["a0: &a0 {k0: v}"]
    for number in range(1, 25):
        merged = f"<<: [*a{number - 1}, *a{number - 1}]"
        lines.append(f"a{number}: &a{number} {{{merged}, k{number}: v}}")
    write(course, QUIZ, "\n".join(lines) + "\n")


EXPECT = (1, [f"{QUIZ}:1:5 readable-file"])
