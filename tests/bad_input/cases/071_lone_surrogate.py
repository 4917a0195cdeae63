"""71. Half of a pair, as a code and as bytes: no text, and it cannot be saved."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, QUIZ, first_question, write


def build(course: Path) -> None:
    first_question(course, "prompt: A post", 'scene: "\\ud800"\nprompt: A post')
    write(course, PAGE, b"# A page\n\n\xed\xa0\x80 &#xd800;\n")


EXPECT = (1, [f"{PAGE}:3:1 readable-file", f"{QUIZ}:7:15 readable-file"])
