"""On which pages of both packs a teacher finds what there is to print."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from secondlook.model import Lesson
from secondlook.pack import shape, tree
from secondlook.pack.paper import say
from secondlook.pack.part import TO_A_SHEET, Part, lesson_id, what_to_say
from secondlook.pack.wanted import Pack

Pages = Mapping[str, tuple[int, int]]


def rows(
    lesson: Lesson, pack: Pack, parts: list[Part], student: Pages
) -> list[dict[str, Any]]:
    """What there is to print, with its pages in both packs."""
    theirs = [one for one in for_students_only(lesson, pack) if one.id in student]
    own = [one for one in parts if one.own]
    first = [one for one in own if one.kind != "page"]
    return [
        {
            "part": one,
            "here": one not in theirs,
            "long": one.long,
            "there": _from_to(*student[one.id]) if one.id in student else "",
        }
        for one in (*first, *theirs, *own[len(first) :])
    ]


def for_students_only(lesson: Lesson, pack: Pack) -> list[Part]:
    """What stands in the student's pack alone."""
    return [
        Part(
            id=f"{lesson_id(lesson)}-{kind}",
            title=say("paper", kind),
            body=[],
            say=what_to_say([], kind),
            kind=kind,
            each=1 if pack.large else TO_A_SHEET.get(kind, (1,))[0],
        )
        for kind in ("quiz", "card")
    ]


def _from_to(first: int, last: int) -> str:
    return f"{first}–{last}" if last > first else str(first)


def here(part: Part) -> list[Element]:
    """The number of its page, or of its first and its last."""
    made = [shape.page_number(f"#{part.id}")]
    if part.long:
        made[0].tail = "–"
        made.append(shape.page_number(f"#{part.end}"))
    return made


def there(part: Part, student: Pages) -> list[Element]:
    """The same in the student's pack, where numbers are known."""
    return [tree.new("span", text=_from_to(*student[part.id]))]


def list_pages(line: Element, parts: list[tuple[str, list[Element]]]) -> None:
    """“Worksheet, page 3; quiz, pages 4–7.”"""
    for number, (title, pages) in enumerate(parts, 1):
        at = say("pack", "from_to" if _several(pages) else "at")
        entry = tree.new("span", "pk-entry", *pages, text=f"{title}, {at} ")
        entry.tail = "; " if number < len(parts) else "."
        line.append(entry)


def _several(pages: list[Element]) -> bool:
    return len(pages) > 1 or "–" in (pages[0].text or "")
