"""Marks an answer by the rules that stand in a QTI 3 item, as its specification says.

It knows the expressions that we write and refuses others. It shares no code with what
writes the items.

Source: https://www.imsglobal.org/spec/qti/v3p0/info
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element

NS = "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}"


def mark(item: Element, response: Any) -> dict[str, Any]:
    """The outcomes of an item for a response: a name, a list of names, or None."""
    session = _Session(item, response)
    processing = item.find(f"{NS}qti-response-processing")
    session.run(processing if processing is not None else ())
    return session.outcomes


class _Session:
    def __init__(self, item: Element, response: Any) -> None:
        self.declaration = item.find(f"{NS}qti-response-declaration")
        self.response = response or None  # an empty container is NULL
        self.outcomes: dict[str, Any] = {}
        for one in item.iter(f"{NS}qti-outcome-declaration"):
            value = one.findtext(f"{NS}qti-default-value/{NS}qti-value")
            self.outcomes[one.attrib["identifier"]] = value and float(value)

    def run(self, rules: Iterable[Element]) -> None:
        for rule in rules:
            match rule.tag.removeprefix(NS):
                case "qti-set-outcome-value":
                    self.outcomes[rule.attrib["identifier"]] = self.value(rule[0])
                case "qti-response-condition":
                    (branch,) = rule
                    assert branch.tag == f"{NS}qti-response-if"
                    if self.value(branch[0]):
                        self.run(branch[1:])
                case other:
                    raise NotImplementedError(other)

    def value(self, expression: Element) -> Any:
        match expression.tag.removeprefix(NS):
            case "qti-base-value":
                number = expression.attrib["base-type"] in ("float", "integer")
                return float(expression.text or "") if number else expression.text
            case "qti-variable":
                assert expression.attrib["identifier"] == "RESPONSE"
                return self.response
            case "qti-correct":
                return self.correct()
            case "qti-map-response":
                return self.mapped()
        return self.operated(expression)

    def operated(self, expression: Element) -> Any:
        inner = [self.value(one) for one in expression]
        match expression.tag.removeprefix(NS):
            case "qti-divide":
                return None if None in inner else inner[0] / inner[1]
            case "qti-container-size":
                return 0 if inner[0] is None else len(inner[0])
            case "qti-lte":
                return inner[0] <= inner[1]
            case "qti-match":
                return inner[0] == inner[1]
        raise NotImplementedError(expression.tag)

    def correct(self) -> list[str | None]:
        assert self.declaration is not None
        path = f"{NS}qti-correct-response/{NS}qti-value"
        return [one.text for one in self.declaration.findall(path)]

    def mapped(self) -> float:
        """Each value counts once; the sum is held between the bounds."""
        assert self.declaration is not None
        (mapping,) = self.declaration.findall(f"{NS}qti-mapping")
        worth = {
            one.attrib["map-key"]: float(one.attrib["mapped-value"]) for one in mapping
        }
        other = float(mapping.attrib["default-value"])
        given: set[Any] = set()
        if self.response is not None:
            alone = isinstance(self.response, str)
            given = {self.response} if alone else set(self.response)
        total = sum(worth.get(one, other) for one in given)
        low, high = (
            float(mapping.attrib[f"{end}-bound"]) for end in ("lower", "upper")
        )
        return min(max(total, low), high)
