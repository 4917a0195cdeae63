"""A new folder beside the site, and the one step that puts it in the site's place.

A build that is killed leaves its folder behind; the next one takes it away. Each
build holds a lock on its own folder, so that two builds at once do not disturb each
other: the later one stays.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: folders that were left behind stay there
    fcntl = None  # type: ignore[assignment]

MARKER = ".secondlook-site"
_MARKER_TEXT = "Made by `secondlook build`, which may replace this whole folder.\n"
_TRIES = 10
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux
_HERE = -100  # AT_FDCWD: names are relative to the working folder


@contextlib.contextmanager
def sibling(output: Path) -> Iterator[Path]:
    """A new folder beside `output`, gone again afterwards unless it was put in place.

    Folders above it that had to be made go with it when nothing was put there.
    """
    missing = [one for one in output.parents if not one.exists()]
    output.parent.mkdir(parents=True, exist_ok=True)
    clean(output)
    try:
        with _folder(output) as new:
            yield new
    finally:
        for folder in missing:
            with contextlib.suppress(OSError):
                folder.rmdir()


@contextlib.contextmanager
def _folder(output: Path) -> Iterator[Path]:
    with contextlib.ExitStack() as after:
        yield _marked(output, after)


def _marked(output: Path, after: contextlib.ExitStack) -> Path:
    """A new folder, locked and marked, until `after`.

    Another build may take it for one that was left behind while it is empty.
    """
    for _ in range(_TRIES):
        new = Path(tempfile.mkdtemp(prefix=_prefix(output, "new"), dir=output.parent))
        with contextlib.ExitStack() as held:
            held.callback(_remove_in_any_case, new)
            with contextlib.suppress(FileNotFoundError):
                held.enter_context(_locked(new))
                new.chmod(0o755)  # mkdtemp's 700 would keep a web server out
                (new / MARKER).write_text(_MARKER_TEXT, encoding="utf-8")
                after.push(held.pop_all())
                return new
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(output.parent))


def swap(new: Path, output: Path) -> None:
    """Put `new` where `output` is; where the system can, in one step.

    What `output` was is then in `new`, or gone.
    """
    if not output.exists():
        new.rename(output)
        return
    if _exchanged(new, output):
        return
    old = Path(tempfile.mkdtemp(prefix=_prefix(output, "old"), dir=output.parent))
    output.rename(old)  # onto an empty folder: one step
    try:
        new.rename(output)
    except OSError:
        old.rename(output)
        raise
    _remove(old)


def clean(output: Path) -> None:
    """Take away what killed builds left beside `output`, and bring back its site.

    Only folders that carry our marker, or are empty, and belong to no build at work.
    """
    for kind in ("old", "new"):
        for folder in _beside(output, kind):
            if not _left_behind(folder):
                continue
            whole = kind == "old" and (folder / MARKER).is_file()
            if whole and not output.exists():
                folder.rename(output)
            else:
                _remove(folder)


def _beside(output: Path, kind: str) -> list[Path]:
    prefix = _prefix(output, kind)
    siblings = output.parent.iterdir()
    return sorted(one for one in siblings if one.name.startswith(prefix))


def _prefix(output: Path, kind: str) -> str:
    name = os.fsencode(output.name)
    # A name has at most 255 bytes, and the folder beside it needs some more.
    short = output.name if len(name) < 200 else hashlib.sha256(name).hexdigest()[:16]
    return f".{short}.{kind}-"


def _left_behind(folder: Path) -> bool:
    if fcntl is None or folder.is_symlink() or not folder.is_dir():
        return False
    # An empty one was left before its marker was written, or after it was removed.
    if not (folder / MARKER).is_file() and any(folder.iterdir()):
        return False
    try:
        with _locked(folder, needed=True):
            return True
    except OSError:
        return False


@contextlib.contextmanager
def _locked(folder: Path, *, needed: bool = False) -> Iterator[None]:
    """A lock that ends with this process, however it ends.

    Some network disks know no locks: unless one is `needed`, work goes on without.
    """
    opened = os.open(folder, os.O_RDONLY) if fcntl else -1
    try:
        with contextlib.nullcontext() if needed else contextlib.suppress(OSError):
            if fcntl:
                fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        if opened >= 0:
            os.close(opened)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether two folders could change places in one step."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(rename(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)


def _remove_in_any_case(folder: Path) -> None:
    try:
        _remove(folder)
    except KeyboardInterrupt:
        _remove(folder)
        raise


def _remove(folder: Path) -> None:
    """Delete a folder, also one whose files may not be changed; its marker last."""
    if not folder.exists():
        return
    with contextlib.suppress(OSError):
        for one in folder.iterdir():
            if one.is_dir() and not one.is_symlink():
                shutil.rmtree(one, ignore_errors=True)
            elif one.name != MARKER:
                one.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    if not folder.exists():
        return
    for parent, _, _ in os.walk(folder):
        with contextlib.suppress(OSError):
            Path(parent).chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)
