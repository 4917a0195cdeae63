"""A task → a QTI 3 item, with the rules that mark it.

Source: https://www.imsglobal.org/spec/qti/v3p0/impl
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from math import lcm
from xml.etree.ElementTree import Element

from secondlook.export.elements import element, root
from secondlook.export.task import SORTED_INTO, Answer, Task

NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
SCHEMA = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
# What stands below the interaction appears once there is an answer.
_REASONS = "REASONS"
_THOUGHTS = "What others might think of:"


def item(one: Task, language: str) -> Element:
    """The item of a task; its mark, the outcome SCORE, goes from 0 to 1."""
    return element(
        "qti-assessment-item",
        {
            **root(NAMESPACE, {NAMESPACE: SCHEMA}),
            "identifier": identifier(one),
            "title": one.title,
            "adaptive": "false",
            "time-dependent": "false",
            "xml:lang": language,
        },
        *_declarations(one),
        element("qti-item-body", None, *_body(one)),
        *_processing(one),
    )


def identifier(one: Task) -> str:
    """A name that begins with a letter, as identifiers do; ids may begin otherwise."""
    return f"task.{one.uid}"


def interaction(one: Task) -> str:
    """The kind of interaction, in QTI's words; empty if there is none."""
    match one.form:
        case "pairs":
            return "qti-match-interaction"
        case "order":
            return "qti-order-interaction"
        case "text":
            return ""
    return "qti-choice-interaction"


# ---- what is declared


def _declarations(one: Task) -> Iterator[Element]:
    if one.form != "text":
        attributes = {"identifier": "RESPONSE", **_response(one)}
        correct = element("qti-correct-response", None, *map(_value, right(one)))
        yield element("qti-response-declaration", attributes, correct, *_mapping(one))
    yield _outcome("SCORE", "0", {"normal-minimum": "0", "normal-maximum": "1"})
    yield _outcome("MAXSCORE", "0" if one.form == "text" else "1", {})
    if one.form != "text":
        cardinality = "multiple" if one.form == "multiple" else "single"
        yield element(
            "qti-outcome-declaration",
            {
                "identifier": "FEEDBACK",
                "cardinality": cardinality,
                "base-type": "identifier",
            },
        )


def _response(one: Task) -> dict[str, str]:
    match one.form:
        case "pairs":
            return {"cardinality": "multiple", "base-type": "directedPair"}
        case "order":
            return {"cardinality": "ordered", "base-type": "identifier"}
        case "multiple":
            return {"cardinality": "multiple", "base-type": "identifier"}
    return {"cardinality": "single", "base-type": "identifier"}


def right(one: Task) -> list[str]:
    """The values of a wholly right answer, in their order."""
    match one.form:
        case "pairs":
            return [_pair(one, number) for number in range(len(one.answers))]
        case "order":
            return _places(one)
    names = [
        _choice(number) for number, answer in enumerate(one.answers) if answer.right
    ]
    return names if one.form == "multiple" else names[:1]


def _outcome(name: str, default: str, limits: dict[str, str]) -> Element:
    return element(
        "qti-outcome-declaration",
        {
            "identifier": name,
            "cardinality": "single",
            "base-type": "float",
            **limits,
        },
        element("qti-default-value", None, _value(default)),
    )


def _value(text: str) -> Element:
    return element("qti-value", None, text)


# ---- how it is marked


def _mapping(one: Task) -> Iterator[Element]:
    """What each choice adds: whole numbers, which add up to exactly `_full`."""
    if one.form == "order":
        return
    limits = {"default-value": "0", "lower-bound": "0", "upper-bound": str(_full(one))}
    yield element(
        "qti-mapping",
        limits,
        *(
            element("qti-map-entry", {"map-key": key, "mapped-value": worth})
            for key, worth in _entries(one)
        ),
    )


def _entries(one: Task) -> Iterator[tuple[str, str]]:
    if one.form == "pairs":
        yield from ((name, "1") for name in right(one))
        return
    full, wrong = _full(one), sum(not answer.right for answer in one.answers)
    for number, answer in enumerate(one.answers):
        worth: float = float(answer.worth)
        if one.form == "multiple":
            # Ticking everything adds up to nothing.
            share = sum(a.right for a in one.answers) if answer.right else -wrong
            worth = full // share
        yield _choice(number), f"{worth:g}"


def _full(one: Task) -> int:
    """What a wholly right answer adds up to, before it is made a mark from 0 to 1."""
    if one.form == "multiple":
        good = sum(answer.right for answer in one.answers)
        return lcm(max(good, 1), max(len(one.answers) - good, 1))
    return len(one.answers) if one.form == "pairs" else 1


def _processing(one: Task) -> Iterator[Element]:
    if one.form == "text":
        return
    shown = _response_value()
    if one.form in ("pairs", "order"):
        shown = element("qti-base-value", {"base-type": "identifier"}, _REASONS)
    # Some players keep the mark of the try before.
    rules = (_set("SCORE", _number("0")), _marking(one), _set("FEEDBACK", shown))
    yield element("qti-response-processing", None, *rules)


def _marking(one: Task) -> Element:
    if one.form == "order":
        # A part of the mark for each step in its place would need `qti-index`, which
        # players understand in different ways.
        right_order = element("qti-correct", {"identifier": "RESPONSE"})
        whole = element("qti-match", None, _response_value(), right_order)
        return _if(whole, _set("SCORE", _number("1")))
    points = element("qti-map-response", {"identifier": "RESPONSE"})
    full = _full(one)
    if full > 1:
        points = element("qti-divide", None, points, _number(str(full)))
    marked = _set("SCORE", points)
    return _if(_at_most(full), marked) if one.form == "pairs" else marked


def _at_most(pairs: int) -> Element:
    """Pairing everything with everything earns nothing, where a player lets one."""
    size = element("qti-container-size", None, _response_value())
    limit = element("qti-base-value", {"base-type": "integer"}, str(pairs))
    return element("qti-lte", None, size, limit)


def _if(condition: Element, rule: Element) -> Element:
    inside = element("qti-response-if", None, condition, rule)
    return element("qti-response-condition", None, inside)


def _response_value() -> Element:
    return element("qti-variable", {"identifier": "RESPONSE"})


def _number(text: str) -> Element:
    return element("qti-base-value", {"base-type": "float"}, text)


def _set(name: str, value: Element) -> Element:
    return element("qti-set-outcome-value", {"identifier": name}, value)


# ---- what is shown


def _body(one: Task) -> Iterator[Element]:
    yield from (_paragraph(line) for line in one.context)
    match one.form:
        case "text":
            yield _paragraph(one.prompt)
            yield _paragraph(_THOUGHTS)
            yield _list([(idea,) for idea in one.general.split("\n")])
        case "pairs":
            yield _match(one)
            yield _reasons(one)
        case "order":
            yield _order(one)
            yield _reasons(one)
        case _:
            yield _choices(one)


def _choices(one: Task) -> Element:
    most = "0" if one.form == "multiple" else "1"
    return element(
        "qti-choice-interaction",
        {
            "response-identifier": "RESPONSE",
            "max-choices": most,
            "shuffle": str(one.mixes).lower(),
        },
        _prompt(one),
        *(
            element(
                "qti-simple-choice",
                {"identifier": _choice(number)},
                f"{answer.text} ",
                _inline(_choice(number), answer),
            )
            for number, answer in enumerate(one.answers)
        ),
    )


def _inline(name: str, answer: Answer) -> Element:
    """What is said to who chose this."""
    attributes = {"outcome-identifier": "FEEDBACK", "identifier": name}
    return element(
        "qti-feedback-inline", {**attributes, "show-hide": "show"}, answer.feedback
    )


def _match(one: Task) -> Element:
    rows = [
        _associable(f"R{number}", answer.text, 1)
        for number, answer in enumerate(one.answers, 1)
    ]
    # Several things may be green, and each partner belongs to one thing only.
    most = len(rows) if one.kind == "sort" else 1
    targets = [
        _associable(f"T{number}", text, most)
        for number, text in enumerate(partners(one), 1)
    ]
    return element(
        "qti-match-interaction",
        {
            "response-identifier": "RESPONSE",
            "max-associations": str(len(rows)),
            "shuffle": "false",
        },
        _prompt(one),
        element("qti-simple-match-set", None, *rows),
        element("qti-simple-match-set", None, *targets),
    )


def _associable(name: str, text: str, most: int) -> Element:
    return element(
        "qti-simple-associable-choice",
        {"identifier": name, "match-max": str(most)},
        text,
    )


def _order(one: Task) -> Element:
    steps = enumerate(_mixed([answer.text for answer in one.answers], one.uid), 1)
    return element(
        "qti-order-interaction",
        {"response-identifier": "RESPONSE", "shuffle": "false"},
        _prompt(one),
        *(
            element("qti-simple-choice", {"identifier": f"S{number}"}, text)
            for number, text in steps
        ),
    )


def _reasons(one: Task) -> Element:
    reasons = [
        (element("strong", None, answer.text), f" {answer.feedback}")
        for answer in one.answers
    ]
    return element(
        "qti-feedback-block",
        {
            "outcome-identifier": "FEEDBACK",
            "identifier": _REASONS,
            "show-hide": "show",
        },
        element("qti-content-body", None, _list(reasons)),
    )


def _prompt(one: Task) -> Element:
    return element("qti-prompt", None, one.prompt)


def _paragraph(text: str) -> Element:
    return element("p", None, text)


def _list(entries: Sequence[tuple[Element | str, ...]]) -> Element:
    return element("ul", None, *(element("li", None, *entry) for entry in entries))


# ---- names


def _choice(number: int) -> str:
    return f"A{number + 1}"


def _pair(one: Task, number: int) -> str:
    target = partners(one).index(one.answers[number].match)
    return f"R{number + 1} T{target + 1}"


def _places(one: Task) -> list[str]:
    """The names of the steps as they follow each other; a name tells no place."""
    shown = _mixed([answer.text for answer in one.answers], one.uid)
    return [f"S{shown.index(answer.text) + 1}" for answer in one.answers]


def partners(one: Task) -> list[str]:
    """What things can be paired with: the three places, or all partners, mixed."""
    if one.kind == "sort":
        return list(SORTED_INTO.values())
    given = dict.fromkeys(answer.match for answer in one.answers)
    return _mixed(list(given), one.uid)


def _mixed(texts: list[str], seed: str) -> list[str]:
    """The texts in another order, always the same one for the same `seed`."""

    def place(text: str) -> str:
        return hashlib.sha256(f"{seed} {text}".encode()).hexdigest()

    mixed = sorted(texts, key=place)
    return mixed if mixed != texts else [*texts[1:], *texts[:1]]
