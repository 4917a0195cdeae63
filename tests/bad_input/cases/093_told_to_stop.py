"""93. Ctrl-C and the end of the session, while checking, building and looking through.

The stages are seen from outside: the YAML parser is loaded, the first page is written,
the index for the search is. The last one is short: the build may have put the new site
in place by then, and has to have ended well.
"""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.bad_input.running import WITH_SIGNALS, World, state

from secondlook.staging import MARKER

Running = subprocess.Popen[bytes]
Stage = Callable[[World, Running], bool]
TRIES = 6


def checking(world: World, building: Running) -> bool:
    return "_yaml" in Path(f"/proc/{building.pid}/maps").read_text(encoding="utf-8")


def generating(world: World, building: Running) -> bool:
    return bool(list(world.course.glob(".site.new-*/index.html")))


def auditing(world: World, building: Running) -> bool:
    return bool(list(world.course.glob(".site.new-*/search/search_index.json")))


def check(world: World) -> None:
    world = replace(world, prepare=WITH_SIGNALS)
    for number in (signal.SIGINT, signal.SIGTERM):
        for stage in (checking, generating, auditing):
            assert any(stopped(world, number, stage) for _ in range(TRIES))


def stopped(world: World, number: signal.Signals, stage: Stage) -> bool:
    """Whether a build was caught at a stage; it may have ended well before that."""
    before = state(world.course.parent)
    building = world.start("build")
    while building.poll() is None and not stage(world, building):
        time.sleep(0.002)
    building.send_signal(number)
    output = building.communicate()[0].decode()
    assert "Traceback" not in output, output
    assert world.left == []
    if building.returncode == 0:
        assert (world.site / "sitemap.xml").is_file()
        return False
    assert (building.returncode, "Stopped." in output) == (2, True), output
    if state(world.course.parent) != before:
        # Told to stop in the last step: the new site is there, and whole.
        assert stage is auditing
        assert (world.site / "sitemap.xml").is_file()
        assert (world.site / MARKER).is_file()
    return True
