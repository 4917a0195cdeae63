"""A course in other formats: one file per format.

A format has a `NAME`, the `SUFFIX` of its file, whom it is `FOR`, and `export()`. The
table below says where each is; a format is imported when it is asked for.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from secondlook.export.picked import Exported, Picked, Progress


class Format(Protocol):
    """A module that writes one format."""

    NAME: str
    SUFFIX: str
    FOR: str

    def export(self, picked: Picked, progress: Progress) -> Exported:
        """Write what was picked; the same course gives the same bytes."""
        ...


FORMATS: Mapping[str, str] = {
    "anki": "anki",
    "blackboard": "blackboard",
    "blooket": "blooket",
    "brightspace": "brightspace",
    "cartridge": "cartridge",
    "gift": "gift",
    "gimkit": "gimkit",
    "kahoot": "kahoot",
    "moodle-xml": "moodle_xml",
    "qti3": "qti3",
    "scorm12": "scorm12",
    "scorm2004": "scorm2004",
    "wayground": "wayground",
}


def format_named(name: str) -> Format:
    """The module of a format; `name` is one of `FORMATS`."""
    return cast(Format, importlib.import_module(f"{__name__}.{FORMATS[name]}"))
