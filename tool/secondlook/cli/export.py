"""`secondlook export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondlook.cli.common import (
    CannotError,
    Progress,
    course_root,
    narrowing,
    sound_course,
)
from secondlook.export import FORMATS

if TYPE_CHECKING:
    from secondlook.export.picked import Exported


@click.command()
@click.argument("name", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write.  [default: second-look.… in the course's export/]",
)
@narrowing
def export(
    name: str, output: Path | None, lesson: str | None, band: str | None
) -> None:
    """Write the quizzes, or the course, as another FORMAT.

    What the format cannot hold is named, question by question.

    \b
    Example:
      secondlook export gift
      secondlook export gift --lesson getting-help --band 11-13 --output help.gift
    """
    from secondlook.export import format_named
    from secondlook.export.picked import ExportError, pick

    root = course_root(Path.cwd())
    with Progress() as progress:
        course = sound_course(root, progress, "exported")
        chosen = format_named(name)
        try:
            exported = chosen.export(pick(course, lesson, band), progress)
        except ExportError as error:
            raise CannotError(str(error)) from None
    picked_name = "-".join(filter(None, ("second-look", lesson, band)))
    target = output or root / "export" / f"{picked_name}{chosen.SUFFIX}"
    _write(target, exported.content)
    _tell(exported, target)


def _write(target: Path, content: bytes) -> None:
    """Write the whole file or leave the one that was there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    try:
        beside.write_bytes(content)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _tell(exported: Exported, target: Path) -> None:
    for loss in exported.losses:
        verb = "left out" if loss.left_out else "changed"
        click.echo(f"{loss.at}: {verb}: {loss.what}.")
    gone = sum(loss.left_out for loss in exported.losses)
    click.echo(
        f"Wrote {exported.questions} of {exported.questions + gone} questions "
        f"into {target}."
    )
    for note in exported.notes:
        click.echo(note)
