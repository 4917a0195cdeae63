"""58. An id twice in a quiz, a question twice, and a quiz in two files."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import (
    QUIZ,
    first_question,
    read,
    write,
)


def build(course: Path) -> None:
    first_question(course)
    first_question(course, "school-post", "question-1")
    write(course, "quizzes/demo/11-13.yaml", read(course, QUIZ))


EXPECT = (
    1,
    [
        "quizzes/demo/11-13.yaml:1:1 quiz-has-lesson",
        f"{QUIZ}:19:13 unique-question",
        f"{QUIZ}:28:9 unique-id",
    ],
)
