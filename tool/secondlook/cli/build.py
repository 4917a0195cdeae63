"""`secondlook build`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from secondlook.cli.common import (
    CONTENT_PROBLEMS,
    CannotError,
    Progress,
    course_root,
    print_problems,
)


@click.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to put the site in.  [default: site, in the course's folder]",
)
def build(output: Path | None) -> None:
    """Check the course and build its site.

    With an error anywhere, the site that was there stays as it was.

    \b
    Example:
      secondlook build
      secondlook build --output /tmp/second-look
    """
    from secondlook import site

    root = course_root(Path.cwd())
    started = time.monotonic()
    output = output or root / "site"
    try:
        with Progress() as progress:
            pages, advice = site.build(root, output, progress)
    except site.BuildRefusedError as refused:
        raise click.UsageError(str(refused)) from None
    except site.BuildFailedError as failed:
        print_problems(failed.problems, root)
        click.echo("Nothing was built: put these right first.")
        sys.exit(CONTENT_PROBLEMS)
    except site.GeneratorError as error:
        raise CannotError(str(error)) from None
    except OSError as error:
        raise CannotError(
            f"{error.strerror or error}: {error.filename or output}. "
            "The site that was there is as it was."
        ) from None
    print_problems(advice, root)
    seconds = time.monotonic() - started
    click.echo(f"Built {pages} pages into {output} in {seconds:.1f} s.")
