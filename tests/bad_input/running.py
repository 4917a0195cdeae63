"""Runs the real command on a course, with limits, and looks at what it left behind."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from secondlook.staging import MARKER

SECONDS = 20
KIBIBYTES = 1024 * 1024  # of memory: one gibibyte
TOOL = Path(__file__).parents[2] / "tool"
_HEAD = re.compile(r"^(?P<place>\S.*:\d+:\d+): (?:error|advice)\[(?P<rule>[a-z-]+)\] ")
# Root may read and write everything; without CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
# (1 and 2, dropped by PR_CAPBSET_DROP, 24) it is a user like any other.
LIKE_ANY_USER = """
import ctypes
for right in (1, 2):
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(24, right, 0, 0, 0)
"""
# A shell lets what it runs in the background ignore Ctrl-C.
WITH_SIGNALS = """
import signal
signal.signal(signal.SIGINT, signal.SIG_DFL)
"""


@dataclass(frozen=True, slots=True)
class Result:
    """How a run ended, and what it said."""

    code: int
    text: str

    @property
    def problems(self) -> list[str]:
        """`path:line:column rule` of each problem, in the order printed."""
        heads = (_HEAD.match(line) for line in self.text.split("\n"))
        return [f"{head['place']} {head['rule']}" for head in heads if head]


@dataclass(frozen=True, slots=True)
class World:
    """A course with a site of ours in it, a home and a temporary folder.

    `env` are variables for the command, `before` is shell that runs ahead of it,
    `prepare` Python that runs in its process before it, `flags` are for Python.
    """

    course: Path
    env: Mapping[str, str] = field(default_factory=dict)
    before: str = ""
    prepare: str = ""
    flags: tuple[str, ...] = ()

    @property
    def site(self) -> Path:
        return self.course / "site"

    @property
    def left(self) -> list[str]:
        """What builds have left beside the site."""
        return [path.name for path in self.course.iterdir() if path.name[0] == "."]

    def run(self, *words: str, **env: str) -> Result:
        """`secondlook` with `words`, until its end, which has to come in time."""
        running = self.start(*words, **env)
        try:
            output, _ = running.communicate(timeout=SECONDS)
        finally:
            running.kill()
        result = Result(running.returncode, output.decode("utf-8", "replace"))
        assert "Traceback" not in result.text, result.text
        return result

    def start(self, *words: str, **env: str) -> subprocess.Popen[bytes]:
        """The same, not waiting for its end."""
        return subprocess.Popen(
            self.command(*words),
            cwd=self.course,
            env={**self.environment(), **env},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def refuses(self, *words: str, says: str = "", **env: str) -> Result:
        """A run that ends with code 2 and leaves everything as it was."""
        everything = self.course.parent
        before = state(everything)
        result = self.run(*words, **env)
        assert result.code == 2, result.text
        assert says in result.text
        assert state(everything) == before
        return result

    def command(self, *words: str) -> list[str]:
        shell = f'ulimit -v {KIBIBYTES}; {self.before} exec "$@"'
        program = [sys.executable, *self.flags, "-m", "secondlook", *words]
        if self.prepare:
            code = (
                f"import os, sys\n{self.prepare}\nos.execv(sys.argv[1], sys.argv[1:])"
            )
            program = [sys.executable, "-c", code, *program]
        return ["sh", "-c", shell, "sh", *program]

    def environment(self) -> dict[str, str]:
        above = self.course.parent
        usual = {
            "HOME": str(above / "home"),
            "TMPDIR": str(above / "tmp"),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(TOOL),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        return {**usual, **self.env}


def make_world(folder: Path, sound: Path, case: ModuleType | None = None) -> World:
    """A copy of the sound course in `folder`, with a small site of ours in it."""
    for name in ("home", "tmp"):
        (folder / name).mkdir()
    course = shutil.copytree(sound, folder / "course")
    (course / "site").mkdir()
    (course / "site" / MARKER).write_text("ours\n", encoding="utf-8")
    page = course / "site" / "index.html"
    page.write_text("<p>The old site.\n", encoding="utf-8")
    env, prepare = getattr(case, "ENV", {}), getattr(case, "PREPARE", "")
    return World(course, env=env, prepare=prepare)


def state(folder: Path) -> dict[str, str]:
    """Every entry under a folder with its kind and, of a small file, its bytes."""
    found = _entries(os.fsencode(folder))
    return {os.fsdecode(path): what for path, what in found}


def _entries(folder: bytes) -> Iterator[tuple[bytes, str]]:
    for parent, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = os.path.join(parent, name)  # noqa: PTH118  # Path takes no bytes
            status = os.lstat(path)
            what = stat.filemode(status.st_mode)
            if stat.S_ISREG(status.st_mode) and status.st_size < 2**20:
                try:
                    file = os.open(path, os.O_RDONLY)
                except PermissionError:
                    what += " closed"
                else:
                    what += hashlib.sha256(os.read(file, 2**20)).hexdigest()
                    os.close(file)
            yield path, what
