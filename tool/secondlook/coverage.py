"""Which signs are taught and tested in which lesson, for which ages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from secondlook.course import Course
from secondlook.model import BANDS, Lesson, StudentMeta


@dataclass(frozen=True, slots=True)
class Cell:
    """One sign in one lesson for one age band."""

    taught: bool
    tested: bool

    def __str__(self) -> str:
        if self.taught and self.tested:
            return "✓"
        return "taught" if self.taught else "tested" if self.tested else ""


@dataclass(frozen=True, slots=True)
class Row:
    """One sign in every column of the matrix."""

    sign: str
    name: str
    cells: tuple[Cell, ...]


def columns(course: Course) -> list[tuple[Lesson, str]]:
    """The matrix's columns: each lesson in order, for each age band it has."""
    return [
        (lesson, band)
        for lesson in course.in_order()
        for band in BANDS
        if band in lesson.pages
    ]


def matrix(course: Course) -> Iterator[Row]:
    """A row for each sign; `course` comes from `validate`, which knows the quizzes."""
    for sign in course.signs.values():
        cells = tuple(
            _cell(course, sign.id, lesson, band) for lesson, band in columns(course)
        )
        yield Row(sign.id, sign.name, cells)


def as_text(course: Course) -> str:
    """The matrix for a terminal, and how many signs each age band meets."""
    heads = [f"{lesson.number} {band}" for lesson, band in columns(course)]
    rows = list(matrix(course))
    width = max((len(f"{row.sign:4}{row.name}") for row in rows), default=0)
    lines = [" " * width + "".join(f"  {head:>8}" for head in heads)]
    for row in rows:
        name = f"{row.sign:4}{row.name}"
        lines.append(
            f"{name:{width}}" + "".join(f"  {cell!s:>8}" for cell in row.cells)
        )
    lines.append("")
    for band in BANDS:
        met = sum(_met(row, band, course) for row in rows)
        lines.append(f"{band}: {met} of {len(rows)} signs taught and tested.")
    numbers = {lesson.number: lesson.name for lesson, _ in columns(course)}
    lines += [f"Lesson {number}: {name}" for number, name in numbers.items()]
    return "\n".join(lines)


def as_markdown(course: Course) -> str:
    """The matrix as a table that fits a phone: for each sign, its lessons by age."""
    heads = [f"Ages {band.replace('-', '–')}" for band in BANDS]
    lines = [f"| Sign | {' | '.join(heads)} |", f"|---|{'---|' * len(heads)}"]
    for row in matrix(course):
        cells = [_lessons(row, band, course) for band in BANDS]
        lines.append(f"| {row.sign} {row.name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _lessons(row: Row, band: str, course: Course) -> str:
    """The numbers of the lessons that have a sign for this age."""
    pairs = zip(columns(course), row.cells, strict=True)
    numbers = [
        f"{lesson.number}{'' if str(cell) == '✓' else f' ({cell})'}"
        for (lesson, other), cell in pairs
        if other == band and str(cell)
    ]
    return ", ".join(numbers) or "–"


def _cell(course: Course, sign: str, lesson: Lesson, band: str) -> Cell:
    meta = lesson.pages[band].meta
    digest = course.digests.get((lesson.name, band))
    return Cell(
        taught=isinstance(meta, StudentMeta) and sign in meta.signs,
        tested=digest is not None and sign in digest.signs,
    )


def _met(row: Row, band: str, course: Course) -> bool:
    pairs = zip(columns(course), row.cells, strict=True)
    return any(str(cell) == "✓" for (_, other), cell in pairs if other == band)
