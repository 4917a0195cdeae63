"""The `secondlook` command: parse, call, print, exit.

Exit codes: 0 all is well, 1 the content has problems, 2 the command was used wrongly
or could not do its work. What a command needs is imported when it runs: MkDocs costs
more time than a whole `validate`.
"""

from __future__ import annotations

import click

from secondlook import __version__
from secondlook.cli.build import build
from secondlook.cli.coverage import coverage
from secondlook.cli.explain import explain, schema
from secondlook.cli.export import export
from secondlook.cli.guard import GuardedGroup
from secondlook.cli.import_ import import_
from secondlook.cli.new import new
from secondlook.cli.pack import pack
from secondlook.cli.serve import serve
from secondlook.cli.validate import validate


@click.group(cls=GuardedGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="secondlook")
def main() -> None:
    """Check an online-safety course and build its teaching site.

    \b
    Example:
      secondlook validate        check every lesson, quiz and data file
      secondlook build           check, then build the site into site/
      secondlook serve           read while you write, in the browser
    """


_COMMANDS = (validate, build, serve, new, explain, coverage, schema)
for command in (*_COMMANDS, export, import_, pack):
    main.add_command(command)
