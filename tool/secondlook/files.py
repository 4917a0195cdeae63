"""A course's folders → its ordinary files; links, devices and odd names are reported.

Nothing is followed and nothing is opened that is not an ordinary file: MkDocs would
publish what a link leads to, and wait forever for a pipe.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from secondlook.problem import Place, Problem
from secondlook.yamlpos import MOST_BYTES

FOLDERS = ("lessons", "quizzes", "data")
MOST_LETTERS = 100
MOST_DEPTH = 8

_READ = (".md", ".yml", ".yaml")
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*\Z")
_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?\Z", re.I)
_OPEN = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
    _OPEN |= getattr(os, _flag, 0)  # what a system lacks it does not need


@dataclass(frozen=True, slots=True)
class Files:
    """The ordinary files of a course by their paths, sorted, and what is wrong."""

    paths: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def ending(self, folder: str, *suffixes: str) -> list[str]:
        """The files of one of the course's folders whose names end so."""
        return [
            path
            for path in self.paths
            if path.startswith(folder + "/") and path.endswith(suffixes)
        ]


def find(root: Path) -> Files:
    """Every file of the course at `root`; hidden ones are left alone."""
    files = Files()
    for folder in FOLDERS:
        if os.path.islink(root / folder):  # noqa: PTH114  # as cheap as os.scandir
            files.problems.append(_link(folder))
        elif (root / folder).is_dir():
            _walk(root, folder, files)
    files.paths.sort()
    files.problems.extend(_addresses(files.ending("lessons", ".md")))
    return files


def content(root: Path, path: str) -> tuple[bytes, list[Problem]]:
    """A file's bytes; one byte more than are allowed tells that it is too large."""
    try:
        opened = os.open(root / path, _OPEN)
        try:
            if not stat.S_ISREG(os.fstat(opened).st_mode):
                return b"", [_special(path)]
            return _bytes(opened), []
        finally:
            os.close(opened)
    except OSError as error:
        return b"", [_unreadable(path, "file", error)]


def _bytes(opened: int) -> bytes:
    data = os.read(opened, MOST_BYTES + 1)
    while len(data) <= MOST_BYTES and (more := os.read(opened, MOST_BYTES)):
        data += more
    return data


def shown(path: str) -> str:
    """A path as it can be printed on one line, whatever its bytes."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(
        one if one.isprintable() else one.encode("unicode_escape").decode("ascii")
        for one in text
    )


def _walk(root: Path, top: str, files: Files) -> None:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(root / folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            files.problems.append(_unreadable(folder, "folder", error))
            continue
        same: dict[str, str] = {}
        for entry in entries:
            path = f"{folder}/{entry.name}"
            kind = _kind(entry)
            if kind == "link":
                files.problems.append(_link(path))
            elif kind == "special":
                files.problems.append(_special(path))
            elif kind == "hidden" or not _named(path, same, files):
                continue
            elif kind == "file":
                files.paths.append(path)
            else:
                _enter(path, waiting, files)


def _kind(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return "link"
    if entry.name.startswith("."):
        return "hidden"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else "special"


def _enter(path: str, waiting: list[str], files: Files) -> None:
    if path.endswith(_READ):
        message = "This is a folder with the name of a file."
        fix = "Delete it, or give it a name without a dot."
        files.problems.append(_readable(path, message, fix))
    if path.count("/") >= MOST_DEPTH:
        message = f"Folders lie more than {MOST_DEPTH} deep in one another here."
        files.problems.append(_readable(path, message, "Move it further up."))
        return
    waiting.append(path)


# ---- what is wrong with a file


def _readable(path: str, message: str, fix: str) -> Problem:
    return Problem(Place(shown(path)), "readable-file", message, fix)


def _link(path: str) -> Problem:
    message = "This is a link to another place, not a file of the course."
    return _readable(path, message, "Put what it leads to in its place.")


def _special(path: str) -> Problem:
    message = "This is a folder, a pipe, a socket or a device, not an ordinary file."
    return _readable(path, message, "Delete it, or put an ordinary file in its place.")


def _unreadable(path: str, what: str, error: OSError) -> Problem:
    message = f"The {what} cannot be read: {error.strerror}."
    return _readable(path, message, "Make it one that you may read.")


# ---- what is wrong with a name


def _named(path: str, same: dict[str, str], files: Files) -> bool:
    """Whether a file's name can be printed; `same` holds the folder's names so far."""
    name = PurePosixPath(path).name
    for message, fix in _name_problems(name, same):
        place = Place(shown(path))
        files.problems.append(Problem(place, "portable-name", message, fix))
    same.setdefault(_folded(name), name)
    return name.isprintable()


def _name_problems(name: str, same: dict[str, str]) -> Iterator[tuple[str, str]]:
    other = same.get(_folded(name))
    if other is not None:
        message = f"Many computers take this name and “{shown(other)}” for the same."
        yield message, "Rename one of the two."
    rename = f"Rename it, for example to “{_portable(name)}”."
    if _WINDOWS.match(name):
        yield "Windows keeps this name for a device.", rename
    elif len(name) > MOST_LETTERS:
        yield f"The name is longer than {MOST_LETTERS} letters.", "Shorten it."
    elif not _NAME.match(name) or name.endswith("."):
        yield f"The name {_oddity(name)}.", rename
    elif name.lower().endswith(_READ) and not name.endswith(_READ):
        yield "The name's end is written in capitals, so it is not read.", rename


def _oddity(name: str) -> str:
    if any("\udc80" <= letter <= "\udcff" for letter in name):
        return "holds a byte that is not UTF-8 text"
    if name.endswith((".", " ")):
        return "ends with a dot or a space"
    odd = re.search(r"[^A-Za-z0-9._-]", name)
    if odd is None:
        return f"starts with “{name[0]}”"
    if odd.group() == " ":
        return "holds a space"
    return f"holds “{shown(odd.group())}”, which is not safe in a web address"


def _portable(name: str) -> str:
    """The nearest name that works everywhere."""
    stem, dot, suffix = name.rpartition(".")
    if not dot or not stem:
        stem, suffix = name, ""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    words = re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-").lower() or "page"
    if _WINDOWS.match(words):
        words += "-page"
    end = re.sub(r"[^a-z0-9]", "", suffix.lower())
    return f"{words}.{end}" if end else words


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _addresses(pages: list[str]) -> Iterator[Problem]:
    """Two pages that would be served at one address."""
    first: dict[str, str] = {}
    for path in pages:
        place = PurePosixPath(path)
        whole_folder = place.stem.casefold() in ("index", "readme")
        address = str(place.parent if whole_folder else place.with_suffix(""))
        other = first.setdefault(address.casefold(), path)
        if other != path and _folded(other) != _folded(path):
            message = f"This page would have the same web address as {shown(other)}."
            fix = "Delete one of the two, or give it another name."
            yield Problem(Place(shown(path)), "portable-name", message, fix)
