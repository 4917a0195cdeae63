"""Blooket's CSV of questions.

Source: the layout of Blooket's public template, as many programs write it.
"""

from __future__ import annotations

from secondlook.export.game import (
    KINDLY,
    NO_REASONS,
    Room,
    fitting,
    one_line,
    right,
    texts,
)
from secondlook.export.picked import Exported, Loss, Picked, Progress
from secondlook.export.split import count
from secondlook.export.table import Row, changed, csv_bytes
from secondlook.export.untested import LOOK, UNTESTED

NAME = "blooket"
SUFFIX = ".blooket.csv"
FOR = f"Blooket ({UNTESTED})"

ROOM = Room(answers=4)
SECONDS = 300  # the longest that it takes
HEAD: tuple[Row, ...] = (
    ("Blooket\nImport Template", *("",) * 7),
    (
        *("Question #", "Question Text", "Answer 1", "Answer 2"),
        *("Answer 3\n(Optional)", "Answer 4\n(Optional)"),
        "Time Limit (sec)\n(Max: 300 seconds)",
        "Correct Answer(s)\n(Only include Answer #)",
    ),
)


def export(picked: Picked, progress: Progress) -> Exported:
    """One row a question, its scene before it."""
    rows: list[Row] = list(HEAD)
    losses: list[Loss] = []
    questions = 0
    for quiz in picked.quizzes():
        progress(f"Writing {quiz.lesson}, {quiz.band}")
        tasks, lost = fitting(picked, quiz, ROOM)
        shown = [(one_line(one), *texts(one, 4)) for one in tasks]
        questions += count(tasks)
        losses += sorted([*lost, *changed(tasks, shown)], key=lambda loss: loss.at)
        for one, its in zip(tasks, shown, strict=True):
            rows.append((len(rows) - len(HEAD) + 1, *its, SECONDS, right(one)))
    return Exported(
        csv_bytes(rows), questions, tuple(losses), (LOOK, KINDLY, NO_REASONS)
    )
