"""10. Line ends of Windows: the same site, byte for byte."""

from __future__ import annotations

from tests.bad_input.running import World, state

ENV = {"SOURCE_DATE_EPOCH": "1767225600"}


def check(world: World) -> None:
    assert world.run("build").code == 0
    with_lf = state(world.site)
    for folder in ("lessons", "quizzes", "data"):
        for file in (world.course / folder).rglob("*.[my][dm]*"):
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    result = world.run("build")
    assert result.code == 0, result.text
    assert state(world.site) == with_lf
