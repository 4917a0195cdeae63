"""Where a build may put what it makes: never in the place of anything of somebody's."""

from __future__ import annotations

from pathlib import Path

from secondlook import offline
from secondlook.staging import MARKER

_OURS = ("lessons", "quizzes", "data", "tool", "tests", ".git")


class BuildRefusedError(Exception):
    """The output is one that must not be replaced."""


def checked_folder(root: Path, output: Path) -> Path:
    """The folder for a site, if it may be replaced.

    Raises:
        BuildRefusedError: it may not.
    """
    output = _outside(root, output)
    if output.exists() and not output.is_dir():
        raise BuildRefusedError(f"{output} is a file; name a folder.")
    if output.is_dir() and any(output.iterdir()) and not (output / MARKER).is_file():
        raise BuildRefusedError(
            f"{output} was not made by `secondlook build`. "
            "Name an empty or new folder, or delete this one yourself."
        )
    return output


def checked_archive(root: Path, archive: Path) -> Path:
    """The zip file for an offline site, if it may be replaced.

    Raises:
        BuildRefusedError: it may not.
    """
    archive = _outside(root, archive)
    if archive.suffix.lower() != ".zip":
        raise BuildRefusedError(f"{archive} is no name for a zip; end it in .zip.")
    if archive.is_dir():
        raise BuildRefusedError(f"{archive} is a folder; name a file.")
    if archive.exists() and not offline.is_ours(archive):
        raise BuildRefusedError(
            f"{archive} was not made by `secondlook build --offline`. "
            "Name a new file, or delete this one yourself."
        )
    return archive


def checked_place(root: Path, folder: Path) -> Path:
    """A folder that files may be put into, beside what is there.

    Raises:
        BuildRefusedError: it is a file or a link, or belongs to the course.
    """
    folder = _outside(root, folder)
    if folder.exists() and not folder.is_dir():
        raise BuildRefusedError(f"{folder} is a file; name a folder.")
    return folder


def _outside(root: Path, output: Path) -> Path:
    """The whole path of an output that neither holds the course nor lies in it."""
    if output.is_symlink():
        raise BuildRefusedError(f"{output} is a link; name the place itself.")
    output, root = output.resolve(), root.resolve()
    if output == root or output in root.parents:
        raise BuildRefusedError(f"{output} holds the course itself.")
    if output in (_home(), Path.cwd()):
        raise BuildRefusedError(f"{output} is your home or working folder.")
    for name in _OURS:
        if output.is_relative_to(root / name):
            raise BuildRefusedError(f"{output} lies inside the course's {name}/.")
    return output


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # neither HOME nor an entry for this user
        return None
