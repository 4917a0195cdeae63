"""Marks an answer by the conditions of a QTI 1.2.1 item, as its specification says.

The conditions are tried in their order. One that holds sets the mark and shows its
feedback; after it, the next is tried only if it says `continue="Yes"`.

Source: https://www.imsglobal.org/question/qtiv1p2/imsqti_asi_infov1p2.html
"""

from __future__ import annotations

from collections.abc import Collection
from xml.etree.ElementTree import Element

NS = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"


def mark(item: Element, chosen: Collection[str]) -> tuple[int, list[str]]:
    """The mark, from 0 to 100, and the texts shown to who chose these labels."""
    score = 0
    shown: list[str] = []
    for condition in item.findall(f"{NS}resprocessing/{NS}respcondition"):
        tests = condition.find(f"{NS}conditionvar")
        assert tests is not None
        if not all(_holds(one, chosen) for one in tests):
            continue
        for setvar in condition.findall(f"{NS}setvar"):
            assert setvar.attrib == {"varname": "SCORE", "action": "Set"}
            score = int(setvar.text or "")
        for one in condition.findall(f"{NS}displayfeedback"):
            shown.append(one.attrib["linkrefid"])
        if condition.attrib["continue"] == "No":
            break
    feedback = {one.attrib["ident"]: one for one in item.findall(f"{NS}itemfeedback")}
    return score, ["".join(feedback[name].itertext()).strip() for name in shown]


def _holds(test: Element, chosen: Collection[str]) -> bool:
    match test.tag.removeprefix(NS):
        case "other":
            return True
        case "varequal":
            return test.text in chosen
        case "not":
            return not all(_holds(one, chosen) for one in test)
        case "and":
            return all(_holds(one, chosen) for one in test)
    raise NotImplementedError(test.tag)
