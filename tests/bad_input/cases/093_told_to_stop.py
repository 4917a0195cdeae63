"""93. Ctrl-C and the end of the session, while checking, building and looking through.

The stages are seen from outside: the YAML parser is loaded, the folder beside the site
is there, its map of pages is written.
"""

from __future__ import annotations

import signal
import subprocess
import time
from dataclasses import replace
from pathlib import Path

from tests.bad_input.running import WITH_SIGNALS, World, state

Running = subprocess.Popen[bytes]


def checking(world: World, building: Running) -> bool:
    return "_yaml" in Path(f"/proc/{building.pid}/maps").read_text(encoding="utf-8")


def generating(world: World, building: Running) -> bool:
    return bool(list(world.course.glob(".site.new-*/404.html")))


def auditing(world: World, building: Running) -> bool:
    return bool(list(world.course.glob(".site.new-*/sitemap.xml")))


def check(world: World) -> None:
    world = replace(world, prepare=WITH_SIGNALS)
    before = state(world.course.parent)
    for number in (signal.SIGINT, signal.SIGTERM):
        for stage in (checking, generating, auditing):
            building = world.start("build")
            while building.poll() is None and not stage(world, building):
                time.sleep(0.002)
            building.send_signal(number)
            output = building.communicate()[0].decode()
            assert "Traceback" not in output, output
            assert (building.returncode, "Stopped." in output) == (2, True), output
            assert state(world.course.parent) == before
