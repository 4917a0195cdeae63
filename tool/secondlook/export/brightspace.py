"""Brightspace's CSV for its question library.

Every question is a block of rows of five cells. Texts with paragraphs are HTML, and say
so in the cell behind them; all others are plain. To tick everything earns nothing, so
several answers are marked all or nothing. Source: D2L's public sample file, and
https://documentation.brightspace.com/EN/le/question_library/instructor/grade_options_for_multi_select.htm
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator

from secondlook.export.mixed import mixed
from secondlook.export.picked import Exported, Loss, Picked, Progress
from secondlook.export.table import Row, changed, csv_bytes
from secondlook.export.task import SORTED_INTO, Answer, Form, Task
from secondlook.export.untested import LOOK, UNTESTED

NAME = "brightspace"
SUFFIX = ".brightspace.csv"
FOR = f"Brightspace by D2L ({UNTESTED})"

# No `text`: the platform would keep, by name, what a child thinks about in private.
_FORMS: frozenset[Form] = frozenset(("single", "multiple", "truth", "pairs", "order"))
_TYPES: dict[Form, str] = {
    "single": "MC",
    "multiple": "MS",
    "truth": "TF",
    "pairs": "M",
    "order": "O",
}
_SCORING: dict[Form, str] = {
    "multiple": "AllOrNothing",
    "pairs": "EquallyWeighted",
    "order": "RightMinusWrong",
}
# What a spreadsheet writes before the text when it saves as "CSV UTF-8", as D2L asks.
_MARK = "\ufeff".encode()


def export(picked: Picked, progress: Progress) -> Exported:
    """Each question as a block with its id, its answers and their reasons."""
    rows: list[Row] = [_five(f"//Second Look: {UNTESTED}")]
    losses: list[Loss] = []
    questions = 0
    for quiz in picked.quizzes():
        progress(f"Writing {quiz.lesson}, {quiz.band}")
        tasks, lost = picked.tasks(quiz, _FORMS)
        blocks = [[*_block(one)] for one in tasks]
        texts = [[cell for row in block for cell in row] for block in blocks]
        losses += sorted([*lost, *changed(tasks, texts)], key=lambda loss: loss.at)
        rows.append(_five(f"//{quiz.title} ({quiz.band})"))
        rows += [row for block in blocks for row in block]
        questions += len(tasks)
    return Exported(_MARK + csv_bytes(rows), questions, tuple(losses), (LOOK,))


def _block(one: Task) -> Iterator[Row]:
    yield _five("NewQuestion", _TYPES[one.form])
    yield _five("ID", one.uid)
    yield _five("Title", one.title)
    yield _five("QuestionText", _paragraphs(one.lines), "HTML")
    yield _five("Points", 1)
    yield from _body(one)
    yield _five()


def _body(one: Task) -> Iterator[Row]:
    if one.form in _SCORING:
        yield _five("Scoring", _SCORING[one.form])
    if one.form == "pairs":
        yield from _pairs(one)
        return
    for answer in one.answers:
        yield _answer(one.form, answer)


def _answer(form: Form, answer: Answer) -> Row:
    share = int(answer.worth * 100)
    match form:
        case "multiple":
            return _five("Option", int(answer.right), answer.text, "", answer.feedback)
        case "truth":
            return _five(answer.text.upper(), share, answer.feedback)
        case "order":
            return _five("Item", answer.text, "NOT HTML", answer.feedback)
    return _five("Option", share, answer.text, "", answer.feedback)


def _pairs(one: Task) -> Iterator[Row]:
    """The choices in an order that does not give the pairs away."""
    used = {answer.match for answer in one.answers}
    choices = [light for light in SORTED_INTO.values() if light in used]
    choices = choices or mixed(answer.match for answer in one.answers)
    for number, choice in enumerate(choices, 1):
        yield _five("Choice", number, choice)
    for a in one.answers:
        yield _five("Match", choices.index(a.match) + 1, a.text)
    # A pair has no reason of its own there, so all of them stand in the general one.
    said = _paragraphs(f"{a.text} – {a.feedback}" for a in one.answers)
    yield _five("Feedback", said, "HTML")


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{html.escape(text, quote=False)}</p>" for text in texts)


def _five(*cells: str | int) -> Row:
    return (*cells, *("",) * (5 - len(cells)))
