"""`secondlook import`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondlook.cli.common import (
    CONTENT_PROBLEMS,
    CannotError,
    course_root,
)

if TYPE_CHECKING:
    from secondlook.importing.found import Haul, Note
    from secondlook.problem import Problem


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--lesson", required=True, help="The lesson: the name of its folder.")
@click.option(
    "--band",
    type=click.Choice(("11-13", "14-17")),
    required=True,
    help="The age group.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The quiz to write; no file is ever replaced.  "
    "[default: the lesson's in quizzes/]",
)
def import_(file: Path, lesson: str, band: str, output: Path | None) -> None:
    """Make a quiz of the questions in FILE.

    FILE is GIFT, Moodle XML, QTI 1.2 or 2.1 (also as a zip), or a table of ours as CSV.
    What cannot be taken along is named, and what an author has to add is marked.

    \b
    Example:
      secondlook import bank.xml --lesson getting-help --band 11-13
    """
    from secondlook.course import load
    from secondlook.importing.html_text import one_line
    from secondlook.importing.quiz_file import quiz_of

    root = course_root(Path.cwd())
    course, _ = load(root)
    if lesson not in course.lessons:
        known = ", ".join(course.lessons) or "none yet"
        raise click.UsageError(f'There is no lesson "{lesson}". There are: {known}.')
    target = output or root / "quizzes" / lesson / f"{band}.yml"
    if target.exists():
        message = f"There is a file {target} already. Choose another with --output."
        raise click.UsageError(message)
    haul = _read(file)
    text, questions, notes = quiz_of(haul, lesson, band)
    for note in notes:
        verb = "left out" if note.left_out else "note"
        click.echo(f"{note.at}: {verb}: {one_line(note.what)}.")
    if not questions:
        raise CannotError("No question could be taken along, so nothing was written.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("x", encoding="utf-8", newline="\n") as out:
        out.write(text)
    _tell(questions, notes, target)


def _read(file: Path) -> Haul:
    from secondlook.importing.found import ImportFailedError
    from secondlook.importing.reading import read

    try:
        return read(file.read_bytes(), str(file))
    except ImportFailedError as error:
        for one in error.problems:
            click.echo(_line(one))
        click.echo("Nothing was imported: put this right first.")
        sys.exit(CONTENT_PROBLEMS)


def _line(one: Problem) -> str:
    return f"{one.place}: {one.message} {one.fix}"


def _tell(questions: int, notes: list[Note], target: Path) -> None:
    gone = sum(note.left_out for note in notes)
    click.echo(f"Wrote {questions} of {questions + gone} questions into {target}.")
    click.echo("See what is still to be written with: secondlook validate")
