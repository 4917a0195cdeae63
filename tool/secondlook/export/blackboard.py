"""Blackboard's tab-delimited text for tests and pools: a question a line, no header.

It has no place for reasons, and wants as many answers as things to match. Source:
https://help.blackboard.com/Learn/Instructor/Ultra/Tests_Pools_Surveys/Reuse_Questions/Upload_Questions
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.export.game import NO_REASONS, one_line
from secondlook.export.picked import Exported, Loss, Picked, Progress
from secondlook.export.split import count, name, named_split, split
from secondlook.export.table import changed, tab_bytes
from secondlook.export.task import Form, Task
from secondlook.export.untested import LOOK, UNTESTED
from secondlook.model import Quiz

NAME = "blackboard"
SUFFIX = ".blackboard.txt"
FOR = f"Blackboard ({UNTESTED})"

# No `text`: the platform would keep, by name, what a child thinks about in private.
_FORMS: frozenset[Form] = frozenset(("single", "multiple", "truth", "pairs", "order"))
MOST = 250  # lines in a file, as the vendor advises
_ULTRA = (
    "The Ultra course view lists no ordering questions (ORD): it may refuse those "
    "lines and take the others."
)


def export(picked: Picked, progress: Progress) -> Exported:
    """A line a question: its type, its scene and prompt, its answers."""
    rows: list[list[str]] = []
    losses: list[Loss] = []
    questions = 0
    for quiz in picked.quizzes():
        progress(f"Writing {quiz.lesson}, {quiz.band}")
        tasks, lost = _fitting(picked, quiz)
        shown = [[*_row(one)] for one in tasks]
        losses += sorted([*lost, *changed(tasks, shown)], key=lambda loss: loss.at)
        rows += shown
        questions += count(tasks)
    return Exported(tab_bytes(rows), questions, tuple(losses), (*_notes(rows),))


def _fitting(picked: Picked, quiz: Quiz) -> tuple[list[Task], list[Loss]]:
    found, losses = picked.tasks(quiz, _FORMS)
    tasks: list[Task] = []
    for one in found:
        matches = {answer.match for answer in one.answers}
        if one.kind == "reply":
            what = "a `reply` has partly good answers, and here one is right or wrong"
            losses.append(Loss(one.at, f'"{name(one)}": {what}'))
        elif one.kind == "sort":
            tasks += split(one)
            losses.append(named_split(one))
        elif one.form == "pairs" and len(matches) < len(one.answers):
            what = "several of its things belong to the same, and here each has its own"
            losses.append(Loss(one.at, f'"{name(one)}": {what}'))
        else:
            tasks.append(one)
    return tasks, losses


def _row(one: Task) -> Iterator[str]:
    line = one_line(one)
    match one.form:
        case "truth":
            truth = next(answer.text for answer in one.answers if answer.right)
            yield from ("TF", line, truth.lower())
        case "pairs":
            yield from ("MAT", line)
            for answer in one.answers:
                yield from (answer.text, answer.match)
        case "order":
            yield from ("ORD", line, *(answer.text for answer in one.answers))
        case _:
            yield from ("MC" if one.form == "single" else "MA", line)
            for answer in one.answers:
                yield from (answer.text, "correct" if answer.right else "incorrect")


def _notes(rows: list[list[str]]) -> Iterator[str]:
    yield from (LOOK, NO_REASONS)
    if any(row[0] == "ORD" for row in rows):
        yield _ULTRA
    if len(rows) > MOST:
        yield (
            f"Blackboard advises at most {MOST} questions a file, and here are "
            f"{len(rows)}: export lesson by lesson, with --lesson."
        )
