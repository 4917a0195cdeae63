"""`secondlook pack`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from secondlook.cli.common import (
    CannotError,
    Progress,
    course_root,
    narrowing,
    sound_course,
)


@click.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder for the PDFs.  [default: packs, in the course's folder]",
)
@narrowing
@click.option(
    "--for",
    "audience",
    type=click.Choice(("teacher", "student")),
    help="Only the packs for one of them.",
)
@click.option(
    "--paper",
    type=click.Choice(("a4", "letter")),
    default="a4",
    show_default=True,
    help="The size of the paper.",
)
@click.option("--large", is_flag=True, help="Large print: 18 points.")
@click.option(
    "--country",
    metavar="CODE",
    help="Print the numbers of this country, such as GB; else lines to fill in.",
)
def pack(output: Path | None, **chosen: str | bool | None) -> None:
    """Print packs for a class as PDF: one for teachers, one for students.

    A teacher's pack has the plan, likely answers, cards, worksheets, exit tickets, the
    answer key and a letter home; a student's has the worksheet, the quiz without
    answers and a help card.

    \b
    Example:
      secondlook pack --lesson getting-help --band 11-13 --country GB
      secondlook pack --for student --paper letter --large --output /tmp/packs
    """
    from secondlook.output import BuildRefusedError, checked_place
    from secondlook.pack import PackError, Printer
    from secondlook.pack.wanted import wanted

    root = course_root(Path.cwd())
    with Progress() as progress:
        course = sound_course(root, progress, "printed")
        try:
            folder = checked_place(root, output or root / "packs")
            want = wanted(course, _text(chosen["lesson"]), _text(chosen["country"]))
            want = replace(
                want,
                bands=_only(chosen["band"], want.bands),
                audiences=_only(chosen["audience"], want.audiences),
                papers=(str(chosen["paper"]),),
                large=bool(chosen["large"]),
            )
            made = Printer(course).write(want, folder, progress)
        except BuildRefusedError as refused:
            raise click.UsageError(str(refused)) from None
        except PackError as error:
            raise CannotError(str(error)) from None
        except OSError as error:
            where = error.filename or folder
            raise CannotError(f"{error.strerror or error}: {where}") from None
    number = "1 pack" if len(made) == 1 else f"{len(made)} packs"
    click.echo(f"Printed {number} into {folder}.")


def _text(given: str | bool | None) -> str | None:
    return given if isinstance(given, str) else None


def _only(given: str | bool | None, every: tuple[str, ...]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else every
