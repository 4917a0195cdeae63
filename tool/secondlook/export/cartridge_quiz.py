"""A quiz → an assessment as Common Cartridge 1.1 has it: QTI 1.2.1 of few words.

Importers read less than the schema allows, so everything is said in the one way that
they all take: a condition of its own for each choice, with its mark and its reason;
several right choices in one condition with `case="Yes"`; all that is always shown in
the only condition that goes on.

Source: https://www.imsglobal.org/cc/ccv1p1/imscc_profilev1p1-Implementation.html
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from secondlook.export.elements import element, root
from secondlook.export.task import SORTED_INTO, Answer, Form, Task
from secondlook.model import Quiz

FORMS: frozenset[Form] = frozenset(("single", "multiple", "truth", "pairs"))

_NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_SCHEMA = "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd"
_ABOUT = {
    "cc_profile": "cc.exam.v0p1",
    "qmd_assessmenttype": "Examination",
    "qmd_scoretype": "Percentage",
    "qmd_feedbackpermitted": "Yes",
    "qmd_hintspermitted": "No",
    "qmd_solutionspermitted": "No",
    "cc_maxattempts": "unlimited",
}
_RESPONSE = "response"
_GENERAL = "general"


@dataclass(frozen=True, slots=True)
class _Choice:
    """Something to choose: its name, its words, whether it is right, and why."""

    name: str
    text: str
    right: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    """One question of the assessment; `always` is said whatever was chosen."""

    ident: str
    title: str
    profile: str
    lines: tuple[str, ...]
    choices: tuple[_Choice, ...]
    mixes: bool
    always: tuple[str, ...] = ()


def assessment(quiz: Quiz, tasks: Iterable[Task], language: str) -> Element:
    """The assessment of a quiz, with those of its questions that are `tasks`."""
    name = f"{quiz.lesson}.{quiz.band}"
    about = element("qtimetadata", None, *map(_field, _ABOUT, _ABOUT.values()))
    intro = [element("rubric", None, _material(str(quiz.intro)))] if quiz.intro else []
    section = element(
        "section",
        {"ident": f"section.{name}"},
        *(_item(one) for task in tasks for one in _items(task)),
    )
    return element(
        "questestinterop",
        root(_NAMESPACE, {_NAMESPACE: _SCHEMA}),
        element(
            "assessment",
            {
                "ident": f"assessment.{name}",
                "title": plain(str(quiz.title)),
                "xml:lang": language,
            },
            about,
            *intro,
            section,
        ),
    )


def plain(text: str) -> str:
    """Words without the sign that begins a tag: importers decode once too often."""
    return text.replace("<", "‹")


# ---- tasks → items


def _items(one: Task) -> Iterator[_Item]:
    match one.form:
        case "pairs":
            yield from _rows(one)
        case "truth":
            yield _truth(one)
        case "multiple":
            # A reason for each would have to stand in a condition of its own, and
            # then importers take that for the key.
            reasons = tuple(f"{a.text} – {a.feedback}" for a in one.answers)
            choices = tuple(_lettered(one.answers, with_reasons=False))
            yield _made(one, "cc.multiple_response.v0p1", choices, reasons)
        case _:
            choices = tuple(_lettered(one.answers, with_reasons=True))
            yield _made(one, "cc.multiple_choice.v0p1", choices, ())


def _made(
    one: Task, profile: str, choices: tuple[_Choice, ...], always: tuple[str, ...]
) -> _Item:
    return _Item(one.uid, one.title, profile, one.lines, choices, one.mixes, always)


def _lettered(answers: Iterable[Answer], *, with_reasons: bool) -> Iterator[_Choice]:
    for number, answer in enumerate(answers, 1):
        reason = answer.feedback if with_reasons else ""
        yield _Choice(f"A{number}", answer.text, answer.right, reason)


def _truth(one: Task) -> _Item:
    """Moodle knows the two only by these names."""
    choices = tuple(
        _Choice(answer.text.lower(), answer.text, answer.right, answer.feedback)
        for answer in one.answers
    )
    return _made(one, "cc.true_false.v0p1", choices, ())


def _rows(one: Task) -> Iterator[_Item]:
    """Each row as a question: what belongs to it?"""
    if one.kind == "sort":
        partners = list(SORTED_INTO.values())
    else:
        partners = sorted({answer.match for answer in one.answers}, key=str.casefold)
    for number, answer in enumerate(one.answers, 1):
        yield _Item(
            ident=f"{one.uid}.{number}",
            title=f"{one.title} {number}",
            profile="cc.multiple_choice.v0p1",
            lines=(*one.lines, answer.text),
            choices=tuple(
                _Choice(f"A{place}", partner, partner == answer.match)
                for place, partner in enumerate(partners, 1)
            ),
            mixes=False,
            always=(answer.feedback,),
        )


# ---- items → elements


def _item(one: _Item) -> Element:
    kind = []
    if one.profile == "cc.true_false.v0p1":
        # Without it, Canvas makes a question with two options of it.
        kind.append(_field("question_type", "true_false_question"))
    about = element("qtimetadata", None, _field("cc_profile", one.profile), *kind)
    return element(
        "item",
        {"ident": one.ident, "title": plain(one.title)},
        element("itemmetadata", None, about),
        _presentation(one),
        _processing(one),
        *_feedback(one),
    )


def _presentation(one: _Item) -> Element:
    many = one.profile == "cc.multiple_response.v0p1"
    labels = (
        element("response_label", {"ident": choice.name}, _material(choice.text))
        for choice in one.choices
    )
    shuffle = {"shuffle": "Yes" if one.mixes else "No"}
    asked = element(
        "response_lid",
        {"ident": _RESPONSE, "rcardinality": "Multiple" if many else "Single"},
        element("render_choice", shuffle, *labels),
    )
    return element("presentation", None, _material(*one.lines), asked)


def _processing(one: _Item) -> Element:
    limits = {"minvalue": "0", "maxvalue": "100"}
    score = {"varname": "SCORE", "vartype": "Decimal", **limits}
    conditions = _all_at_once if "response." in one.profile else _one_by_one
    return element(
        "resprocessing",
        None,
        element("outcomes", None, element("decvar", score)),
        *_always(one),
        *conditions(one),
    )


def _always(one: _Item) -> Iterator[Element]:
    if one.always:
        anything = element("conditionvar", None, element("other"))
        yield element(
            "respcondition", {"continue": "Yes"}, anything, _display(_GENERAL)
        )


def _one_by_one(one: _Item) -> Iterator[Element]:
    """The mark and the reason of each choice, in one condition."""
    for choice in one.choices:
        inside = [element("conditionvar", None, _equal(choice))]
        if choice.right:
            inside.append(_full_mark())
        if choice.reason:
            inside.append(_display(f"reason.{choice.name}"))
        if choice.right or choice.reason:
            yield element("respcondition", {"continue": "No"}, *inside)


def _all_at_once(one: _Item) -> Iterator[Element]:
    """The whole mark for all that is right and nothing that is wrong."""
    tests = (
        _equal(choice) if choice.right else element("not", None, _equal(choice))
        for choice in one.choices
    )
    condition = element("conditionvar", None, element("and", None, *tests))
    yield element("respcondition", {"continue": "No"}, condition, _full_mark())


def _equal(choice: _Choice) -> Element:
    # Moodle counts the right choices by `case`.
    return element("varequal", {"respident": _RESPONSE, "case": "Yes"}, choice.name)


def _full_mark() -> Element:
    return element("setvar", {"varname": "SCORE", "action": "Set"}, "100")


def _display(name: str) -> Element:
    return element("displayfeedback", {"feedbacktype": "Response", "linkrefid": name})


def _feedback(one: _Item) -> Iterator[Element]:
    if one.always:
        yield _said(_GENERAL, *one.always)
    for choice in one.choices:
        if choice.reason:
            yield _said(f"reason.{choice.name}", choice.reason)


def _said(name: str, *lines: str) -> Element:
    return element(
        "itemfeedback", {"ident": name}, element("flow_mat", None, _material(*lines))
    )


def _material(*lines: str) -> Element:
    """Paragraphs in one piece of text, since importers look at the first only.

    Letters beyond ASCII are written as numbers: Moodle reads the text of a question
    as if it were Latin 1.
    """
    words = "".join(f"<p>{html.escape(plain(line), quote=False)}</p>" for line in lines)
    ascii_only = words.encode("ascii", "xmlcharrefreplace").decode()
    text = element("mattext", {"texttype": "text/html"}, ascii_only)
    return element("material", None, text)


def _field(label: str, entry: str) -> Element:
    return element(
        "qtimetadatafield",
        None,
        element("fieldlabel", None, label),
        element("fieldentry", None, entry),
    )
