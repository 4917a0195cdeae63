"""Builds in which something happens at one chosen moment, for many moments in turn.

A moment is a change to a file or a folder: it is opened for writing, made, renamed,
given rights or removed, or the system is asked to let two folders change places. For
builds that are killed or told to stop, opening for reading is one as well. At the
chosen moment that happens, or the disk is full or may only be read from then on. Each
build runs in a process of its own, forked from this one.

    python -m tests.faults OUTPUT COUNT   prints what became of so many of each kind
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from secondlook import offline, site  # noqa: F401  # loaded once, before the forks
from secondlook.adapters import markdown, mkdocs  # noqa: F401  # for the same reason
from secondlook.cli import main as secondlook
from tests.bad_input.running import World, make_world, state
from tests.conftest import EPOCH, SOUND

KINDS = ("kill", "stop", "full", "read-only")
COMMANDS = {"site": ("build",), "course.zip": ("build", "--offline", "course.zip")}

_MAKES = {"os.mkdir", "os.rename", "os.link", "os.symlink"}
_CHANGES = {*_MAKES, "os.remove", "os.rmdir", "os.chmod", "os.truncate", "os.utime"}
_ERRORS = {"full": errno.ENOSPC, "read-only": errno.EROFS}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def _change(event: str, arguments: tuple[object, ...]) -> str:
    """`reads`, `makes` or `changes`, when this event of Python's audit tells of one."""
    if event == "open":
        path, _, flags = arguments
        writes = isinstance(flags, int) and flags & _WRITES and path != os.devnull
        return "makes" if writes else "reads"
    elif event in _CHANGES:
        return "makes" if event in _MAKES - {"os.rename"} else "changes"
    elif event == "ctypes.dlsym" and arguments[1] == "renameat2":
        return "changes"
    return ""


@dataclass
class Fault:
    """Called for every audit event; does what `kind` says at the moment `at`."""

    kind: str
    at: int
    moments: int = 0

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        what = _change(event, arguments)
        if not what or (what == "reads" and self.kind in _ERRORS):
            return
        self.moments += 1
        if self.moments == self.at and self.kind not in _ERRORS:
            kill = self.kind == "kill"
            os.kill(os.getpid(), signal.SIGKILL if kill else signal.SIGINT)
        # On a full disk, what is there can still be renamed and removed.
        hit = self.kind == "read-only" or what == "makes"
        if self.moments >= self.at and self.kind in _ERRORS and hit:
            number = _ERRORS[self.kind]
            raise OSError(number, os.strerror(number))


@dataclass
class Trial:
    """A course in a folder, something of somebody else's beside it, and one output."""

    world: World
    target: Path
    build: Callable[[], object]

    def run(self, fault: Fault) -> tuple[int, str]:
        """How a build with this fault ended, and what it said."""
        with tempfile.TemporaryFile() as output:
            child = os.fork()
            if child == 0:
                self._in_child(fault, output.fileno())
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            output.seek(0)
            return code, output.read().decode("utf-8", "replace")

    def _in_child(self, fault: Fault, output: int) -> NoReturn:
        os.dup2(output, 1)
        os.dup2(output, 2)
        os.chdir(self.world.course)
        os.environ.update(self.world.environment(), SOURCE_DATE_EPOCH=EPOCH)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.addaudithook(fault)
        code = 70
        try:
            self.build()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 71
        finally:
            if fault.at == sys.maxsize:
                print(f"moments: {fault.moments}")
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)

    def moments(self, kind: str) -> int:
        """How many moments a whole build has; it puts the new site in place."""
        code, output = self.run(Fault(kind, sys.maxsize))
        assert code == 0, output
        return int(output.rpartition("moments: ")[2])

    @property
    def left(self) -> list[Path]:
        """What builds left behind beside the output."""
        beside = self.world.course.glob(f".{self.target.name}.*-*")
        return [one for one in beside if not one.name.endswith("-mine")]

    def content(self) -> dict[str, str]:
        return state(self.target) if self.target.is_dir() else _digest(self.target)


def _digest(file: Path) -> dict[str, str]:
    return {file.name: str(hash(file.read_bytes()))} if file.exists() else {}


def make_trial(folder: Path, name: str, course: Path = SOUND) -> Trial:
    """A trial in an empty folder with a copy of a course, for the output `name`."""
    world = make_world(folder, course)
    offline.pack(world.site, world.course / "course.zip", "old")
    mine = world.course / f".{name}.new-mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("years of work", encoding="utf-8")
    (world.course / "notes.txt").write_text("more of it", encoding="utf-8")
    words = list(COMMANDS[name])
    return Trial(world, world.course / name, lambda: secondlook(words))


def spread(count: int, moments: int) -> list[int]:
    """`count` moments spread over a build, the first and the last ones among them."""
    if count >= moments:
        return list(range(1, moments + 1))
    step = (moments - 1) / max(count - 1, 1)
    return sorted({1 + round(step * number) for number in range(count)})


@dataclass
class Trials:
    """Many builds of one trial, and what each may leave: the old output or the new."""

    trial: Trial

    def __post_init__(self) -> None:
        self.backup = self.trial.target.with_name("backup")
        _copy(self.trial.target, self.backup)
        self.old = self.trial.content()
        self.counts: dict[str, int] = {}
        for kind in KINDS:
            self.counts[kind] = self.trial.moments(kind)
            _copy(self.backup, self.trial.target)
        self.trial.moments("kill")
        self.new = self.trial.content()
        assert self.old != self.new
        self._again()
        self.others = _others(self.trial)

    def of(self, kind: str, count: int) -> Iterator[tuple[int, str]]:
        """Each tried moment, with what went wrong there, or how it ended."""
        for at in spread(count, self.counts[kind]):
            code, output = self.trial.run(Fault(kind, at))
            now = self.trial.content()
            wrong = [*_wrong(kind, code, output)]
            if now not in (self.old, self.new) or (code == 0 and now != self.new):
                wrong.append(f"a mixture, or nothing, after exit code {code}")
            if _others(self.trial) != self.others:
                wrong.append("something of somebody else's has changed")
            if self.trial.left and kind in ("stop", "full"):
                wrong.append(f"{self.trial.left[0].name} was left behind")
            yield at, "; ".join(wrong) or ("new" if now == self.new else "old")
            if at != self.counts[kind]:
                self._again()
        # What the last of them left is taken away by the next build.
        code, output = self.trial.run(Fault(kind, sys.maxsize))
        if code or self.trial.content() != self.new or self.trial.left:
            yield 0, f"the build after that: {code} {self.trial.left} {output}"
        self._again()

    def _again(self) -> None:
        _copy(self.backup, self.trial.target)
        for one in self.trial.left:
            shutil.rmtree(one)


def _wrong(kind: str, code: int, output: str) -> Iterator[str]:
    allowed = (-signal.SIGKILL, 0) if kind == "kill" else (0, 2)
    if code not in allowed:
        yield f"exit code {code}: {output}"
    if "Traceback" in output or "fault of secondlook itself" in output:
        yield output


def _others(trial: Trial) -> dict[str, str]:
    """Everything but the output and what is made on the way to it."""
    own = (trial.target.name, "backup", *(one.name for one in trial.left))
    return {
        path: what
        for path, what in state(trial.world.course.parent).items()
        if not Path(path).relative_to(trial.world.course.parent).parts[1:2]
        or Path(path).relative_to(trial.world.course.parent).parts[1] not in own
    }


def _copy(old: Path, new: Path) -> None:
    if new.is_dir():
        shutil.rmtree(new)
    copy: Callable[..., object] = shutil.copytree if old.is_dir() else shutil.copy2
    copy(old, new)


def report(name: str, count: int, course: Path = SOUND) -> Iterator[tuple[str, bool]]:
    """A line about each kind, with its faults, and whether there was none."""
    with tempfile.TemporaryDirectory() as folder:
        trials = Trials(make_trial(Path(folder), name, course))
        for kind in KINDS:
            ends = list(trials.of(kind, count))
            good = Counter(end for _, end in ends if end in ("old", "new"))
            faults = [f"  at {at}: {end}" for at, end in ends if end not in good]
            line = (
                f"{name:10} {kind:9} {good.total() + len(faults):4} moments of "
                f"{trials.counts[kind]}: {good['old']} old, {good['new']} new, "
                f"{len(faults)} faults"
            )
            yield "\n".join((line, *faults)), not faults


if __name__ == "__main__":
    well = True
    for said, sound in report(sys.argv[1], int(sys.argv[2])):
        print(said, flush=True)
        well &= sound
    sys.exit(not well)
