"""Moodle XML → questions.

Source: https://docs.moodle.org/en/Moodle_XML_format, and Moodle's question/format/xml.
"""

from __future__ import annotations

import re
from fractions import Fraction

from secondlook.export.task import Answer, Form
from secondlook.importing.found import Found, Haul
from secondlook.importing.html_text import Read, joined, one_line, read_html, read_plain
from secondlook.importing.safe_xml import Element

ROOT = "quiz"
_SLASH = re.compile(r"(?<!/)/(?!/)")

_FORMS: dict[str, Form] = {
    "truefalse": "truth",
    "match": "pairs",
    "matching": "pairs",
    "ordering": "order",
    "description": "text",
}


def read(root: Element) -> Haul:
    """The questions of a file whose root is `quiz`."""
    haul = Haul()
    for element in root.every("question"):
        kind = element.get("type")
        if kind == "category":
            _category(element, haul)
        elif kind in _FORMS or kind == "multichoice":
            _Question(element, haul).read()
        else:
            name = one_line(element.words("name", "text"))
            what = f'"{name}" is of the type `{kind}`, which no quiz has'
            haul.skip(element.at, what)
    return haul


def _category(element: Element, haul: Haul) -> None:
    """The last category that is named before the first question is the quiz's name."""
    if not haul.questions:
        haul.title = title_of_category(element.words("category", "text"))
        haul.intro = joined(_text(element.first("info")).blocks)


def title_of_category(path: str) -> str:
    """The last name of a path, without the age group that our exports add to it."""
    name = _SLASH.split(path)[-1].replace("//", "/")
    title = joined(read_html(name).blocks)
    for band in ("(11-13)", "(14-17)"):
        title = title.removesuffix(band).rstrip()
    return title


def _text(element: Element | None) -> Read:
    """A text by its format."""
    if element is None:
        return Read(())
    text = element.words("text")
    plain = element.get("format") == "plain_text"
    return read_plain(text) if plain else read_html(text)


class _Question:
    """One question, and what of it is left aside."""

    def __init__(self, element: Element, haul: Haul) -> None:
        self.element = element
        self.haul = haul
        self.name = one_line(element.words("name", "text"))
        self.pictures = 0

    def read(self) -> None:
        element = self.element
        hints = [self.text(hint) for hint in element if hint.tag == "hint"]
        form = self.form()
        question = Found(
            at=element.at,
            form=form,
            name=self.name,
            uid=one_line(element.words("idnumber")),
            blocks=self.text(element.first("questiontext")).blocks,
            general=self.text(element.first("generalfeedback")).blocks,
            answers=tuple(self.answers(form)),
            hint=joined(hints[0].blocks) if hints else "",
            tags=self.tags(),
        )
        if len(hints) > 1:
            self.remark(f"goes with the first of its {len(hints)} hints")
        if self.pictures:
            self.remark("goes without its pictures")
        self.haul.questions.append(question)

    def remark(self, what: str) -> None:
        self.haul.remark(self.element.at, f'"{self.name}" {what}')

    def form(self) -> Form:
        kind = self.element.get("type")
        if kind != "multichoice":
            return _FORMS[kind]
        single = self.element.words("single").strip()
        return "multiple" if single in ("false", "0") else "single"

    def tags(self) -> tuple[str, ...]:
        tags = self.element.first("tags")
        found = (one_line(tag.words("text")) for tag in tags or ())
        return tuple(tag for tag in found if tag)

    def text(self, element: Element | None) -> Read:
        found = _text(element)
        self.pictures += found.pictures
        return found

    def answers(self, form: Form) -> list[Answer]:
        if form == "pairs":
            return [self.pair(one) for one in self.element if one.tag == "subquestion"]
        answers = [one for one in self.element if one.tag == "answer"]
        if form == "truth":
            return self.truth(answers)
        return [self.answer(one) for one in answers]

    def answer(self, element: Element) -> Answer:
        return answer_of(
            self.text(element),
            joined(self.text(element.first("feedback")).blocks),
            fraction(element.get("fraction")),
        )

    def pair(self, element: Element) -> Answer:
        # Plain text by its format, and shown as HTML.
        match = joined(read_html(element.words("answer", "text")).blocks)
        return Answer(text=joined(self.text(element).blocks), feedback="", match=match)

    def truth(self, elements: list[Element]) -> list[Answer]:
        """True and then False, in whatever order they stand."""
        answers = [self.answer(one) for one in elements[:2]]
        answers.sort(key=lambda answer: answer.text.lower() == "false")
        return answers


def fraction(text: str) -> Fraction:
    """A percentage as a share of the mark; nothing where it is no number."""
    try:
        return round(Fraction(text.strip() or "0") / 100, 5)
    except (ValueError, ZeroDivisionError):
        return Fraction(0)


def answer_of(read: Read, feedback: str, worth: Fraction) -> Answer:
    """An answer; who says it, in a chat, stands in bold before a colon."""
    block = read.blocks[0] if len(read.blocks) == 1 else None
    spoken = block is not None and block.lead.endswith(":") and block.rest
    if block is None or not spoken:
        return Answer(text=joined(read.blocks), feedback=feedback, worth=worth)
    return Answer(
        text=f"{block.lead} {block.rest}",
        feedback=feedback,
        worth=worth,
        who=block.lead.removesuffix(":"),
        mine=block.mine,
    )
