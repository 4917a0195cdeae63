"""Kills, stops and starves builds at many moments, beside MkDocs' own build.

Every moment is a change that the build makes to a file or a folder (see
`tests/faults.py`). Of each kind so many are tried, spread over a whole build: killed,
told to stop, disk full, disk read-only; for a site and for an offline zip. Afterwards
the output has to be the old one or the new one, whole. `mkdocs build` writes plain
Material into the same folder, and is killed as often. The course is the real one.

    .venv/bin/python -m bench.kill [COUNT]    # 200 unless told, in about an hour
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.build import PLAIN
from tests.faults import COMMANDS, Fault, Trial, make_trial, report, spread

ROOT = Path(__file__).parent.parent
PARTS = ("lessons", "quizzes", "data", "tool/secondlook/theme")


def mkdocs() -> None:
    """Plain Material's own build, into `site`."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    raise SystemExit(0)


@contextmanager
def real_course() -> Iterator[Path]:
    """A folder with the course of this repository and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        for part in PARTS:
            shutil.copytree(ROOT / part, Path(folder) / part)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        yield Path(folder)


def peer(count: int, course: Path) -> tuple[int, int]:
    """How many of so many killed builds left neither the old site nor the new one."""
    with tempfile.TemporaryDirectory() as folder:
        world = make_trial(Path(folder), "site", course).world
        (world.course / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
        trial = Trial(world, world.site, mkdocs)
        moments = trial.moments("kill")
        whole = trial.content()
        old = world.course / "old"
        shutil.copytree(world.site, old)
        (world.site / "index.html").write_text("old", encoding="utf-8")
        before, broken = trial.content(), 0
        shutil.copytree(world.site, old, dirs_exist_ok=True)
        tried = spread(count, moments)
        for at in tried:
            trial.run(Fault("kill", at))
            broken += trial.content() not in (before, whole)
            shutil.rmtree(world.site)
            shutil.copytree(old, world.site)
    return len(tried), broken


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    faults = 0
    with real_course() as course:
        for name in COMMANDS:
            for said, sound in report(name, count, course):
                print(said, flush=True)
                faults += not sound
        tried, broken = peer(count, course)
    print(f"mkdocs     kill      {tried:4} moments: {broken} broken sites")
    print(f"secondlook: {faults} kinds with a fault")


if __name__ == "__main__":
    main()
