"""What was found in a file → the text of a quiz that can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from secondlook.importing.found import Found, Haul, Note
from secondlook.importing.names import unique
from secondlook.importing.question import Keys, Making, NotOursError
from secondlook.model import BANDS, QUESTION_KINDS, Quiz
from secondlook.read import read_quiz
from secondlook.schema import ListShape, TextShape, keys

_HEAD = "# yaml-language-server: $schema=../quiz.schema.json\n"
_SHAPES = {one.name: one.shape for one in keys(Quiz)}


class _Dumper(yaml.SafeDumper):
    """YAML as authors write it: lists are indented, signs stand on one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


class _OnOneLine(list[str]):
    pass


_Dumper.add_representer(
    _OnOneLine,
    lambda dumper, items: dumper.represent_sequence(
        "tag:yaml.org,2002:seq", items, flow_style=True
    ),
)


def quiz_text(title: str, intro: str, questions: Iterable[Keys]) -> str:
    """The text of a quiz file with these questions."""
    quiz: dict[str, Any] = {"title": title, **({"intro": intro} if intro else {})}
    quiz["questions"] = [_in_order(one) for one in questions]
    return _HEAD + yaml.dump(
        quiz, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000
    )


def _in_order(question: Keys) -> Keys:
    """The keys in the order of the authors' reference."""
    order = [one.name for one in keys(QUESTION_KINDS[question["kind"]])]
    made = {name: question[name] for name in order if name in question}
    if "signs" in made:
        made["signs"] = _OnOneLine(made["signs"])
    return made


def quiz_of(haul: Haul, lesson: str, band: str) -> tuple[str, int, list[Note]]:
    """The text of a quiz, its number of questions, and what became of the others."""
    notes = list(haul.notes)
    made = list(_made(haul, lesson, band, notes))
    title = _fitting(haul.title, "title") or lesson.replace("-", " ").capitalize()
    text = quiz_text(title, _fitting(haul.intro, "intro"), made)
    return text, len(made), sorted(notes, key=lambda note: note.at)


def _fitting(text: str, name: str) -> str:
    """A text for the whole quiz, if it is not too long to be one."""
    shape = _SHAPES[name]
    assert isinstance(shape, TextShape)
    return text if len(text) <= shape.most else ""


def _made(haul: Haul, lesson: str, band: str, notes: list[Note]) -> Iterator[Keys]:
    taken: set[str] = set()
    shape = _SHAPES["questions"]
    assert isinstance(shape, ListShape)
    for found in _of_this_quiz(haul.questions, (lesson, band), notes):
        if len(taken) >= shape.most:
            notes.append(Note(found.at, f"a quiz has {shape.most} questions at most"))
            continue
        try:
            making = Making(found)
            made = making.keys()
            _check(made)
        except NotOursError as error:
            notes.append(Note(found.at, f"{_called(found)} {error}"))
            continue
        made["id"] = unique(made["id"], taken)
        for change in making.changes:
            notes.append(Note(found.at, f"{_called(found)} {change}", left_out=False))
        yield made


def _of_this_quiz(
    questions: list[Found], wanted: tuple[str, str], notes: list[Note]
) -> Iterator[Found]:
    """Where a file holds several quizzes of ours, only the questions of one of them."""
    owners = [_owner(found) for found in questions]
    for found, owner in zip(questions, owners, strict=True):
        if owner is None or owner == wanted or wanted not in owners:
            yield found
        else:
            what = f"{_called(found)} belongs to {owner[0]} for {owner[1]}"
            notes.append(Note(found.at, what))


def _owner(found: Found) -> tuple[str, str] | None:
    """The lesson and the age group that a question of ours was exported from."""
    parts = found.uid.split(".")
    return (parts[0], parts[1]) if len(parts) == 3 and parts[1] in BANDS else None


def _called(found: Found) -> str:
    name = found.uid.rpartition(".")[2] or found.name
    if not name:
        name = found.blocks[0].text if found.blocks else "a question without words"
    return f'"{name if len(name) <= 60 else f"{name[:59]}…"}"'


def _check(made: Keys) -> None:
    """Whether a quiz with this question alone can be read.

    Raises:
        NotOursError: it cannot; the message says what does not fit.
    """
    text = quiz_text("One question", "", [made])
    _, problems = read_quiz(text.encode(), f"quizzes/import/{BANDS[0]}.yml")
    wrong = [one.message for one in problems if one.severity == "error"]
    if wrong:
        more = f" And {len(wrong) - 1} more like it." if len(wrong) > 1 else ""
        raise NotOursError(f"does not fit into a quiz file: {wrong[0]}{more}")
