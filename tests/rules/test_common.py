"""The place of a part of a text, however the text was written."""

from __future__ import annotations

import pytest

from secondlook.read import read_quiz
from secondlook.rules.common import part


@pytest.mark.parametrize(
    ("written", "line", "column"),
    [
        ("Is it late now?", 4, 20),
        ("'Is it late now?'", 4, 21),
        ('"Is it late now?"', 4, 21),
        ("'Isn''t it late now?'", 4, 25),
        ('"Is \\"it\\" late now?"', 4, 25),
        # Folded over lines: the place of the whole text is the best there is.
        (">-\n      Is it\n      late now?", 4, 13),
        ("Is it\n      late now?", 4, 13),
    ],
)
def test_place(written: str, line: int, column: int) -> None:
    text = (
        "title: Test\nquestions:\n  - id: late\n"
        f"    prompt: {written}\n    kind: true-false\n    answer: true\n"
    )
    quiz, _ = read_quiz(text.encode(), "quizzes/test/11-13.yml")
    assert quiz is not None
    prompt = quiz.questions[0].prompt
    start = prompt.index("late")
    place = part(prompt, start, start + len("late"))
    assert (place.line, place.column) == (line, column - 1 if column != 13 else 13)
    if column != 13:
        assert text.split("\n")[line - 1][place.column - 1 :].startswith("late")


@pytest.mark.parametrize(
    ("written", "words", "underlined"),
    [
        ("'It''s ''late'' so, isn''t it?'", "'late'", "''late''"),
        ("'''It'' is late, isn''t it?'", "is late", "is late"),
        ("'It''s X, and late?'", "X", "X"),
        ('"It is \\"so\\" late"', '"so"', '\\"so\\"'),
    ],
    ids=["inside", "before", "one letter", "double"],
)
def test_quotation_marks_written_as_two_signs(
    written: str, words: str, underlined: str
) -> None:
    text = (
        "title: Test\nquestions:\n  - id: late\n"
        f"    prompt: {written}\n    kind: true-false\n    answer: true\n"
    )
    quiz, _ = read_quiz(text.encode(), "quizzes/test/11-13.yml")
    assert quiz is not None
    prompt = quiz.questions[0].prompt
    at = part(prompt, prompt.index(words), prompt.index(words) + len(words))
    assert text.split("\n")[at.line - 1][at.column - 1 :][: at.length] == underlined
