"""87. A page is deleted, or written anew, while the site is being built."""

from __future__ import annotations

import time

from tests.bad_input.making import write
from tests.bad_input.running import World, state

PAGE = "lessons/about/signs.md"


def check(world: World) -> None:
    site = state(world.site)
    for change in (delete, add):
        building = world.start("build")
        while not world.left and building.poll() is None:
            time.sleep(0.005)
        change(world)
        output = building.communicate()[0].decode()
        assert building.returncode == 1, output
        assert f"{PAGE}:1:1: error[site-builds] The file changed" in output
        assert "Traceback" not in output
        assert state(world.site) == site
        assert world.left == []


def delete(world: World) -> None:
    (world.course / PAGE).unlink()


def add(world: World) -> None:
    write(world.course, PAGE, "# A page\n\n<script>alert(1)</script>\n")
