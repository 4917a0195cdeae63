"""Problems → text for people, with the source line and a caret."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from secondlook import files
from secondlook.problem import Problem
from secondlook.yamlpos import MOST_BYTES

_WIDEST = 160


def paragraphs(
    problems: Iterable[Problem], root: Path, *, colour: bool
) -> Iterator[str]:
    """One paragraph a problem; files are read from `root` to show their lines."""
    lines_of: dict[str, list[str]] = {}
    for problem in problems:
        path = problem.place.path
        if path not in lines_of:
            lines_of[path] = _lines(root, path)
        yield "\n".join(_paragraph(problem, lines_of[path], colour))


def summary(problems: list[Problem], pages: int, quizzes: int) -> str:
    """One sentence on the whole run."""
    looked = f"{_count(pages, 'page')} and {_count(quizzes, 'quiz', 'quizzes')}"
    errors = sum(problem.severity == "error" for problem in problems)
    advice = len(problems) - errors
    if not problems:
        return f"No problems in {looked}."
    found = [_count(errors, "error")] if errors else []
    if advice:
        found.append(f"{advice} piece{'s' if advice > 1 else ''} of advice")
    return f"{' and '.join(found)} in {looked}."


def _paragraph(problem: Problem, lines: list[str], colour: bool) -> Iterator[str]:
    place = problem.place

    def paint(words: str, colour_name: str, bold: bool = False) -> str:
        return click.style(words, fg=colour_name, bold=bold) if colour else words

    level = "red" if problem.severity == "error" else "yellow"
    head = paint(f"{problem.severity}[{problem.rule}]", level, bold=True)
    yield f"{place}: {head} {problem.message}"
    if place.line <= len(lines) and lines[place.line - 1].strip():
        number = str(place.line)
        line, caret = _window(lines[place.line - 1], place.column, place.length)
        yield f"  {number} | {line}"
        yield f"  {' ' * len(number)} | {paint(caret, level)}"
    yield f"  {paint('fix:', 'green')} {problem.fix}"
    yield f"  {paint('why:', 'green')} secondlook explain {problem.rule}"


def _window(line: str, column: int, length: int) -> tuple[str, str]:
    """The line, cut when very long, and carets under its problem."""
    start = max(0, column - 1 - _WIDEST // 2) if len(line) > _WIDEST else 0
    shown = "".join(_visible(letter) for letter in line[start : start + _WIDEST])
    before = _width(shown[: column - 1 - start])
    under = shown[column - 1 - start : column - 1 - start + length]
    return shown, " " * before + "^" * max(1, _width(under))


def _visible(letter: str) -> str:
    """A letter that cannot move the cursor or hide its neighbours."""
    if letter == "\t":
        return " "
    return letter if letter.isprintable() else "\ufffd"


def _width(words: str) -> int:
    """Columns that the words take on a terminal."""
    return sum(
        0
        if unicodedata.combining(letter)
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in words
    )


def _lines(root: Path, path: str) -> list[str]:
    data, unreadable = files.content(root, path)
    if unreadable or len(data) > MOST_BYTES:
        return []
    return data.decode("utf-8-sig", errors="replace").replace("\r", "").split("\n")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
