"""`secondlook validate`."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondlook.cli.common import (
    CONTENT_PROBLEMS,
    Progress,
    course_root,
    print_problems,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from secondlook.problem import Problem


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="How to print problems. On GitHub, text comes with its annotations.",
)
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules.")
@click.option("--ignore", multiple=True, metavar="RULE", help="All but these rules.")
@click.option("--since", metavar="REV", help="Only files changed since a git revision.")
def validate(
    paths: tuple[Path, ...],
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    since: str | None,
) -> None:
    """Check lessons, quizzes and data; print every problem with its fix.

    Give files or folders to see only their problems.

    \b
    Example:
      secondlook validate
      secondlook validate quizzes/too-good-to-be-true/11-13.yml
      secondlook validate --since main --ignore finished-text
    """
    from secondlook.validate import has_errors, within
    from secondlook.validate import validate as validate_course

    _check_rules((*select, *ignore))
    root = course_root(paths[0] if paths else Path.cwd())
    with _uncollected(), Progress() as progress:
        progress("Checking lessons and quizzes")
        course, problems = validate_course(root)
    if paths:
        problems = within(problems, root, list(paths))
    if since is not None:
        problems = within(problems, root, _changed(root, since))
    problems = [
        problem
        for problem in problems
        if (not select or problem.rule in select) and problem.rule not in ignore
    ]
    _print(problems, root, form, (len(course.pages), len(course.quiz_paths)))
    if has_errors(problems):
        sys.exit(CONTENT_PROBLEMS)


def _print(
    problems: list[Problem], root: Path, form: str, looked_at: tuple[int, int]
) -> None:
    from secondlook.report import MACHINE
    from secondlook.report.text import summary

    if form != "text":
        click.echo(MACHINE[form](problems))
        return
    print_problems(problems, root)
    if problems and os.environ.get("GITHUB_ACTIONS") == "true":
        click.echo(MACHINE["github"](problems))
    click.echo(summary(problems, *looked_at))


def _check_rules(names: tuple[str, ...]) -> None:
    if not names:
        return
    from secondlook.rules import BY_ID

    for name in names:
        if name not in BY_ID:
            raise click.UsageError(
                f'There is no rule "{name}". `secondlook explain` lists them.'
            )


def _changed(root: Path, revision: str) -> list[Path]:
    """Files that git sees as changed since `revision`, or does not know yet."""
    import subprocess

    commands = (
        [
            "git",
            "diff",
            "--name-only",
            "--relative",
            "-z",
            "--end-of-options",
            revision,
            "--",
            ".",
        ],
        ["git", "ls-files", "--others", "--exclude-standard", "-z"],
    )
    names: list[str] = []
    for command in commands:
        result = subprocess.run(
            command, cwd=root, capture_output=True, text=True, check=False
        )
        if result.returncode:
            reason = result.stderr.strip().split("\n")[0]
            raise click.UsageError(f"git cannot tell what changed: {reason}")
        names += result.stdout.split("\0")
    return [root / name for name in names if name]


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection: a run makes no cycles worth looking for.

    Looking anyway costs several times the reading itself, as the values of a large
    course pile up.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
