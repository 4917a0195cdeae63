"""What a course says of itself as a whole, in its `mkdocs.yml`."""

from __future__ import annotations

from dataclasses import dataclass

from secondlook.course import Course
from secondlook.yamlpos import Mapping, Node, Scalar


@dataclass(frozen=True, slots=True)
class Imprint:
    """A course's title, what it is in a sentence, its licence, and its language."""

    title: str
    summary: str
    licence: str
    language: str


def imprint(course: Course) -> Imprint:
    """The imprint of a course; a text that is not given is empty."""
    theme = _value(course.config, "theme")
    return Imprint(
        title=_text(course.config, "site_name") or course.root.name,
        summary=_text(course.config, "site_description"),
        licence=_text(course.config, "copyright"),
        language=_text(theme, "language") or "en",
    )


def _text(node: Node | None, key: str) -> str:
    value = _value(node, key)
    return value.value if isinstance(value, Scalar) else ""


def _value(node: Node | None, key: str) -> Node | None:
    pair = node.pairs.get(key) if isinstance(node, Mapping) else None
    return pair[1] if pair else None
