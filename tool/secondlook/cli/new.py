"""`secondlook new lesson` and `secondlook new quiz`."""

from __future__ import annotations

from pathlib import Path

import click

from secondlook.cli.common import course_root


@click.group()
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
    root = course_root(Path.cwd())
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
    root = course_root(Path.cwd())
    course, _ = load(root)
    if name not in course.lessons:
        known = ", ".join(course.lessons) or "none yet"
        raise click.UsageError(f'There is no lesson "{name}". There are: {known}.')
    files = dict(quiz_files(course, name))
    if not files:
        raise click.UsageError(f'The lesson "{name}" has its quizzes already.')
    _write(root, files)


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
