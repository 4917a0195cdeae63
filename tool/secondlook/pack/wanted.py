"""What is to be packed, and for whom."""

from __future__ import annotations

from dataclasses import dataclass, replace

from secondlook.course import Course
from secondlook.model import BANDS, Country, Lesson

FOLDER = "packs"  # in a site
PAPERS = ("a4", "letter")
AUDIENCES = ("teacher", "student")


class PackError(Exception):
    """Nothing can be packed; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which packs to make: one for each lesson, band, reader, paper and size.

    With more than one lesson there is also one for all of them.
    """

    lessons: tuple[Lesson, ...]
    bands: tuple[str, ...] = BANDS
    audiences: tuple[str, ...] = AUDIENCES
    papers: tuple[str, ...] = PAPERS[:1]
    large: bool = False
    country: Country | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """One PDF: its lessons, and how it is to be printed."""

    lessons: tuple[Lesson, ...]
    band: str
    audience: str
    paper: str = PAPERS[0]
    large: bool = False

    @property
    def name(self) -> str:
        """The name of its file."""
        one = self.lessons[0].name if len(self.lessons) == 1 else "second-look"
        size = ("large",) if self.large else ()
        words = (one, self.band, self.audience, self.paper, *size)
        return "-".join(words) + ".pdf"


def wanted(
    course: Course, lesson: str | None = None, country: str | None = None
) -> Wanted:
    """A lesson of the course, or all, for a country by its code.

    Raises:
        PackError: there is no such lesson or country.
    """
    every = tuple(course.in_order())
    lessons = tuple(one for one in every if lesson in (None, one.name))
    if not lessons:
        names = ", ".join(one.name for one in every)
        raise PackError(f'There is no lesson "{lesson}". There are: {names}.')
    countries = course.help.countries if course.help else ()
    chosen = [one for one in countries if one.code == (country or "").upper()]
    if country and not chosen:
        codes = ", ".join(f"{one.code} ({one.name})" for one in countries)
        raise PackError(
            f'data/help.yml has no country "{country}". It has {codes}. '
            "Without --country, a pack has lines to write the numbers on."
        )
    return Wanted(lessons, country=chosen[0] if chosen else None)


def packs(want: Wanted) -> list[Pack]:
    """Every PDF that is wanted, lesson by lesson, those of the whole course last."""
    groups: list[tuple[Lesson, ...]] = [(one,) for one in want.lessons]
    if len(want.lessons) > 1:
        groups.append(want.lessons)
    return [
        replace(Pack(lessons, band, audience), paper=paper, large=want.large)
        for lessons in groups
        for band in want.bands
        if all(band in one.pages for one in lessons)
        for audience in want.audiences
        for paper in want.papers
    ]


def for_site(course: Course) -> list[Wanted]:
    """What a site offers: each lesson for both papers, also in large print."""
    return [
        Wanted((lesson,), papers=PAPERS, large=large)
        for lesson in course.in_order()
        for large in (False, True)
    ]


def downloads(course: Course) -> dict[str, list[dict[str, object]]]:
    """The files of `for_site`, by lesson, for its teaching page."""
    found: dict[str, list[dict[str, object]]] = {}
    for want in for_site(course):
        found.setdefault(want.lessons[0].name, []).extend(
            {
                "href": f"{FOLDER}/{pack.name}",
                "band": pack.band,
                "audience": pack.audience,
                "paper": pack.paper,
                "large": pack.large,
            }
            for pack in packs(want)
        )
    return found
