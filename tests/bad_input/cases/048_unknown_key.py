"""48. A misspelt key is told with the one that was meant, and nothing else is."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import LESSON, QUIZ, first_key, first_question, replace


def build(course: Path) -> None:
    first_question(course, "prompt:", "promt:")
    replace(course, QUIZ, "        feedback: A firm", "        feedbak: A firm")
    first_key(course, LESSON, "colour: blue")


EXPECT = (
    1,
    [f"{LESSON}:2:1 known-key", f"{QUIZ}:7:5 known-key", f"{QUIZ}:11:9 known-key"],
)
SAYS = ('Did you mean "prompt"?', 'Did you mean "feedback"?', "The keys here are")
