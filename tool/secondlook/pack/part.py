"""A part of a pack: what stands under one heading, and how it is printed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from secondlook.model import Lesson
from secondlook.pack import shape, tree
from secondlook.pack.paper import say

CLASS = 28  # students, for the number of copies
# So many slips or tickets go on a sheet, if they fit.
TO_A_SHEET = {"slips": (3, 2, 1), "ticket": (4, 3, 2), "card": (2,)}
LONG = ("quiz", "key", "read")  # what takes more than one page


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a pack under a heading: `own` if it has pages of its own.

    `say` is what the teacher has to know of it, `each` how many stand on a sheet, and
    `look` how close things stand.
    """

    id: str
    title: str
    body: list[Element]
    say: str = ""
    own: bool = False
    kind: str = "guide"
    each: int = 1
    look: str = ""
    large: bool = False

    @property
    def long(self) -> bool:
        """Whether it takes more than one page: in large print, a sheet does too."""
        return self.kind in LONG or (self.large and self.kind == "sheet")

    @property
    def end(self) -> str:
        """The id of its end."""
        return f"{self.id}-end"

    @property
    def copies(self) -> str:
        """How much of it a class needs."""
        said = str(say("pack", "number").get(self.kind, ""))
        pairs, sheets = math.ceil(CLASS / 2), math.ceil(CLASS / self.each)
        return said.format(n=CLASS, pairs=pairs, sheets=sheets)


def section(part: Part, depth: int, first: list[Element] | None = None) -> str:
    heading = tree.new("h2", "pk-part-title", text=part.title)
    whole = any(one.tag == "table" for one in part.body)
    name = f"pk-part pk-part--{part.kind} {part.look}".rstrip()
    name += " pk-part--own" * part.own + " pk-part--whole" * whole
    name += f" pk-part--{part.each}" * (part.kind in TO_A_SHEET)
    section = tree.new("section", name, heading, *(first or []), *part.body)
    section.set("id", part.id)
    shape.lower(section, depth - 1)
    for _ in range(part.each - 1):
        section.extend(tree.copies(part.body))
    end = tree.new("div", "pk-end")
    end.set("id", part.end)
    section.append(end)
    return tree.html([section])


def what_to_say(inside: list[Element], kind: str) -> str:
    copies = say("pack", "notes").get(kind, "")
    notes = inside if kind in ("sheet", "ticket") else []
    return escape(copies) + Markup(tree.html([one for one in notes if one.tag == "p"]))


def lesson_id(lesson: Lesson) -> str:
    return f"lesson-{lesson.name}"
