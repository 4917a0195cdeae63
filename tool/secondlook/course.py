"""The folders of a course → one `Course`, for the rules that look across files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TypeVar

from secondlook import files
from secondlook.files import Files
from secondlook.gist import answers
from secondlook.model import (
    BANDS,
    AnyQuestion,
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
from secondlook.words import packed, topics
from secondlook.yamlpos import Node, decode, parse

LESSON_PAGES = (*BANDS, "teach", "family")
DATA_FILES: Mapping[str, type] = {
    "data/facts.yml": Facts,
    "data/help.yml": Help,
    "data/signs.yml": Signs,
    "data/glossary.yml": Glossary,
    "data/wording.yml": Wordings,
}

CONFIG = "mkdocs.yml"

Item = TypeVar("Item", Fact, Source, HelpLine, Sign, Term, Wording)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizDigest:
    """What rules across quizzes need to know of one quiz.

    `asked` has the line, the column and the words (as numbers, see `words.py`) of each
    question that is new.
    """

    at: Place
    objectives: frozenset[str]
    signs: frozenset[str]
    asked: tuple[tuple[int, int, bytes], ...]


def digest(quiz: Quiz) -> QuizDigest:
    """A quiz in short."""
    return QuizDigest(
        at=quiz.at,
        objectives=frozenset(
            str(one.objective) for one in quiz.questions if not one.returns
        ),
        signs=frozenset(
            str(sign) for one in quiz.questions if not one.returns for sign in one.signs
        ),
        asked=tuple(
            (one.prompt.at.line, one.prompt.at.column, packed(topics(_texts(one))))
            for one in _new(quiz)
        ),
    )


def _new(quiz: Quiz) -> Iterable[AnyQuestion]:
    """The questions that come back neither from another lesson nor from above."""
    found: dict[tuple[str, str], AnyQuestion] = {}
    for one in quiz.questions:
        if not one.returns:
            same = one.prompt.casefold().rstrip(" .!?…"), one.scene or ""
            found.setdefault(same, one)
    return found.values()


def _texts(question: AnyQuestion) -> str:
    """What a student reads before answering."""
    options = (one.text for one in answers(question))
    return " ".join((question.scene or "", question.prompt, *options))


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Everything a course says.

    `data` holds each file of `data/` that could be read, by its path; the other
    mappings are views of it by id, in the order written. `files` are the paths of all
    ordinary files in `lessons/`; `config` is what `mkdocs.yml` says. Quizzes are read
    when they are asked for, so that a course of thousands fits into little memory;
    `digests` keeps of each what rules across quizzes need. `found` counts the problems
    of each rule, waived ones too, once the course is validated.
    """

    root: Path
    pages: tuple[Page, ...]
    quiz_paths: Mapping[tuple[str, str], str]
    digests: Mapping[tuple[str, str], QuizDigest] = field(default_factory=dict)
    found: Mapping[str, int] = field(default_factory=dict)
    lessons: Mapping[str, Lesson]
    data: Mapping[str, object]
    files: frozenset[str] = frozenset()
    config: Node | None = None
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
        folder, _, name = path.removesuffix(".md").rpartition("/")
        if folder in self.lessons:  # the many, found at once
            return self.lessons[folder].pages.get(name)
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
    found = files.find(root)
    problems = found.problems
    data = dict(_data(root, found))
    pages = tuple(_pages(root, found))
    quiz_paths = dict(_quiz_paths(found))
    config = _config(root, found)
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
        files=frozenset(path for path in found.paths if path.startswith("lessons/")),
        config=config,
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


def _data(root: Path, found: Files) -> Iterator[tuple[str, object]]:
    told = {problem.place.path for problem in found.problems}
    for path, model in DATA_FILES.items():
        if path in told or "data" in told:
            continue
        if path not in found.paths:
            message = f"The file {path} is missing."
            fix = "Every course has it; start from the one in this repository."
            found.problems.append(Problem(Place(path), "readable-file", message, fix))
            continue
        content, unreadable = files.content(root, path)
        made, problems = (
            (None, unreadable) if unreadable else read_data(content, path, model)
        )
        found.problems.extend(problems)
        if made is not None:
            yield path, made


def _config(root: Path, found: Files) -> Node | None:
    """`mkdocs.yml` as it stands, or nothing when there is none or it cannot be read."""
    if not (root / CONFIG).exists() and not (root / CONFIG).is_symlink():
        return None
    content, problems = files.content(root, CONFIG)
    node = None
    if not problems:
        text, problems = decode(content, CONFIG)
    if not problems:
        node, problems = parse(text, CONFIG)
    found.problems.extend(problems)
    return node


def _pages(root: Path, found: Files) -> Iterator[Page]:
    for path in found.ending("lessons", ".md"):
        content, problems = files.content(root, path)
        page = None
        if not problems:
            page, problems = read_page(content, path)
        found.problems.extend(problems)
        if page is not None:
            yield page


def _quiz_paths(found: Files) -> Iterator[tuple[tuple[str, str], str]]:
    for path in found.ending("quizzes", ".yml", ".yaml"):
        place = PurePosixPath(path)
        if len(place.parts) == 3 and place.stem in BANDS and place.suffix == ".yml":
            yield (place.parts[1], place.stem), path
            continue
        message = "No lesson page can use a quiz with this file name."
        bands = " or ".join(f"{band}.yml" for band in BANDS)
        fix = f"Name it quizzes/<lesson>/{bands}."
        found.problems.append(Problem(Place(path), "quiz-has-lesson", message, fix))


def read_quiz_file(course: Course, path: str) -> tuple[Quiz | None, list[Problem]]:
    """The quiz at `path` inside the course, or nothing when it cannot be read."""
    content, problems = files.content(course.root, path)
    if problems:
        return None, problems
    quiz, found = _read_quiz(content, path)
    return quiz, list(found)


@lru_cache(maxsize=64)
def _read_quiz(content: bytes, path: str) -> tuple[Quiz | None, tuple[Problem, ...]]:
    """A quiz is checked once and drawn three times; the last ones are kept."""
    quiz, problems = read_quiz(content, path)
    return quiz, tuple(problems)


def _lessons(pages: tuple[Page, ...]) -> dict[str, Lesson]:
    found: dict[str, dict[str, Page]] = {}
    for page in pages:
        if page.lesson and page.kind != "form":
            pages_of = found.setdefault(page.lesson, {})
            pages_of[PurePosixPath(page.path).stem] = page
    return {name: Lesson(name=name, pages=found[name]) for name in sorted(found)}
