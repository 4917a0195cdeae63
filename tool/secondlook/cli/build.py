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
@click.option(
    "--offline",
    type=click.Path(path_type=Path),
    metavar="FILE.zip",
    help="Make a zip instead, to unpack and read without a network.",
)
@click.option(
    "--packs",
    is_flag=True,
    help="Print all packs as PDF too, and link them on the teaching pages.",
)
def build(output: Path | None, offline: Path | None, packs: bool) -> None:
    """Check the course and build its site.

    With an error anywhere, the site that was there stays as it was.

    \b
    Example:
      secondlook build
      secondlook build --output /tmp/second-look
      secondlook build --offline second-look.zip
    """
    import gc

    from secondlook import site

    # A build makes many objects that stay, and looking through them takes time.
    gc.set_threshold(20_000, 10, 10)
    root = course_root(Path.cwd())
    started = time.monotonic()
    if output and offline:
        raise click.UsageError("Name either --output or --offline, not both.")
    target = offline or output or root / "site"
    make = site.build_offline if offline else site.build
    try:
        with Progress() as progress:
            pages, advice = make(root, target, progress, with_packs=packs)
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
            f"{error.strerror or error}: {error.filename or target}. "
            "The site that was there is as it was."
        ) from None
    print_problems(advice, root)
    seconds = time.monotonic() - started
    click.echo(f"Built {pages} pages into {target} in {seconds:.1f} s.")
