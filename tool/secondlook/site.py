"""Validate → build beside the old site → audit the HTML → swap into place.

Until the last step nothing but a temporary sibling folder is written, so whatever
goes wrong, the site that was there stays as it was.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from secondlook.audit import audit
from secondlook.problem import Place, Problem
from secondlook.validate import has_errors, validate

MARKER = ".secondlook-site"
_MARKER_TEXT = "Made by `secondlook build`, which may replace this whole folder.\n"
# Our theme needs none of Material's own scripts, styles and pictures.
_UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images")


class BuildRefusedError(Exception):
    """The output folder is one that must not be replaced."""


class BuildFailedError(Exception):
    """The course or the built site has problems; nothing was published."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


def build(
    root: Path, output: Path, progress: Callable[[str], None] = lambda _: None
) -> tuple[int, list[Problem]]:
    """Build the course at `root` into the folder `output`.

    `progress` is told the name of each stage. Returns the number of pages and the
    advice that was found.

    Raises:
        BuildRefusedError: `output` is not a folder that may be replaced.
        BuildFailedError: the course or the built site has errors.
    """
    output = _checked_output(root, output)
    progress("Checking lessons and quizzes")
    _, problems = validate(root)
    if has_errors(problems):
        raise BuildFailedError(problems)
    with _sibling(output) as new:
        progress("Building pages")
        base = _generate(root, new)
        progress("Looking through the built pages")
        found = audit(new, base)
        if found:
            raise BuildFailedError(found)
        (new / MARKER).write_text(_MARKER_TEXT, encoding="utf-8")
        pages = sum(1 for _ in new.rglob("*.html"))
        progress("Putting the site in place")
        _swap(new, output)
    return pages, problems


def _checked_output(root: Path, output: Path) -> Path:
    """The output folder, if it may be replaced."""
    if output.is_symlink():
        raise BuildRefusedError(f"{output} is a link; name a folder.")
    output, root = output.resolve(), root.resolve()
    if output == root or output in root.parents:
        raise BuildRefusedError(f"{output} holds the course itself.")
    if output in (Path.home().resolve(), Path.cwd()):
        raise BuildRefusedError(f"{output} is your home or working folder.")
    for name in ("lessons", "quizzes", "data", "tool", "tests", ".git"):
        if output.is_relative_to(root / name):
            raise BuildRefusedError(f"{output} lies inside the course's {name}/.")
    if output.exists() and not output.is_dir():
        raise BuildRefusedError(f"{output} is a file; name a folder.")
    if output.is_dir() and any(output.iterdir()) and not (output / MARKER).is_file():
        raise BuildRefusedError(
            f"{output} was not made by `secondlook build`. "
            "Name an empty or new folder, or delete this one yourself."
        )
    return output


@contextlib.contextmanager
def _sibling(output: Path) -> Iterator[Path]:
    """A new folder beside `output`, gone again when something goes wrong."""
    output.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{output.name}.new-", dir=output.parent))
    try:
        new.chmod(0o755)  # mkdtemp's 700 would keep a web server out
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _swap(new: Path, output: Path) -> None:
    """Put `new` where `output` is, with the old site kept until that is done."""
    if not output.exists():
        new.rename(output)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{output.name}.old-", dir=output.parent))
    output.rename(old)  # onto an empty folder: one step
    try:
        new.rename(output)
    except OSError:
        old.rename(output)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _generate(root: Path, folder: Path) -> str:
    """Run MkDocs into `folder`; returns the path the site will be served under.

    Raises:
        BuildFailedError: MkDocs warned of something.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    with _warnings() as warnings:
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder))
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
            config.plugins.on_shutdown()
        except MkDocsException as error:
            warnings.append(str(error))
    if warnings:
        fix = "Correct the page or mkdocs.yml."
        raise BuildFailedError(
            [Problem(Place("mkdocs.yml"), "site-builds", one, fix) for one in warnings]
        )
    for unused in _UNUSED:
        shutil.rmtree(folder / unused, ignore_errors=True)
    return urlsplit(config.site_url or "/").path or "/"


@contextlib.contextmanager
def _warnings() -> Iterator[list[str]]:
    """What MkDocs warns of, kept from the terminal."""
    found: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(record.getMessage())

    logger = logging.getLogger("mkdocs")
    handler = Keep(logging.WARNING)
    before, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)
        logger.propagate = before
