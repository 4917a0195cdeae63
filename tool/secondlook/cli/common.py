"""What several commands need: the course's folder, printing, progress."""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from secondlook.problem import Problem

CONTENT_PROBLEMS = 1


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


def print_problems(problems: Sequence[Problem], root: Path) -> None:
    """Each problem with its source line, in colour on a terminal."""
    from secondlook.report.text import paragraphs

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for paragraph in paragraphs(problems, root, colour=colour):
        click.echo(paragraph + "\n", color=colour)


class Progress:
    """Names the stage at work on standard error, once a run has taken a second."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._stage = ""
        self._timer = threading.Timer(1.0, self._show)
        self._timer.daemon = True

    def __call__(self, stage: str) -> None:
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
