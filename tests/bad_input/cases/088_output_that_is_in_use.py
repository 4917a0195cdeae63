"""88. An output folder that holds the course, or is in it, or is home, root or here."""

from __future__ import annotations

from tests.bad_input.running import World


def check(world: World) -> None:
    for output in (".", "..", "../..", "/", "lessons", "lessons/site", "data/new"):
        world.refuses("build", "--output", output)
    home = world.course.parent / "home"
    world.refuses("build", "--output", str(home), says="your home")
    world.refuses("build", "--output", "site/../../course", says="the course")
