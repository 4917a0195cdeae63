"""HTML as a tree: the few moves that shaping it for paper needs."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element, tostring

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def level(element: Element) -> int:
    """1 to 6 for a heading, 0 for anything else."""
    return _HEADINGS.index(element.tag) + 1 if element.tag in _HEADINGS else 0


def words(element: Element) -> str:
    """All text inside, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def classes(element: Element) -> list[str]:
    """The names of its classes."""
    return element.get("class", "").split()


def new(tag: str, name: str = "", *children: Element, text: str = "") -> Element:
    """An element of the class `name`."""
    element = Element(tag, {"class": name} if name else {})
    element.text = text
    element.extend(children)
    return element


def html(elements: Iterator[Element] | list[Element]) -> str:
    """The elements as HTML."""
    return "".join(
        tostring(element, encoding="unicode", method="html") for element in elements
    )


def remove(parent: Element, child: Element) -> None:
    """Take a child out and leave the text that follows it."""
    _put(parent, list(parent).index(child), child.tail or "")
    parent.remove(child)


def unwrap(parent: Element, child: Element) -> None:
    """Leave what is inside a child, without the child itself."""
    at = list(parent).index(child)
    inner = list(child)
    _put(parent, at, child.text or "")
    if inner:
        inner[-1].tail = (inner[-1].tail or "") + (child.tail or "")
    else:
        _put(parent, at, child.tail or "")
    parent.remove(child)
    for offset, one in enumerate(inner):
        child.remove(one)
        parent.insert(at + offset, one)


def unwrap_where(root: Element, wanted: Callable[[Element], bool]) -> None:
    """Unwrap every element inside `root` that is `wanted`."""
    for parent in list(root.iter()):
        # What was inside an unwrapped one stands in its place, and may be wanted too.
        while found := [child for child in parent if wanted(child)]:
            unwrap(parent, found[0])


def split_text(
    root: Element, cut: Callable[[str], tuple[str, list[Element]] | None]
) -> None:
    """Replace parts of texts by elements.

    `cut` gets a text and returns what stays before the first new element, and the new
    elements with their own tails; nothing when the text stays as it is.
    """
    for parent in list(root.iter()):
        found = cut(parent.text or "")
        if found:
            parent.text, made = found
            for number, one in enumerate(made):
                parent.insert(number, one)
        for child in [one for one in parent if one.tail]:
            found = cut(child.tail or "")
            if found:
                child.tail, made = found
                at = list(parent).index(child) + 1
                for number, one in enumerate(made):
                    parent.insert(at + number, one)


def sections(root: Element, at: int) -> Iterator[tuple[Element | None, list[Element]]]:
    """The children of `root` by headings of level `at`; those before any first."""
    heading: Element | None = None
    inside: list[Element] = []
    for child in root:
        if level(child) == at:
            yield heading, inside
            heading, inside = child, []
        else:
            inside.append(child)
    yield heading, inside


def _put(parent: Element, at: int, text: str) -> None:
    """Add text in front of the child at `at`."""
    if at == 0:
        parent.text = (parent.text or "") + text
    else:
        parent[at - 1].tail = (parent[at - 1].tail or "") + text


def copies(elements: list[Element]) -> list[Element]:
    """The elements once more, without ids, which have to be the only ones."""
    made = copy.deepcopy(elements)
    for one in made:
        for inner in one.iter():
            inner.attrib.pop("id", None)
    return made
