"""Bytes of XML → elements with their lines; nothing else is read or expanded.

Entities of a file's own are refused (they can be made to fill the memory), and files
that it names are never opened. Source: OWASP, XML External Entity Prevention.
"""

from __future__ import annotations

import html
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from secondlook.importing.found import failure
from secondlook.problem import Place

MOST_BYTES = 16 * 1024 * 1024
MOST_DEPTH = 64
MOST_ELEMENTS = 200_000


@dataclass(slots=True)
class Element:
    """An element by its local name, with the text in it."""

    tag: str
    at: Place
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def __iter__(self) -> Iterator[Element]:
        return (child for child in self.children if isinstance(child, Element))

    def get(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    def every(self, *tags: str) -> Iterator[Element]:
        """All elements below this one that have one of the tags, in order."""
        for child in self:
            if child.tag in tags:
                yield child
            yield from child.every(*tags)

    def first(self, *path: str) -> Element | None:
        """The first child with this tag, and so on down the path."""
        found: Element | None = self
        for tag in path:
            found = next((one for one in found or () if one.tag == tag), None)
        return found

    def words(self, *path: str) -> str:
        """The text of the element at the path, or of this one, if it is there."""
        found = self.first(*path)
        return "".join(found.texts()) if found else ""

    def texts(self) -> Iterator[str]:
        """Every text in it, in order."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child.texts()

    def markup(self, without: Collection[str] = ()) -> str:
        """What is in it as HTML, for a format that puts HTML right into its XML.

        Elements with a tag in `without` are left out.
        """
        return "".join(
            html.escape(child, quote=False)
            if isinstance(child, str)
            else f"<{child.tag}>{child.markup(without)}</{child.tag}>"
            for child in self.children
            if isinstance(child, str) or child.tag not in without
        )


def parse(data: bytes, path: str) -> Element:
    """The root element of a file.

    Raises:
        ImportFailedError: it is too large, is no XML, or brings entities of its own.
    """
    if len(data) > MOST_BYTES:
        message = f"The file is larger than {MOST_BYTES // 1024 // 1024} MiB."
        raise failure(Place(path), message, "Export fewer questions at a time.")
    builder = _Builder(path)
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        at = Place(path, error.lineno, error.offset + 1)
        message = f"This is no XML: {expat.ErrorString(error.code)}."
        raise failure(at, message, "Export the file again.") from None
    except (LookupError, ValueError) as error:
        message = f"The letters of the file cannot be read: {error}."
        raise failure(Place(path), message, "Save it as UTF-8.") from None
    assert builder.root is not None
    return builder.root


class _Builder:
    """Builds elements from what the parser tells, counting as it goes."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.root: Element | None = None
        self.open: list[Element] = []
        self.count = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.SkippedEntityHandler = self._entity

    def _at(self) -> Place:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber
        return Place(self.path, line, column + 1)

    def _doctype(self, *declared: Any) -> None:
        has_entities = bool(declared[-1])
        if has_entities:
            message = "The file defines entities of its own, which could be a trap."
            raise failure(self._at(), message, "Delete the [ … ] of its DOCTYPE.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > MOST_ELEMENTS or len(self.open) >= MOST_DEPTH:
            message = "The file has too many elements, or has them too deep."
            raise failure(self._at(), message, "Export fewer questions at a time.")
        local = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        element = Element(name.rpartition(" ")[2], self._at(), local)
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def _end(self, name: str) -> None:
        self.open.pop()

    def _text(self, text: str) -> None:
        if self.open:
            self.open[-1].children.append(text)

    def _entity(self, name: str, is_parameter: bool) -> None:
        """A letter by its name, such as `&nbsp;`, in a file that names its DTD."""
        if not is_parameter:
            self._text(html.unescape(f"&{name};"))
