"""Whether XML has the shape that a schema gives it.

A shape is a table: what may stand in an element, as a regular expression over the names
of its children, and the attributes that it must and may have. An element that is not in
the table must not occur.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

# The children, then attributes; one that may be missing ends in a question mark.
Shape = Mapping[str, tuple[str, str]]

TEXT = "TEXT"


def faults(element: Element, shape: Shape, namespace: str) -> Iterator[str]:
    """What is wrong with an element or anything in it, compared to the table."""
    name = element.tag.removeprefix(namespace)
    if name not in shape:
        yield f"{name} must not occur"
        return
    children, attributes = shape[name]
    found = "".join(f"{child.tag.removeprefix(namespace)} " for child in element)
    if TEXT not in children and _has_text(element):
        yield f"{name} must not hold text"
    if not re.fullmatch(_pattern(children), found):
        yield f"{name} holds {found or 'nothing '}instead of {children or 'nothing'}"
    yield from _attribute_faults(element, name, attributes.split())
    for child in element:
        yield from faults(child, shape, namespace)


def _has_text(element: Element) -> bool:
    return any(
        (text or "").strip() for text in (element.text, *(one.tail for one in element))
    )


def _attribute_faults(element: Element, name: str, known: list[str]) -> Iterator[str]:
    given = [one for one in element.attrib if not one.startswith("{")]
    yield from (
        f"{name} lacks {one}"
        for one in known
        if not one.endswith("?") and one not in given
    )
    yield from (
        f"{name} must not have {one}"
        for one in given
        if one not in known and f"{one}?" not in known
    )


def _pattern(children: str) -> str:
    """`a, (b | c)*` as a regular expression over names that each end in a space."""
    names = re.sub(r"[a-zA-Z_][\w:-]*", r"(?:\g<0>\\s)", children.replace(TEXT, ""))
    return re.sub(r"[, ]", "", names)
