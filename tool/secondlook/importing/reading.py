"""The bytes of a file → what it holds, whichever of the formats it has.

What a file is called says little, so the format is known by how it begins.
"""

from __future__ import annotations

from secondlook.importing import gift, moodle_xml, package, qti12, qti21, table
from secondlook.importing.found import (
    MOST_QUESTIONS,
    Haul,
    ImportFailedError,
    failure,
)
from secondlook.importing.safe_xml import Element, parse
from secondlook.problem import Place, Problem
from secondlook.yamlpos import decode

MOST_BYTES = 32 * 1024 * 1024
_TABLES = (".csv", ".tsv", ".tab")
_KNOWN = "It has to be GIFT, Moodle XML, QTI 1.2 or 2.1, a zip of QTI, or our CSV."


def read(data: bytes, path: str) -> Haul:
    """What a file holds; `path` is how it is called in messages.

    Raises:
        ImportFailedError: it cannot be read, or there is no question in it.
    """
    if len(data) > MOST_BYTES:
        message = f"The file is larger than {MOST_BYTES // 1024 // 1024} MiB."
        raise failure(Place(path), message, "Export fewer questions at a time.")
    if data.startswith(package.SIGNATURE):
        haul = _package(data, path)
    elif data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        haul = Haul()
        if not _add(parse(data, path), haul):
            message = "This XML is none of the formats that can be read."
            raise failure(Place(path), message, _KNOWN)
    else:
        haul = _text(data, path)
    if len(haul.questions) + len(haul.notes) > MOST_QUESTIONS:
        message = f"The file holds more than {MOST_QUESTIONS} questions."
        raise failure(Place(path), message, "Export fewer questions at a time.")
    if not haul.questions and not haul.notes:
        raise failure(Place(path), "There is no question in this file.", _KNOWN)
    return haul


def _text(data: bytes, path: str) -> Haul:
    text, problems = decode(data, path)
    if problems:
        raise ImportFailedError(problems)
    is_table = path.lower().endswith(_TABLES)
    return table.read(text, path) if is_table else gift.read(text, path)


def _package(data: bytes, path: str) -> Haul:
    """The questions of all files in a zip; every file's faults are told at once."""
    haul = Haul()
    problems: list[Problem] = []
    for name, content in package.xml_files(data, path):
        try:
            _add(parse(content, name), haul)
        except ImportFailedError as error:
            problems += error.problems
    if problems:
        raise ImportFailedError(problems)
    return haul


def _add(root: Element, haul: Haul) -> bool:
    """Add what an XML file holds; whether it is of a format that is known."""
    if root.tag == moodle_xml.ROOT:
        found = moodle_xml.read(root)
        haul.title, haul.intro = haul.title or found.title, haul.intro or found.intro
        haul.questions += found.questions
        haul.notes += found.notes
    elif root.tag == qti12.ROOT:
        qti12.read(root, haul)
    elif qti21.plain_name(root.tag) in (qti21.ITEM, qti21.TEST):
        qti21.read(root, haul)
    else:
        return False
    return True
