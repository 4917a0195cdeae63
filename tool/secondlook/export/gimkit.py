"""Gimkit's CSV of questions, which knows one right answer and up to three others.

Source: the layout of Gimkit's public template, as many programs write it.
"""

from __future__ import annotations

from secondlook.export.game import KINDLY, NO_REASONS, Room, fitting, one_line
from secondlook.export.picked import Exported, Loss, Picked, Progress
from secondlook.export.split import count
from secondlook.export.table import Row, changed, csv_bytes
from secondlook.export.task import Task
from secondlook.export.untested import LOOK, UNTESTED

NAME = "gimkit"
SUFFIX = ".gimkit.csv"
FOR = f"Gimkit ({UNTESTED})"

ROOM = Room(answers=4, several=False, mixes=True)
HEAD: tuple[Row, ...] = (
    ("Gimkit Spreadsheet Import Template", *("",) * 4),
    (
        *("Question", "Correct Answer", "Incorrect Answer 1"),
        *("Incorrect Answer 2 (Optional)", "Incorrect Answer 3 (Optional)"),
    ),
)


def export(picked: Picked, progress: Progress) -> Exported:
    """One row a question: its scene and prompt, the right answer, the others."""
    rows: list[Row] = list(HEAD)
    losses: list[Loss] = []
    questions = 0
    for quiz in picked.quizzes():
        progress(f"Writing {quiz.lesson}, {quiz.band}")
        tasks, lost = fitting(picked, quiz, ROOM)
        shown = [_row(one) for one in tasks]
        questions += count(tasks)
        losses += sorted([*lost, *changed(tasks, shown)], key=lambda loss: loss.at)
        rows += shown
    return Exported(
        csv_bytes(rows), questions, tuple(losses), (LOOK, KINDLY, NO_REASONS)
    )


def _row(one: Task) -> list[str]:
    ordered = sorted(one.answers, key=lambda answer: not answer.right)
    its = [answer.text for answer in ordered]
    return [one_line(one), *its, *("",) * (4 - len(its))]
