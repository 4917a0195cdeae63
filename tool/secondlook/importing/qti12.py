"""QTI 1.2, also as Canvas and Common Cartridge write it → questions.

Source: IMS Question & Test Interoperability 1.2, ASI Information Model. What an answer
is worth is found by scoring it, as a platform would, and not by the look of the rules.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from fractions import Fraction
from itertools import combinations

from secondlook.export.task import Answer, Form
from secondlook.importing.found import Found, Haul
from secondlook.importing.html_text import (
    Block,
    Read,
    joined,
    one_line,
    read_html,
    read_plain,
)
from secondlook.importing.moodle_xml import answer_of
from secondlook.importing.safe_xml import Element

ROOT = "questestinterop"
MOST_TO_TICK = 10  # every way to tick them is scored
MOST_LABELS = 30
MOST_RULES = 100

_TYPED = ("response_str", "response_num", "response_xy", "response_grp")
_INSIDE = ("response_lid", "response_label", "render_choice", *_TYPED)

Response = Mapping[str, Collection[str]]


def read(root: Element, haul: Haul) -> None:
    """Add the questions of a file whose root is `questestinterop`."""
    for assessment in root.every("assessment", "objectbank"):
        haul.title = haul.title or one_line(assessment.get("title"))
    for element in root.every("item"):
        _Item(element, haul).read()


class _Item:
    """One question, and what of it is left aside."""

    def __init__(self, element: Element, haul: Haul) -> None:
        self.element = element
        self.haul = haul
        self.name = one_line(element.get("title")) or element.get("ident")
        self.pictures = 0
        self.rules = [_Rule(one) for one in element.every("respcondition")]
        self.said = {
            one.get("ident"): self.text(one).blocks
            for one in element.every("itemfeedback")
        }
        self.lists = [_List(one) for one in element.every("response_lid")]

    def read(self) -> None:
        presentation = self.element.first("presentation")
        if presentation is None or any(True for _ in presentation.every(*_TYPED)):
            self.skip("asks for something that is not to be chosen from a list")
            return
        stem = self.text(presentation)
        form, answers, why_not = self.answers()
        if why_not:
            self.skip(why_not)
            return
        found = Found(
            at=self.element.at,
            form=form,
            name=self.name,
            uid=self.element.get("ident"),
            blocks=stem.blocks,
            answers=answers,
            general=tuple(self.general()),
        )
        if self.pictures:
            self.haul.remark(
                self.element.at, f'"{self.name}" goes without its pictures'
            )
        self.haul.questions.append(found)

    def skip(self, what: str) -> None:
        self.haul.skip(self.element.at, f'"{self.name}" {what}')

    def text(self, element: Element) -> Read:
        """The words of an element, without those of the answers below it."""
        reads = [_words(one) for one in _materials(element)]
        self.pictures += sum(read.pictures for read in reads)
        return Read(tuple(block for read in reads for block in read.blocks))

    def answers(self) -> tuple[Form, tuple[Answer, ...], str]:
        """The form, the answers, or why there are none that can be taken along."""
        if not self.lists:
            return "text", (), ""
        most = max(len(self.lists), *(len(one.labels) for one in self.lists))
        if most > MOST_LABELS or len(self.rules) > MOST_RULES:
            return "single", (), "has more answers or rules than can be scored"
        if len(self.lists) > 1:
            return "pairs", tuple(self.pairs()), ""
        (one,) = self.lists
        if one.cardinality == "ordered":
            return "order", (), "is to be put in order, which is not read from QTI 1.2"
        if one.cardinality == "multiple":
            if len(one.labels) > MOST_TO_TICK:
                return "multiple", (), f"has more than {MOST_TO_TICK} options"
            return "multiple", tuple(self.to_tick(one)), ""
        answers = tuple(self.to_choose(one))
        truths = [answer.text.casefold() for answer in answers]
        if sorted(truths) == ["false", "true"]:
            return "truth", tuple(sorted(answers, key=_is_false)), ""
        return "single", answers, ""

    def to_choose(self, one: _List) -> Iterator[Answer]:
        scores = {label: self.score({one.name: {label}}) for label in one.labels}
        best = max(scores.values(), default=Fraction(0))
        for label, element in one.labels.items():
            worth = max(scores[label] / best, Fraction(0)) if best > 0 else Fraction(0)
            yield self.answer(one.name, label, element, worth)

    def to_tick(self, one: _List) -> Iterator[Answer]:
        """Each option, worth all if it is one of those that score most together."""
        best, right = Fraction(0), frozenset[str]()
        for number in range(1, len(one.labels) + 1):
            for ticked in map(frozenset, combinations(one.labels, number)):
                score = self.score({one.name: ticked})
                if score > best:
                    best, right = score, ticked
        for label, element in one.labels.items():
            yield self.answer(one.name, label, element, Fraction(label in right))

    def pairs(self) -> Iterator[Answer]:
        """Each list as a thing to match, with the label that scores most for it."""
        texts = {
            label: joined(self.text(element).blocks)
            for one in self.lists
            for label, element in one.labels.items()
        }
        unused = dict.fromkeys(texts.values())
        for one in self.lists:
            best = max(one.labels, key=lambda label: self.score({one.name: {label}}))
            unused.pop(texts[best], None)
            text = joined(self.text(one.element).blocks)
            feedback = joined(self.feedback(one.name, best))
            yield Answer(text=text, feedback=feedback, match=texts[best])
        yield from (Answer(text="", feedback="", match=match) for match in unused)

    def answer(
        self, name: str, label: str, element: Element, worth: Fraction
    ) -> Answer:
        feedback = joined(self.feedback(name, label))
        return answer_of(self.text(element), feedback, round(worth, 5))

    def score(self, response: Response) -> Fraction:
        """What a response scores: rules count until one that holds says stop."""
        score = Fraction(0)
        for rule in self.rules:
            if rule.holds(response):
                score = rule.scored(score)
                if not rule.goes_on:
                    break
        return score

    def feedback(self, name: str, label: str) -> Iterator[Block]:
        """What is said to just this answer."""
        for rule in self.rules:
            if rule.asked == {(name, label)}:
                for shown in rule.shown:
                    yield from self.said.get(shown, ())

    def general(self) -> Iterator[Block]:
        """What is said whatever was answered."""
        for rule in self.rules:
            if not rule.asked:
                for shown in rule.shown:
                    yield from self.said.get(shown, ())


def _is_false(answer: Answer) -> bool:
    return answer.text.casefold() == "false"


class _List:
    """Labels to choose from, by their ids."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.name = element.get("ident")
        self.cardinality = element.get("rcardinality", "Single").lower()
        self.labels = {one.get("ident"): one for one in element.every("response_label")}


class _Rule:
    """A condition, what it scores, and what is then shown."""

    def __init__(self, element: Element) -> None:
        self.condition = element.first("conditionvar")
        self.goes_on = element.get("continue", "No").lower() == "yes"
        self.sets = list(element.every("setvar"))
        self.shown = [one.get("linkrefid") for one in element.every("displayfeedback")]
        self.asked = set(_asked(self.condition)) if self.condition else set()

    def holds(self, response: Response) -> bool:
        return self.condition is None or _all(self.condition, response)

    def scored(self, score: Fraction) -> Fraction:
        for one in self.sets:
            value = Fraction(0)
            with suppress(ValueError, ZeroDivisionError):
                value = Fraction(one.words().strip() or "0")
            match one.get("action", "Set").lower():
                case "add":
                    score += value
                case "subtract":
                    score -= value
                case _:
                    score = value
        return score


def _asked(condition: Element) -> Iterator[tuple[str, str]]:
    """What has to be chosen for a condition to hold."""
    for one in condition:
        if one.tag == "varequal":
            yield one.get("respident"), one.words().strip()
        elif one.tag != "not":
            yield from _asked(one)


def _all(elements: Iterable[Element], response: Response) -> bool:
    return all(_true(one, response) for one in elements)


def _true(one: Element, response: Response) -> bool:
    match one.tag:
        case "varequal":
            return one.words().strip() in response.get(one.get("respident"), ())
        case "and":
            return _all(one, response)
        case "or":
            return any(_true(part, response) for part in one)
        case "not":
            return not _all(one, response)
        case "unanswered":
            return not response.get(one.get("respident"))
    return one.tag == "other"


def _materials(element: Element) -> Iterator[Element]:
    """The texts in an element, without those of lists and labels below it."""
    for child in element:
        if child.tag == "mattext":
            yield child
        elif child.tag == "matimage":
            yield Element("img", child.at, {})
        elif child.tag not in _INSIDE:
            yield from _materials(child)


def _words(element: Element) -> Read:
    if element.tag == "img":
        return Read((), 1)
    if element.get("texttype", "text/plain") == "text/plain":
        return read_plain(element.words())
    has_elements = any(True for _ in element)
    return read_html(element.markup() if has_elements else element.words())
