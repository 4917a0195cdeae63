"""The `secondlook` command: parse, call, print, exit.

Exit codes: 0 all is well, 1 the content has problems, 2 the command was used
wrongly. MkDocs is imported only inside the commands that build.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondlook import __version__

if TYPE_CHECKING:
    from secondlook.problem import Problem

_CONTENT_PROBLEMS = 1


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="secondlook")
def main() -> None:
    """Check an online-safety course and build its teaching site.

    \b
    Example:
      secondlook validate        check every lesson, quiz and data file
      secondlook build           check, then build the site into site/
      secondlook serve           read while you write, in the browser
    """


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
def validate(paths: tuple[Path, ...]) -> None:
    """Check lessons, quizzes and data; print every problem with its fix.

    Give files or folders to see only their problems.

    \b
    Example:
      secondlook validate
      secondlook validate quizzes/too-good-to-be-true/11-13.yml
    """
    from secondlook import report
    from secondlook.validate import has_errors, within
    from secondlook.validate import validate as validate_course

    root = _course_root(paths[0] if paths else Path.cwd())
    with _Progress() as progress:
        progress("Checking lessons and quizzes")
        course, problems = validate_course(root)
    if paths:
        problems = within(problems, root, list(paths))
    _print_problems(problems, root)
    click.echo(report.summary(problems, len(course.pages), len(course.quiz_paths)))
    if has_errors(problems):
        sys.exit(_CONTENT_PROBLEMS)


@main.command()
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

    root = _course_root(Path.cwd())
    started = time.monotonic()
    output = output or root / "site"
    try:
        with _Progress() as progress:
            pages, advice = site.build(root, output, progress)
    except site.BuildRefusedError as refused:
        raise click.UsageError(str(refused)) from None
    except site.BuildFailedError as failed:
        _print_problems(failed.problems, root)
        click.echo("Nothing was built: put these right first.")
        sys.exit(_CONTENT_PROBLEMS)
    except OSError as error:
        raise click.ClickException(
            f"{error.strerror or error}: {error.filename or output}. "
            "The site that was there is as it was."
        ) from None
    _print_problems(advice, root)
    seconds = time.monotonic() - started
    click.echo(f"Built {pages} pages into {output} in {seconds:.1f} s.")


@main.command()
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

    root = _course_root(Path.cwd())
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        mkdocs_serve(config_file=str(root / "mkdocs.yml"), dev_addr=address)
    except (Abort, MkDocsException) as error:
        click.echo(str(error), err=True)
        sys.exit(_CONTENT_PROBLEMS)


@main.group()
def new() -> None:
    """Start a lesson or a quiz with files that build at once.

    \b
    Example:
      secondlook new lesson kindness-with-a-catch
    """


@new.command("lesson")
@click.argument("name")
def new_lesson(name: str) -> None:
    """Write the four pages and two quizzes of a lesson called NAME.

    \b
    Example:
      secondlook new lesson kindness-with-a-catch
    """
    from secondlook.course import load
    from secondlook.scaffold import lesson_files

    _check_name(name)
    root = _course_root(Path.cwd())
    course, _ = load(root)
    if name in course.lessons or (root / "lessons" / name).exists():
        raise click.UsageError(f'There is a lesson "{name}" already.')
    _write(root, dict(lesson_files(course, name)))


@new.command("quiz")
@click.argument("name")
def new_quiz(name: str) -> None:
    """Write the quizzes that the lesson NAME lacks.

    \b
    Example:
      secondlook new quiz kindness-with-a-catch
    """
    from secondlook.course import load
    from secondlook.scaffold import quiz_files

    _check_name(name)
    root = _course_root(Path.cwd())
    course, _ = load(root)
    if name not in course.lessons:
        known = ", ".join(course.lessons) or "none yet"
        raise click.UsageError(f'There is no lesson "{name}". There are: {known}.')
    files = dict(quiz_files(course, name))
    if not files:
        raise click.UsageError(f'The lesson "{name}" has its quizzes already.')
    _write(root, files)


@main.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> None:
    """Say what a RULE checks, why, and how to put it right.

    Without RULE, list all rules.

    \b
    Example:
      secondlook explain answer-has-reason
    """
    from secondlook import explain as explaining
    from secondlook.rules import BY_ID, RULES

    if rule is None:
        for one in RULES:
            first = (one.__doc__ or "").split("\n", 1)[0]
            click.echo(f"{one.ID:20} {one.SEVERITY:7} {first}")
        return
    if rule not in BY_ID:
        import difflib

        near = difflib.get_close_matches(rule, BY_ID, 1)
        hint = f' Did you mean "{near[0]}"?' if near else ""
        raise click.UsageError(f'There is no rule "{rule}".{hint}')
    click.echo(explaining.explain(BY_ID[rule]), nl=False)


@main.command()
def schema() -> None:
    """Write the JSON Schemas that editors use for completion.

    \b
    Example:
      secondlook schema
    """
    from secondlook.export.jsonschema import schemas

    root = _course_root(Path.cwd())
    for path, text in schemas().items():
        (root / path).write_text(text, encoding="utf-8")
        click.echo(f"Wrote {path}")


def _course_root(start: Path) -> Path:
    from secondlook.course import find_root

    root = find_root(start)
    if root is None:
        raise click.UsageError(
            f"No course at {start}: a course has the folders lessons/ and quizzes/."
        )
    return root


def _check_name(name: str) -> None:
    from secondlook.schema import SLUG

    if not SLUG.match(name):
        raise click.UsageError(
            f'"{name}" cannot be a lesson\'s name: use small letters, digits and '
            "hyphens, like kindness-with-a-catch."
        )


def _write(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
        click.echo(f"Wrote {path}")
    click.echo("Look at it with: secondlook serve")


def _print_problems(problems: list[Problem], root: Path) -> None:
    from secondlook import report

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for paragraph in report.text(problems, root, colour=colour):
        click.echo(paragraph + "\n", color=colour)


class _Progress:
    """Names the stage at work on standard error, once a run has taken a second."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._stage = ""
        self._timer = threading.Timer(1.0, self._show)
        self._timer.daemon = True

    def __call__(self, stage: str) -> None:
        self._stage = stage
        if time.monotonic() - self._started > 1.0:
            self._show()

    def __enter__(self) -> _Progress:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def _show(self) -> None:
        click.echo(f"{self._stage} …", err=True)
