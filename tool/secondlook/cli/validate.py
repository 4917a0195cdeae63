"""`secondlook validate`."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from secondlook.cli.common import (
    CONTENT_PROBLEMS,
    Progress,
    changes,
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
@click.option("--fix", "mend", is_flag=True, help="Mend what keeps its meaning.")
@click.option("--watch", is_flag=True, help="Check again at each change.")
@click.option("--since", metavar="REV", help="Only files changed since a git revision.")
@click.option("--release", is_flag=True, help="Also what only a release has to keep.")
def validate(watch: bool, **given: Any) -> None:
    """Check lessons, quizzes and data; print every problem with its fix.

    Give files or folders to see only their problems.

    \b
    Example:
      secondlook validate
      secondlook validate quizzes/too-good-to-be-true/11-13.yml
      secondlook validate --since main --ignore finished-text
      secondlook validate --fix
    """
    wishes = _Wishes(**given)
    _check_rules((*wishes.select, *wishes.ignore))
    root = course_root(wishes.paths[0] if wishes.paths else Path.cwd())
    if wishes.mend:
        _mend(root, wishes)
    if watch:
        for _ in changes(root):
            click.clear()
            _run(root, wishes)
    if not _run(root, wishes):
        sys.exit(CONTENT_PROBLEMS)


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What the command line asks for."""

    paths: tuple[Path, ...]
    form: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    mend: bool
    since: str | None
    release: bool

    def keep(self, problem: Problem) -> bool:
        """Whether a problem's rule is among those asked for."""
        selected = not self.select or problem.rule in self.select
        return selected and problem.rule not in self.ignore


def _run(root: Path, wishes: _Wishes) -> bool:
    """One check of the course; whether it has no errors."""
    from secondlook.validate import has_errors, within
    from secondlook.validate import validate as validate_course

    with _uncollected(), Progress() as progress:
        progress("Checking lessons and quizzes")
        course, problems = validate_course(root, release=wishes.release)
    if wishes.paths:
        problems = within(problems, root, list(wishes.paths))
    if wishes.since is not None:
        problems = within(problems, root, _changed(root, wishes.since))
    problems = [problem for problem in problems if wishes.keep(problem)]
    _print(problems, root, wishes.form, (len(course.pages), len(course.quiz_paths)))
    return not has_errors(problems)


def _mend(root: Path, wishes: _Wishes) -> None:
    """Put right what is mechanical, in the files that were asked for."""
    from secondlook import files
    from secondlook.fix import fix

    inside = [path.resolve() for path in wishes.paths or (root,)]
    found = files.find(root)
    names = [
        *found.ending("lessons", ".md"),
        *found.ending("quizzes", ".yml"),
        *found.ending("data", ".yml"),
    ]
    for name in names:
        file = root / name
        if not any(file.resolve().is_relative_to(one) for one in inside):
            continue
        before, unreadable = files.content(root, name)
        after = fix(before, name)
        if after != before and not unreadable:
            _write_whole(file, after)
            click.echo(f"Mended {name}", err=True)


def _write_whole(file: Path, data: bytes) -> None:
    """Write a file so that, on a full disk too, it is the old one or the new one."""
    import shutil

    new = file.with_name(f".{file.name}.new")
    try:
        new.write_bytes(data)
        shutil.copymode(file, new)
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)


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
