"""94. Killed a dozen times, at moments spread over a whole build."""

from __future__ import annotations

import time

from tests.bad_input.running import World, state

ENV = {"SOURCE_DATE_EPOCH": "1767225600"}


def check(world: World) -> None:
    started = time.monotonic()
    assert world.run("build").code == 0
    whole, seconds = state(world.site), time.monotonic() - started
    for number in range(12):
        building = world.start("build")
        time.sleep(seconds * (number + 1) / 13)
        building.kill()
        building.communicate()
        assert state(world.site) == whole
    assert world.run("build").code == 0
    assert state(world.site) == whole
    assert world.left == []
