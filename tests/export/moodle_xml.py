"""Moodle XML as Moodle's importer stores it.

Source: question/format/xml/format.php of Moodle 5.1, and `import_from_xml` of its type
`ordering`.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from tests.export.stored import Stored, paragraphs, share, words

_EXTRA = ("gradingtype", "selecttype", "defaultgrade", "layouttype", "answernumbering")


def imported(content: bytes) -> Iterator[tuple[str, Stored]]:
    """Each question with the category it comes to stand in."""
    category = ""
    root = Xml.fromstring(content)
    assert root.tag == "quiz"
    for question in root:
        assert question.tag == "question"
        if question.get("type") == "category":
            category = question.findtext("category/text") or ""
        else:
            yield category, _question(question)


def _question(element: Xml.Element) -> Stored:
    kind = element.get("type") or ""
    for name in ("questiontext", "generalfeedback", "subquestion", "feedback", "hint"):
        assert all(one.get("format") == "html" for one in element.iter(name))
    return Stored(
        type=kind,
        id=element.findtext("idnumber") or "",
        name=element.findtext("name/text") or "",
        tags=tuple(one.text or "" for one in element.iterfind("tags/tag/text")),
        text=paragraphs(element.findtext("questiontext/text") or ""),
        general=paragraphs(element.findtext("generalfeedback/text") or ""),
        single=element.findtext("single", "true") == "true",
        shuffled=element.findtext("shuffleanswers", "true") == "true",
        answers=tuple(_answer(one, kind) for one in element.iterfind("answer")),
        pairs=tuple(_pair(one) for one in element.iterfind("subquestion")),
        hints=tuple(words(one.text or "") for one in element.iterfind("hint/text")),
        extra={name: element.findtext(name) or "" for name in _EXTRA},
    )


def _answer(element: Xml.Element, kind: str) -> tuple[str, float, str]:
    text = words(element.findtext("text") or "")
    if kind == "truefalse":
        assert text in ("true", "false")
        text = text.capitalize()
    worth = float(element.attrib["fraction"])
    # The type `ordering` counts its answers, whatever their fractions.
    fraction = 0.0 if kind == "ordering" else share(worth)
    return text, fraction, words(element.findtext("feedback/text") or "")


def _pair(element: Xml.Element) -> tuple[str, str]:
    return (
        words(element.findtext("text") or ""),
        words(element.findtext("answer/text") or ""),
    )
