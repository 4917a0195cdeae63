"""The folders of a course → one `Course`, for the rules that look across files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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
class QuizDigest:
    """What rules across quizzes need to know of one quiz."""

    at: Place
    objectives: frozenset[str]
    signs: frozenset[str]


def digest(quiz: Quiz) -> QuizDigest:
    """A quiz in short."""
    return QuizDigest(
        at=quiz.at,
        objectives=frozenset(str(one.objective) for one in quiz.questions),
        signs=frozenset(str(sign) for one in quiz.questions for sign in one.signs),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Everything a course says.

    `data` holds each file of `data/` that could be read, by its path; the other
    mappings are views of it by id, in the order written. Quizzes are read when they
    are asked for, so that a course of thousands fits into little memory; `digests`
    keeps of each what rules across quizzes need.
    """

    root: Path
    pages: tuple[Page, ...]
    quiz_paths: Mapping[tuple[str, str], str]
    digests: Mapping[tuple[str, str], QuizDigest] = field(default_factory=dict)
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
        """The quiz of a lesson's band, if there is one that can be read."""
        path = self.quiz_paths.get((lesson or "", band or ""))
        return read_quiz_file(self, path)[0] if path else None

    def quizzes(self) -> Iterator[Quiz]:
        """Every quiz that can be read, in the order of their paths."""
        for path in self.quiz_paths.values():
            quiz = read_quiz_file(self, path)[0]
            if quiz is not None:
                yield quiz


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a course."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / "lessons").is_dir() and (folder / "quizzes").is_dir():
            return folder
    return None


def load(root: Path) -> tuple[Course, list[Problem]]:
    """Read a course but for its quizzes; what cannot be read is reported."""
    problems: list[Problem] = []
    data = dict(_data(root, problems))
    pages = tuple(_pages(root, problems))
    quiz_paths = dict(_quiz_paths(root, problems))
    facts = data.get("data/facts.yml")
    help_ = data.get("data/help.yml")
    signs = data.get("data/signs.yml")
    glossary = data.get("data/glossary.yml")
    wordings = data.get("data/wording.yml")
    course = Course(
        root=root,
        pages=pages,
        quiz_paths=quiz_paths,
        lessons=_lessons(pages),
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


def _quiz_paths(
    root: Path, problems: list[Problem]
) -> Iterator[tuple[tuple[str, str], str]]:
    for file in (*_walk(root / "quizzes", ".yml"), *_walk(root / "quizzes", ".yaml")):
        name = _name(root, file)
        parts = PurePosixPath(name).parts
        if len(parts) == 3 and file.stem in BANDS and file.suffix == ".yml":
            yield (parts[1], file.stem), name
            continue
        message = "No lesson page can use a quiz with this file name."
        bands = " or ".join(f"{band}.yml" for band in BANDS)
        fix = f"Name it quizzes/<lesson>/{bands}."
        problems.append(Problem(Place(name), "quiz-has-lesson", message, fix))


def read_quiz_file(course: Course, path: str) -> tuple[Quiz | None, list[Problem]]:
    """The quiz at `path` inside the course, or nothing when it cannot be read."""
    problems: list[Problem] = []
    content = _content(course.root, course.root / path, problems)
    if content is None:
        return None, problems
    return read_quiz(content, path)


def _lessons(pages: tuple[Page, ...]) -> dict[str, Lesson]:
    found: dict[str, dict[str, Page]] = {}
    for page in pages:
        if page.lesson:
            pages_of = found.setdefault(page.lesson, {})
            pages_of[PurePosixPath(page.path).stem] = page
    return {name: Lesson(name=name, pages=found[name]) for name in sorted(found)}


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
