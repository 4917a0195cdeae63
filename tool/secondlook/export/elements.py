"""XML to be written: elements with what stands in them, and whole documents."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, indent, tostring

XSI = "http://www.w3.org/2001/XMLSchema-instance"


def element(
    name: str, attributes: Mapping[str, str] | None = None, *inside: Element | str
) -> Element:
    """An element with texts and elements in it.

    Names are written as they are, with their prefix; `root` declares the prefixes.
    """
    made = Element(name, dict(attributes or {}))
    for one in inside:
        if isinstance(one, Element):
            made.append(one)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + one
        else:
            made.text = (made.text or "") + one
    return made


def root(namespace: str, schemas: Mapping[str, str], **prefixes: str) -> dict[str, str]:
    """The attributes of a document's first element.

    `schemas` says where the schema of each namespace is.
    """
    places = " ".join(f"{name} {place}" for name, place in schemas.items())
    return {
        "xmlns": namespace,
        **{f"xmlns:{prefix}": name for prefix, name in prefixes.items()},
        "xmlns:xsi": XSI,
        "xsi:schemaLocation": places,
    }


def document(first: Element) -> bytes:
    """A whole XML file, a line for each element."""
    indent(first, "\t")
    return bytes(tostring(first, encoding="utf-8", xml_declaration=True)) + b"\n"
