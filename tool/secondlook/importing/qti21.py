"""QTI 2.1 and 2.2, and what of QTI 3 is the same under other names → questions.

Source: IMS QTI 2.1, Assessment Test, Section, and Item Information Model.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction

from secondlook.export.task import Answer, Form
from secondlook.importing.found import Found, Haul
from secondlook.importing.html_text import Read, joined, one_line, read_html
from secondlook.importing.moodle_xml import answer_of
from secondlook.importing.safe_xml import Element

ITEM = "assessmentitem"
TEST = "assessmenttest"

_KNOWN = ("choiceinteraction", "orderinteraction", "matchinteraction")
_FEEDBACK = ("feedbackinline", "feedbackblock")


def plain_name(name: str) -> str:
    """A name that is the same in QTI 2 and 3: `qti-simple-choice` is `simpleChoice`."""
    return name.removeprefix("qti-").replace("-", "").lower()


def read(root: Element, haul: Haul) -> None:
    """Add what a file holds whose root is an item or a test."""
    root = _renamed(root)
    if root.tag == TEST:
        haul.title = haul.title or one_line(root.get("title"))
    else:
        _Item(root, haul).read()


def _renamed(element: Element) -> Element:
    return Element(
        plain_name(element.tag),
        element.at,
        {plain_name(name): value for name, value in element.attributes.items()},
        [
            _renamed(one) if isinstance(one, Element) else one
            for one in element.children
        ],
    )


class _Item:
    """One question, and what of it is left aside."""

    def __init__(self, element: Element, haul: Haul) -> None:
        self.element = element
        self.haul = haul
        self.name = one_line(element.get("title")) or element.get("identifier")
        self.body = element.first("itembody") or Element("itembody", element.at, {})
        self.pictures = 0
        self.modal = {
            one.get("identifier"): self.text(one)
            for one in element
            if one.tag == "modalfeedback"
        }

    def read(self) -> None:
        asked = [one for one in _every(self.body) if one.tag.endswith("interaction")]
        if len(asked) > 1 or (asked and asked[0].tag not in _KNOWN):
            what = ", ".join(sorted({one.tag for one in asked}))
            self.skip(f"asks in a way that a quiz does not have ({what})")
            return
        form: Form = "text"
        answers: list[Answer] = []
        if asked:
            self.asked = asked[0]
            self.key = self.declared(self.asked.get("responseidentifier"))
            form, answers = self.answers()
        self.haul.questions.append(
            Found(
                at=self.element.at,
                form=form,
                name=self.name,
                uid=self.element.get("identifier"),
                blocks=self.stem().blocks,
                answers=tuple(answers),
            )
        )
        self.tell()

    def skip(self, what: str) -> None:
        self.haul.skip(self.element.at, f'"{self.name}" {what}')

    def tell(self) -> None:
        if self.pictures:
            self.haul.remark(
                self.element.at, f'"{self.name}" goes without its pictures'
            )
        if self.modal:
            what = f'"{self.name}" goes without {len(self.modal)} pieces of feedback'
            self.haul.remark(self.element.at, f"{what} that belong to no one answer")

    def declared(self, name: str) -> Element:
        """What the item says of right answers."""
        found = (one for one in self.element if one.tag == "responsedeclaration")
        nothing = Element("responsedeclaration", self.element.at, {})
        return next((one for one in found if one.get("identifier") == name), nothing)

    def stem(self) -> Read:
        """Everything above the answers, with the prompt as its last paragraph."""
        prompts = [one.markup() for one in self.body.every("prompt")]
        above = self.body.markup((*_KNOWN, *_FEEDBACK, "rubricblock"))
        return self.html(f"{above}<p>{' '.join(prompts)}</p>")

    def text(self, element: Element) -> str:
        return joined(self.html(element.markup()).blocks)

    def html(self, markup: str) -> Read:
        read = read_html(markup)
        self.pictures += read.pictures
        return read

    def answers(self) -> tuple[Form, list[Answer]]:
        if self.asked.tag == "orderinteraction":
            return "order", list(self.steps())
        if self.asked.tag == "matchinteraction":
            return "pairs", list(self.pairs())
        answers = [
            self.answer(one, worth)
            for one, worth in zip(self.choices(), self.worths(), strict=True)
        ]
        if self.key.get("cardinality") == "multiple":
            return "multiple", answers
        if sorted(answer.text.casefold() for answer in answers) == ["false", "true"]:
            answers.sort(key=lambda answer: answer.text.casefold() == "false")
            return "truth", answers
        return "single", answers

    def choices(self) -> list[Element]:
        return list(self.asked.every("simplechoice"))

    def answer(self, element: Element, worth: Fraction) -> Answer:
        own = " ".join(self.text(one) for one in element.every(*_FEEDBACK))
        feedback = own or self.modal.pop(element.get("identifier"), "")
        return answer_of(self.html(element.markup(_FEEDBACK)), feedback, worth)

    def right(self) -> list[str]:
        correct = self.key.first("correctresponse")
        return [one.words().strip() for one in correct or () if one.tag == "value"]

    def worths(self) -> Iterator[Fraction]:
        """What each choice is worth: because it is right, or as it is mapped."""
        right = self.right()
        mapped: dict[str, Fraction] = {}
        for entry in self.key.every("mapentry"):
            with suppress(ValueError, ZeroDivisionError):
                mapped[entry.get("mapkey")] = Fraction(entry.get("mappedvalue"))
        best = max(mapped.values(), default=Fraction(0))
        several = self.key.get("cardinality") == "multiple"
        for one in self.choices():
            name = one.get("identifier")
            if name in right or best <= 0 or (right and several):
                yield Fraction(name in right)
            else:
                yield max(mapped.get(name, Fraction(0)) / best, Fraction(0))

    def steps(self) -> Iterator[Answer]:
        """The steps in their right order; those that have no place come last."""
        order = {name: place for place, name in enumerate(self.right())}
        steps = self.choices()
        for one in sorted(steps, key=lambda s: order.get(s.get("identifier"), 99)):
            yield self.answer(one, Fraction(0))

    def pairs(self) -> Iterator[Answer]:
        """The first set with what belongs to it of the second, and what is spare."""
        first, second = (self.associable(number) for number in (0, 1))
        matches: dict[str, str] = {}
        for value in self.right():
            one, _, other = value.partition(" ")
            if other in first:
                one, other = other, one
            matches.setdefault(one, other)
        for name, text in first.items():
            match = second.get(matches.get(name, ""), "")
            yield Answer(text=text, feedback="", match=match)
        for name, text in second.items():
            if name not in matches.values():
                yield Answer(text="", feedback="", match=text)

    def associable(self, number: int) -> dict[str, str]:
        """What can be matched in one of the two sets, by its identifier."""
        sets = list(self.asked.every("simplematchset"))
        choices = sets[number].every("simpleassociablechoice") if sets[number:] else ()
        return {one.get("identifier"): self.text(one) for one in choices}


def _every(element: Element) -> Iterator[Element]:
    for child in element:
        yield child
        yield from _every(child)
