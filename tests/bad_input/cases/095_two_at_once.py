"""95. Two builds of one course into one folder at the same time."""

from __future__ import annotations

from tests.bad_input.running import SECONDS, World, state

ENV = {"SOURCE_DATE_EPOCH": "1767225600"}


def check(world: World) -> None:
    assert world.run("build").code == 0
    whole = state(world.site)
    (world.site / "old.html").write_text("old", encoding="utf-8")
    both = [world.start("build"), world.start("build")]
    for building in both:
        output = building.communicate(timeout=SECONDS)[0].decode()
        assert building.returncode == 0, output
    assert state(world.site) == whole
    assert world.left == []
