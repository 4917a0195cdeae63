"""95. Two builds of one course into one folder, or one zip, at the same time."""

from __future__ import annotations

from tests.bad_input.running import SECONDS, World, state

ENV = {"SOURCE_DATE_EPOCH": "1767225600"}


def check(world: World) -> None:
    assert world.run("build").code == 0
    whole = state(world.site)
    (world.site / "old.html").write_text("old", encoding="utf-8")
    twice(world, "build")
    assert state(world.site) == whole
    archive = world.course / "course.zip"
    twice(world, "build", "--offline", "course.zip")
    first = archive.read_bytes()
    assert world.run("build", "--offline", "course.zip").code == 0
    assert archive.read_bytes() == first
    assert world.left == []


def twice(world: World, *words: str) -> None:
    both = [world.start(*words), world.start(*words)]
    for building in both:
        output = building.communicate(timeout=SECONDS)[0].decode()
        assert building.returncode == 0, output
