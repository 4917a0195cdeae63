"""97. A clock in 1970 or 2100, files from then, a SOURCE_DATE_EPOCH that is none."""

from __future__ import annotations

import os

from tests.bad_input.running import World

CLOCK = """
import time
time.time = lambda: {0}.0
time.time_ns = lambda: {0} * 10**9
"""


def check(world: World) -> None:
    for epoch in ("", "soon", "-1", "9" * 20, "\u0665"):
        world.refuses("build", says="SOURCE_DATE_EPOCH", SOURCE_DATE_EPOCH=epoch)
    shim = world.course.parent / "shim"
    shim.mkdir()
    for second in (0, 4102444800):
        for file in (world.course / "lessons").rglob("*"):
            os.utime(file, (second, second))
        clock = shim / "sitecustomize.py"
        clock.write_text(CLOCK.format(second), encoding="utf-8")
        paths = f"{shim}:{world.environment()['PYTHONPATH']}"
        result = world.run("build", PYTHONPATH=paths)
        assert result.code == 0, result.text
        result = world.run("build", SOURCE_DATE_EPOCH=str(second))
        assert result.code == 0, result.text
