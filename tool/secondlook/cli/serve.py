"""`secondlook serve`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from secondlook.cli.common import CONTENT_PROBLEMS, course_root


@click.command()
@click.option(
    "--address",
    default="127.0.0.1:8000",
    show_default=True,
    help="The address and port to serve at.",
)
def serve(address: str) -> None:
    """Show the course in a browser, anew at each change.

    \b
    Example:
      secondlook serve
      secondlook serve --address 127.0.0.1:8080
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    import logging

    from mkdocs.commands.serve import serve as mkdocs_serve
    from mkdocs.exceptions import Abort, MkDocsException

    root = course_root(Path.cwd())
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        mkdocs_serve(config_file=str(root / "mkdocs.yml"), dev_addr=address)
    except (Abort, MkDocsException) as error:
        click.echo(str(error), err=True)
        sys.exit(CONTENT_PROBLEMS)
