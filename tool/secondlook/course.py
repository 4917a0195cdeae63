"""The folders of a course → one `Course`, for the rules that look across files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeVar

from secondlook.model import (
    BANDS,
    Fact,
    Facts,
    Glossary,
    Help,
    HelpLine,
    Lesson,
    Page,
    Quiz,
    Sign,
    Signs,
    Source,
    Term,
    Wording,
    Wordings,
)
from secondlook.problem import Place, Problem
from secondlook.read import read_data, read_page, read_quiz

LESSON_PAGES = (*BANDS, "teach", "family")
DATA_FILES: Mapping[str, type] = {
    "data/facts.yml": Facts,
    "data/help.yml": Help,
    "data/signs.yml": Signs,
    "data/glossary.yml": Glossary,
    "data/wording.yml": Wordings,
}

Item = TypeVar("Item", Fact, Source, HelpLine, Sign, Term, Wording)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Everything a course says.

    `data` holds each file of `data/` that could be read, by its path; the other
    mappings are views of it by id, in the order written.
    """

    root: Path
    pages: tuple[Page, ...]
    quizzes: tuple[Quiz, ...]
    lessons: Mapping[str, Lesson]
    data: Mapping[str, object]
    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]
    help_lines: Mapping[str, HelpLine]
    help: Help | None
    signs: Mapping[str, Sign]
    terms: Mapping[str, Term]
    wordings: Mapping[str, Wording]

    def in_order(self) -> list[Lesson]:
        """The lessons as the course numbers them."""
        return sorted(self.lessons.values(), key=lambda one: (one.number, one.name))

    def page(self, path: str) -> Page | None:
        """The page at a path inside `lessons/`."""
        return next((one for one in self.pages if one.path == path), None)

    def quiz(self, lesson: str | None, band: str | None) -> Quiz | None:
        """The quiz of a lesson's band."""
        found = self.lessons.get(lesson or "")
        return found.quizzes.get(band or "") if found else None


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a course."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / "lessons").is_dir() and (folder / "quizzes").is_dir():
            return folder
    return None


def load(root: Path) -> tuple[Course, list[Problem]]:
    """Read a whole course; what cannot be read is left out and reported."""
    problems: list[Problem] = []
    data = dict(_data(root, problems))
    pages = tuple(_pages(root, problems))
    quizzes = tuple(_quizzes(root, problems))
    facts = data.get("data/facts.yml")
    help_ = data.get("data/help.yml")
    signs = data.get("data/signs.yml")
    glossary = data.get("data/glossary.yml")
    wordings = data.get("data/wording.yml")
    course = Course(
        root=root,
        pages=pages,
        quizzes=quizzes,
        lessons=_lessons(pages, quizzes),
        data=data,
        facts=_by_id(facts.facts if isinstance(facts, Facts) else ()),
        sources=_by_id(facts.sources if isinstance(facts, Facts) else ()),
        help_lines=_by_id(help_.lines if isinstance(help_, Help) else ()),
        help=help_ if isinstance(help_, Help) else None,
        signs=_by_id(signs.signs if isinstance(signs, Signs) else ()),
        terms=_by_id(glossary.terms if isinstance(glossary, Glossary) else ()),
        wordings=_by_id(wordings.wordings if isinstance(wordings, Wordings) else ()),
    )
    return course, problems


def _by_id(
    items: tuple[Item, ...],
) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for item in items:
        found.setdefault(item.id, item)
    return found


def _data(root: Path, problems: list[Problem]) -> Iterator[tuple[str, object]]:
    for path, model in DATA_FILES.items():
        if not (root / path).exists():
            message = f"The file {path} is missing."
            fix = "Every course has it; start from the one in this repository."
            problems.append(Problem(Place(path), "readable-file", message, fix))
            continue
        content = _content(root, root / path, problems)
        if content is None:
            continue
        made, found = read_data(content, path, model)
        problems += found
        if made is not None:
            yield path, made


def _pages(root: Path, problems: list[Problem]) -> Iterator[Page]:
    for file in _walk(root / "lessons", ".md"):
        content = _content(root, file, problems)
        if content is None:
            continue
        page, found = read_page(content, _name(root, file))
        problems += found
        if page is not None:
            yield page


def _quizzes(root: Path, problems: list[Problem]) -> Iterator[Quiz]:
    for file in (*_walk(root / "quizzes", ".yml"), *_walk(root / "quizzes", ".yaml")):
        name = _name(root, file)
        parts = PurePosixPath(name).parts
        if len(parts) != 3 or file.stem not in BANDS or file.suffix != ".yml":
            message = "No lesson page can use a quiz with this file name."
            bands = " or ".join(f"{band}.yml" for band in BANDS)
            fix = f"Name it quizzes/<lesson>/{bands}."
            problems.append(Problem(Place(name), "quiz-has-lesson", message, fix))
            continue
        content = _content(root, file, problems)
        if content is None:
            continue
        quiz, found = read_quiz(content, name)
        problems += found
        if quiz is not None:
            yield quiz


def _lessons(pages: tuple[Page, ...], quizzes: tuple[Quiz, ...]) -> dict[str, Lesson]:
    names = sorted({page.lesson for page in pages if page.lesson})
    return {
        name: Lesson(
            name=name,
            pages={
                PurePosixPath(page.path).stem: page
                for page in pages
                if page.lesson == name
            },
            quizzes={quiz.band: quiz for quiz in quizzes if quiz.lesson == name},
        )
        for name in names
    }


def _walk(folder: Path, suffix: str) -> list[Path]:
    """Files in a fixed order, whatever the file system's; links are not followed."""
    found = [
        Path(parent, name)
        for parent, _, names in os.walk(folder)
        for name in names
        if name.endswith(suffix) and not name.startswith(".")
    ]
    return sorted(found, key=lambda file: file.as_posix())


def _name(root: Path, file: Path) -> str:
    return file.relative_to(root).as_posix()


def _content(root: Path, file: Path, problems: list[Problem]) -> bytes | None:
    """A course file's bytes; only ordinary files inside the course are opened."""
    name = _name(root, file)
    fix = "Put an ordinary file that you can read in its place."
    if file.is_symlink() or not file.is_file():
        message = "This is a link, a folder or a device, not an ordinary file."
        problems.append(Problem(Place(name), "readable-file", message, fix))
        return None
    try:
        return file.read_bytes()
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}."
        problems.append(Problem(Place(name), "readable-file", message, fix))
        return None
