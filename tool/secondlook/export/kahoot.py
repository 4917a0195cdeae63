"""Kahoot's spreadsheet of questions, and a second sheet to read from.

Most scenes are too long for a question there, so they stand on the sheet "Read aloud",
with the reasons. Source: the layout of Kahoot's public template, as many programs write
it; the first question stands in row 9.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from secondlook.export.game import (
    KINDLY,
    Room,
    fitting,
    one_line,
    reasons,
    right,
    texts,
)
from secondlook.export.game import scene as scene_of
from secondlook.export.picked import Exported, Loss, Picked, Progress
from secondlook.export.split import count, name
from secondlook.export.table import Row
from secondlook.export.task import Task
from secondlook.export.untested import LOOK, UNTESTED
from secondlook.export.xlsx import Sheet, workbook

NAME = "kahoot"
SUFFIX = ".kahoot.xlsx"
FOR = f"Kahoot ({UNTESTED})"

ROOM = Room(answers=4, prompt_letters=120, answer_letters=75)
# The longest that it knows: nobody should lose because they read slowly.
SECONDS = 240
HEADER: Row = (
    "",
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in (1, 2, 3, 4)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
ALOUD: Row = ("No.", "Lesson", "Read aloud first", "Question", "Reasons")
ALOUD_NOTE = (
    'Read the scenes and reasons from the sheet "Read aloud"; they are not shown.'
)
_ABOVE: Sequence[Row] = (
    (),
    ("", "Quiz template"),
    ("", "Second Look. Before each question, read from the sheet “Read aloud”."),
    *((),) * 4,
)


def export(picked: Picked, progress: Progress) -> Exported:
    """One row a question, and its scene and reasons on a sheet for the teacher."""
    asked: list[Row] = [*_ABOVE, HEADER]
    aloud: list[Row] = [ALOUD]
    losses: list[Loss] = []
    questions = 0
    for quiz in picked.quizzes():
        progress(f"Writing {quiz.lesson}, {quiz.band}")
        tasks, lost = fitting(picked, quiz, ROOM)
        losses += sorted([*lost, *_moved(tasks)], key=lambda loss: loss.at)
        questions += count(tasks)
        for one in tasks:
            number = len(aloud)
            asked.append((number, question(one), *texts(one, 4), SECONDS, _right(one)))
            where = f"{quiz.title} ({quiz.band})"
            aloud.append((number, where, scene_of(one), one.prompt, reasons(one)))
    sheets = (
        Sheet("Sheet1", (5, 60, 30, 30, 30, 30, 12, 12), asked),
        Sheet("Read aloud", (5, 25, 60, 40, 90), aloud),
    )
    notes = (LOOK, KINDLY, ALOUD_NOTE)
    return Exported(workbook(sheets), questions, tuple(losses), notes)


def question(one: Task) -> str:
    """The question with its scene, or without it where both are too long."""
    whole = one_line(one)
    return whole if len(whole) <= (ROOM.prompt_letters or 0) else one.prompt


def _right(one: Task) -> str | int:
    numbers = right(one)
    return int(numbers) if numbers.isdigit() else numbers


def _moved(tasks: Sequence[Task]) -> Iterator[Loss]:
    """One loss a question, though the parts of one that was split share its scene."""
    moved = {one.at: one for one in tasks if question(one) != one_line(one)}
    for at, one in moved.items():
        what = (
            f'the scene of "{name(one)}" stands on the sheet "Read aloud": with it the '
            f"question has {len(one_line(one))} characters, with room for "
            f"{ROOM.prompt_letters}"
        )
        yield Loss(at, what, left_out=False)
