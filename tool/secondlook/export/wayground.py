"""Wayground's spreadsheet of questions (its name was Quizizz), with the reasons.

Source: the layout of Wayground's public template, as many programs write it.
"""

from __future__ import annotations

from secondlook.export.game import (
    KINDLY,
    Room,
    fitting,
    one_line,
    reasons,
    right,
    texts,
)
from secondlook.export.picked import Exported, Loss, Picked, Progress
from secondlook.export.split import count
from secondlook.export.table import Row
from secondlook.export.task import Task
from secondlook.export.untested import LOOK, UNTESTED
from secondlook.export.xlsx import Sheet, workbook

NAME = "wayground"
SUFFIX = ".wayground.xlsx"
FOR = f"Wayground, once Quizizz ({UNTESTED})"

ROOM = Room(answers=5, one_is_enough=False)
SECONDS = 300  # long, so that nobody has to hurry
HEADER: Row = (
    *("Question Text", "Question Type"),
    *(f"Option {number}" for number in (1, 2, 3, 4, 5)),
    *("Correct Answer", "Time in seconds", "Image Link", "Answer explanation"),
)
_REQUIRED = "(required in all cases except open-ended & draw questions)"
HELP: Row = (
    "Text of the question\n\n(required)",
    "Question Type\n\n(default is Multiple Choice)",
    *(f"Text for option {number}\n\n{_REQUIRED}" for number in (1, 2)),
    *(f"Text for option {number}\n\n(optional)" for number in (3, 4, 5)),
    "The correct option choice (between 1-5).\n\nLeave blank for "
    '"Open-Ended", "Poll", "Draw" and "Fill-in-the-Blank".',
    "Time in seconds\n\n(optional, default value is 30 seconds)",
    "Link of the image\n\n(optional)",
    "Explanation for the answer\n(optional)",
)


def export(picked: Picked, progress: Progress) -> Exported:
    """One row a question: its scene and prompt, its answers, the reasons for them."""
    rows: list[Row] = [HEADER, HELP]
    losses: list[Loss] = []
    questions = 0
    for quiz in picked.quizzes():
        progress(f"Writing {quiz.lesson}, {quiz.band}")
        tasks, lost = fitting(picked, quiz, ROOM)
        losses += sorted(lost, key=lambda loss: loss.at)
        questions += count(tasks)
        rows += [_row(one) for one in tasks]
    sheet = Sheet("Create a Quiz", (60, 16, 30, 30, 30, 30, 30, 10, 10, 10, 90), rows)
    notes = (LOOK, KINDLY)
    return Exported(workbook((sheet,)), questions, tuple(losses), notes)


def _row(one: Task) -> Row:
    kind = "Checkbox" if one.form == "multiple" else "Multiple Choice"
    numbers = right(one)
    correct = int(numbers) if numbers.isdigit() else numbers
    its = texts(one, 5)
    return (one_line(one), kind, *its, correct, SECONDS, "", reasons(one))
