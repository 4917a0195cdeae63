"""What several commands need: the course's folder, printing, progress."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from secondlook.course import Course
    from secondlook.problem import Problem

    Command = TypeVar("Command", bound=Callable[..., object])

CONTENT_PROBLEMS = 1
# Set when the person at the terminal, or the system, wants the command to end. An
# interrupt can be lost in a library that catches everything; this is not.
STOP = threading.Event()


class CannotError(click.ClickException):
    """The command could not do its work, though nothing is wrong with the content."""

    exit_code = 2


def course_root(start: Path) -> Path:
    """The folder of the course that `start` lies in.

    Raises:
        click.UsageError: there is none.
    """
    from secondlook.course import find_root

    root = find_root(start)
    if root is None:
        raise click.UsageError(
            f"No course at {start}: a course has the folders lessons/ and quizzes/."
        )
    return root


def narrowing(command: Command) -> Command:
    """Give a command the options that pick a part of the course."""
    band = click.option(
        "--band", type=click.Choice(("11-13", "14-17")), help="Only this age group."
    )
    lesson = click.option("--lesson", help="Only this lesson: the name of its folder.")
    return lesson(band(command))


def sound_course(root: Path, progress: Progress, done: str) -> Course:
    """The course, if it has no errors; else they are printed and the command ends.

    `done` is what nothing was then: “exported”, say.
    """
    from secondlook.validate import has_errors, validate

    progress("Checking lessons and quizzes")
    course, problems = validate(root)
    if has_errors(problems):
        print_problems([one for one in problems if one.severity == "error"], root)
        click.echo(f"Nothing was {done}: put these right first.")
        sys.exit(CONTENT_PROBLEMS)
    return course


def print_problems(problems: Sequence[Problem], root: Path) -> None:
    """Each problem with its source line, in colour on a terminal."""
    from secondlook.report.text import paragraphs

    terminal = sys.stdout is not None and sys.stdout.isatty()
    colour = terminal and "NO_COLOR" not in os.environ
    for paragraph in paragraphs(problems, root, colour=colour):
        click.echo(paragraph + "\n", color=colour)


def changes(root: Path) -> Iterator[None]:
    """Once now, and again after each change to the course's files; ends with Ctrl-C."""
    seen: dict[str, tuple[int, int]] | None = None
    with contextlib.suppress(KeyboardInterrupt):
        while True:
            now = _stamps(root)
            if now != seen:
                seen = now
                yield
            time.sleep(0.4)


def _stamps(root: Path) -> dict[str, tuple[int, int]]:
    """When each source file was changed, and its size."""
    stamps: dict[str, tuple[int, int]] = {}
    for folder in ("lessons", "quizzes", "data"):
        for path in (root / folder).rglob("*"):
            with contextlib.suppress(OSError):
                status = path.lstat()
                stamps[str(path)] = (status.st_mtime_ns, status.st_size)
    return stamps


class Progress:
    """Names the stage at work on standard error, once a run has taken a second.

    Between two stages, a command that was told to stop stops.
    """

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._stage = ""
        self._timer = threading.Timer(1.0, self._show)
        self._timer.daemon = True

    def __call__(self, stage: str) -> None:
        if STOP.is_set():
            raise KeyboardInterrupt
        self._stage = stage
        if time.monotonic() - self._started > 1.0:
            self._show()

    def __enter__(self) -> Progress:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def _show(self) -> None:
        click.echo(f"{self._stage} …", err=True)
