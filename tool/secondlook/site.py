"""Validate → build beside the old site → audit the HTML → swap into place.

Until the last step nothing but a temporary sibling folder is written, so whatever
goes wrong, the site that was there stays as it was.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import logging
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from secondlook import files, offline, output, publish, staging
from secondlook.audit import audit
from secondlook.course import Course
from secondlook.offline.scripts import ModuleError
from secondlook.output import BuildRefusedError as BuildRefusedError
from secondlook.problem import Place, Problem
from secondlook.validate import has_errors, validate

OLDEST_MATERIAL = (9, 8)
_TOP = "second-look"  # the folder inside an offline zip
_LAST_SECOND = 253402300799  # the end of the year 9999

if TYPE_CHECKING:
    from secondlook.pack import Printer
    from secondlook.render import Downloads

Progress = Callable[[str], None]


class GeneratorError(Exception):
    """The program that makes the pages is missing, or too old."""


class BuildFailedError(Exception):
    """The course or the built site has problems; nothing was published."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class _Made:
    """A site in a folder of its own, built and looked through."""

    folder: Path
    base: str
    pages: int
    advice: list[Problem]


def build(
    root: Path,
    target: Path,
    progress: Progress = lambda _: None,
    *,
    with_packs: bool = False,
) -> tuple[int, list[Problem]]:
    """Build the course at `root` into the folder `target`.

    `progress` is told the name of each stage. With packs, there is a PDF of each pack
    in `packs/`, and each lesson's teaching page leads to its own. Returns the number
    of pages and the advice that was found.

    Raises:
        BuildRefusedError: `target` is not a folder that may be replaced.
        BuildFailedError: the course or the built site has errors.
        GeneratorError: a program that makes pages or packs is missing, or too old.
    """
    folder = output.checked_folder(root, target)
    place = staging.sibling(folder)
    with _made(root, place, progress, with_packs=with_packs) as made:
        publish.lighten(made.folder)
        publish.add_headers(made.folder)
        publish.add_sums(made.folder)
        progress("Putting the site in place")
        staging.swap(made.folder, folder)
    return made.pages, made.advice


def build_offline(
    root: Path,
    target: Path,
    progress: Progress = lambda _: None,
    *,
    with_packs: bool = False,
) -> tuple[int, list[Problem]]:
    """Build the course at `root` into the zip file `target`, to be read from a disk.

    Returns and raises the same as `build`.
    """
    archive = output.checked_archive(root, target)
    place = staging.sibling(archive)
    with _made(root, place, progress, with_packs=with_packs) as made:
        _take_offline(made, progress)
        offline.add_data(made.folder)
        publish.add_sums(made.folder)
        packed = made.folder / f".{_TOP}.zip"
        offline.pack(made.folder, packed, _TOP)
        progress("Putting the file in place")
        packed.replace(archive)
    return made.pages, made.advice


@contextlib.contextmanager
def offline_folder(
    root: Path, progress: Progress = lambda _: None
) -> Iterator[tuple[Path, list[Problem]]]:
    """The offline site in a folder that is gone afterwards, and the advice found.

    Its data are still JSON files: `offline.add_data` makes scripts of them.

    Raises:
        BuildFailedError, GeneratorError: as `build` does.
        BuildRefusedError: SOURCE_DATE_EPOCH is no moment in time.
    """
    new = tempfile.TemporaryDirectory(prefix="secondlook-")
    with new as name, _made(root, _given(Path(name)), progress) as made:
        _take_offline(made, progress)
        yield made.folder, made.advice


def _given(folder: Path) -> AbstractContextManager[Path]:
    return contextlib.nullcontext(folder)


def _take_offline(made: _Made, progress: Progress) -> None:
    progress("Making it work without a network")
    with _module_errors():
        offline.convert(made.folder)
    _audit(made.folder, made.base)
    publish.lighten(made.folder)


@contextlib.contextmanager
def _made(
    root: Path,
    place: AbstractContextManager[Path],
    progress: Progress,
    *,
    with_packs: bool = False,
) -> Iterator[_Made]:
    """The built and audited site, in the folder that `place` opens and takes away."""
    _check_epoch()
    progress("Checking lessons and quizzes")
    as_checked = _state(root)
    course, problems = validate(root)
    if has_errors(problems):
        raise BuildFailedError(problems)
    _check_generator()
    with place as new, _printing(course, with_packs) as packs:
        progress("Building pages")
        with _unchanged(root, as_checked):
            base = _generate(course, new, packs.downloads() if packs else {})
            if packs:
                packs.write_all(new, progress)
        progress("Looking through the built pages")
        _audit(new, base)
        yield _Made(new, base, sum(1 for _ in new.rglob("*.html")), problems)


def _audit(folder: Path, base: str) -> None:
    found = audit(folder, base)
    if found:
        raise BuildFailedError(found)


@contextlib.contextmanager
def _printing(course: Course, wanted: bool) -> Iterator[Printer | None]:
    """What prints the packs; it is imported only when they are wanted."""
    if not wanted:
        yield None
        return
    from secondlook import pack

    try:
        yield pack.Printer(course)
    except pack.PackError as error:
        raise GeneratorError(str(error)) from None


@contextlib.contextmanager
def _module_errors() -> Iterator[None]:
    try:
        yield
    except ModuleError as error:
        place = Place(f"site/{error.path}", error.line)
        fix = "CONTRIBUTING.md says how a module has to be written."
        raise BuildFailedError(
            [Problem(place, "site-builds", str(error), fix)]
        ) from None


def _check_epoch() -> None:
    """Refuse a SOURCE_DATE_EPOCH that is no moment in time."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "0")
    if not (epoch.isascii() and epoch.isdigit() and int(epoch[:20]) <= _LAST_SECOND):
        raise BuildRefusedError(
            f"SOURCE_DATE_EPOCH is {epoch[:40]!r}; it has to be a number of seconds "
            "since 1970, such as 1767225600."
        )


def _check_generator() -> None:
    oldest = ".".join(map(str, OLDEST_MATERIAL))
    fix = f"Install it: python -m pip install --upgrade 'mkdocs-material>={oldest}'"
    try:
        version = importlib.metadata.version("mkdocs-material")
    except importlib.metadata.PackageNotFoundError:
        raise GeneratorError(f"Material for MkDocs is missing. {fix}") from None
    numbers = [int(part) for part in version.split(".")[:2] if part.isdigit()]
    if tuple(numbers) < OLDEST_MATERIAL:
        message = f"Material for MkDocs is {version}, and {oldest} is needed."
        raise GeneratorError(f"{message} {fix}")


def _state(root: Path) -> dict[str, tuple[int, int]]:
    """When each file of the course was changed, and its size."""
    found: dict[str, tuple[int, int]] = {}
    for path in (*files.find(root).paths, "mkdocs.yml"):
        with contextlib.suppress(OSError):
            status = (root / path).stat()
            found[path] = (status.st_mtime_ns, status.st_size)
    return found


@contextlib.contextmanager
def _unchanged(root: Path, before: dict[str, tuple[int, int]]) -> Iterator[None]:
    """Refuses what was made while files changed: the rules have not seen it.

    Raises:
        BuildFailedError: a file is not as it was `before`.
    """
    failed: Exception | None = None
    try:
        yield
    except (BuildFailedError, OSError) as error:
        failed = error
    after = _state(root)
    changed = [path for path in before | after if before.get(path) != after.get(path)]
    if changed:
        message = "The file changed while the site was being built."
        raise BuildFailedError(
            [
                Problem(Place(path), "site-builds", message, "Run the build again.")
                for path in sorted(changed)
            ]
        ) from failed
    if failed:
        raise failed


def _generate(course: Course, folder: Path, downloads: Downloads) -> str:
    """Run MkDocs into `folder`; returns the path the site will be served under.

    Raises:
        BuildFailedError: MkDocs warned of something.
        GeneratorError: MkDocs is missing.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        from mkdocs.commands.build import build as mkdocs_build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        from secondlook.render import Drawing
    except ImportError as error:
        fix = "Install it again: python -m pip install --upgrade mkdocs-material"
        raise GeneratorError(f"MkDocs cannot be used: {error}. {fix}") from None

    with _warnings() as warnings:
        try:
            config = load_config(str(course.root / "mkdocs.yml"), site_dir=str(folder))
            draws = partial(Drawing, downloads=downloads)
            config.mdx_configs["secondlook"] = {"course": course, "draws": draws}
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
