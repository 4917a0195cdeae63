"""Moodle XML, the format that holds all that Moodle's question bank holds.

Source: https://docs.moodle.org/en/Moodle_XML_format, and Moodle's question/format/xml.
Steps become a question of the type `ordering`, which all versions since 4.4 have: as a
matching question, two steps could be given the same place.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from secondlook.export.moodle import (
    answer_html,
    category,
    general_html,
    marks,
    percent,
    question_html,
    rich,
    setting_losses,
    sift,
    small_losses,
    spare,
    why_not,
)
from secondlook.export.picked import Exported, Loss, Picked, Progress
from secondlook.export.task import Form, Task
from secondlook.model import Quiz

NAME = "moodle-xml"
SUFFIX = ".xml"
FOR = "Moodle"

_FORMS: frozenset[Form] = frozenset(
    ("single", "multiple", "truth", "pairs", "order", "text")
)
_TYPES: dict[Form, str] = {
    "single": "multichoice",
    "multiple": "multichoice",
    "truth": "truefalse",
    "pairs": "match",
    "order": "ordering",
    "text": "description",
}


def export(picked: Picked, progress: Progress) -> Exported:
    """Each quiz as a category of its own, each question with its id number and tags."""
    root = Xml.Element("quiz")
    losses: list[Loss] = []
    questions = 0
    for quiz in picked.quizzes():
        progress(f"Writing {quiz.lesson}, {quiz.band}")
        tasks, lost = picked.tasks(quiz, _FORMS)
        tasks, refused = sift(tasks, why_not)
        root.append(_category(quiz))
        root.extend(map(_question, tasks))
        losses += [*setting_losses(quiz), *lost, *refused]
        losses += small_losses(tasks, with_hints=frozenset(_TYPES) - {"text"})
        questions += len(tasks)
    Xml.indent(root)
    content = Xml.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"
    return Exported(content, questions, tuple(losses))


def _category(quiz: Quiz) -> Xml.Element:
    element = Xml.Element("question", type="category")
    path = f"$course$/top/Second Look/{category(quiz)}"
    _put(Xml.SubElement(element, "category"), path)
    if quiz.intro:
        _html(element, "info", rich(quiz.intro))
    return element


def _question(one: Task) -> Xml.Element:
    element = Xml.Element("question", type=_TYPES[one.form])
    _put(Xml.SubElement(element, "name"), one.title)
    _html(element, "questiontext", question_html(one))
    if general := general_html(one):
        _html(element, "generalfeedback", general)
    _set(element, "defaultgrade", "0" if one.form == "text" else "1")
    _set(element, "penalty", "1" if one.form == "truth" else "0.3333333")
    _set(element, "hidden", "0")
    _set(element, "idnumber", one.uid)
    match one.form:
        case "truth":
            _truth(element, one)
        case "pairs":
            _pairs(element, one)
        case "order":
            _order(element, one)
        case "single" | "multiple":
            _choice(element, one)
    if one.hint and one.form != "text":
        _html(element, "hint", rich(one.hint))
    tags = Xml.SubElement(element, "tags")
    for tag in one.tags:
        _put(Xml.SubElement(tags, "tag"), tag)
    return element


def _choice(element: Xml.Element, one: Task) -> None:
    _set(element, "single", "true" if one.form == "single" else "false")
    _set(element, "shuffleanswers", "true" if one.mixes else "false")
    _set(element, "answernumbering", "none")
    for answer, worth in zip(one.answers, marks(one), strict=True):
        made = _html(element, "answer", answer_html(answer), fraction=percent(worth))
        _html(made, "feedback", rich(answer.feedback))


def _truth(element: Xml.Element, one: Task) -> None:
    for answer in one.answers:
        made = Xml.SubElement(element, "answer", fraction=percent(answer.worth))
        made.set("format", "moodle_auto_format")
        _put(made, answer.text.lower())
        _html(made, "feedback", rich(answer.feedback))


def _pairs(element: Xml.Element, one: Task) -> None:
    _set(element, "shuffleanswers", "true")
    for text, match in _sides(one):
        made = _html(element, "subquestion", text)
        _put(Xml.SubElement(made, "answer"), rich(match))


def _sides(one: Task) -> Iterator[tuple[str, str]]:
    yield from ((rich(answer.text), answer.match) for answer in one.answers)
    yield from (("", place) for place in spare(one))


def _order(element: Xml.Element, one: Task) -> None:
    _set(element, "layouttype", "VERTICAL")
    _set(element, "selecttype", "ALL")
    _set(element, "selectcount", str(len(one.answers)))
    # Each step in its place earns its share of the mark.
    _set(element, "gradingtype", "ABSOLUTE_POSITION")
    _set(element, "showgrading", "SHOW")
    _set(element, "numberingstyle", "none")
    for place, answer in enumerate(one.answers, 1):
        _html(element, "answer", rich(answer.text), fraction=str(place))


def _html(
    parent: Xml.Element, tag: str, text: str, fraction: str | None = None
) -> Xml.Element:
    """An element that holds HTML, as Moodle writes it."""
    element = Xml.SubElement(parent, tag)
    if fraction is not None:
        element.set("fraction", fraction)
    element.set("format", "html")
    _put(element, text)
    return element


def _put(element: Xml.Element, text: str) -> None:
    Xml.SubElement(element, "text").text = text


def _set(parent: Xml.Element, tag: str, text: str) -> None:
    Xml.SubElement(parent, tag).text = text
