"""What a reader of a format finds, in terms that platforms share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from secondlook.export.task import Answer, Form
from secondlook.importing.html_text import Block
from secondlook.problem import Place, Problem

MOST_QUESTIONS = 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A question as another program has it.

    `blocks` are the paragraphs above the answers, `general` what is said whatever was
    answered. The answers of an `order` stand in their right order; in `pairs`, one with
    no text is a further thing to choose. `tags` hold what the program has no place for.
    """

    at: Place
    form: Form
    name: str = ""
    uid: str = ""
    blocks: tuple[Block, ...]
    answers: tuple[Answer, ...] = ()
    general: tuple[Block, ...] = ()
    hint: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What became of something: left out, or taken along in another way."""

    at: Place
    what: str
    left_out: bool = True


@dataclass(slots=True)
class Haul:
    """All that one file held."""

    title: str = ""
    intro: str = ""
    questions: list[Found] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def skip(self, at: Place, what: str) -> None:
        """Name a question that is left out, and why."""
        self.notes.append(Note(at, what))

    def remark(self, at: Place, what: str) -> None:
        """Name something that is taken along in another way, or not quite."""
        self.notes.append(Note(at, what, left_out=False))


class ImportFailedError(Exception):
    """A file cannot be read; `problems` say where and why, and what to do."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems[0].message)
        self.problems = tuple(problems)


def failure(at: Place, message: str, fix: str) -> ImportFailedError:
    """One problem that ends an import."""
    return ImportFailedError([problem(at, message, fix)])


def problem(at: Place, message: str, fix: str) -> Problem:
    """One thing that keeps a file from being read."""
    return Problem(at, "readable-file", message, fix)
