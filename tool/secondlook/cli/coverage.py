"""`secondlook coverage`."""

from __future__ import annotations

from pathlib import Path

import click

from secondlook.cli.common import course_root


@click.command()
def coverage() -> None:
    """Print which signs are taught and tested in which lesson.

    \b
    Example:
      secondlook coverage
    """
    from secondlook.coverage import as_text
    from secondlook.validate import validate

    course, _ = validate(course_root(Path.cwd()))
    click.echo(as_text(course))
