"""41. `no`, `yes`, `on` and `off`: words, where words may stand, and nothing else."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import QUIZ, first_question, page, replace


def build(course: Path) -> None:
    first_question(course, "id: school-post", "id: no")
    replace(course, QUIZ, "    kind: choice\n", "    kind: choice\n    friend: off\n")
    replace(course, QUIZ, "    prompt: A post", "    on: x\n    prompt: A post")
    page(course, "Words.", title="No")


EXPECT = (1, [f"{QUIZ}:6:13 value-type", f"{QUIZ}:8:5 known-key"])
SAYS = ('"off" is not true or false', 'There is no key "on"')
