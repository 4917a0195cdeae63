"""89. An output that is a file, a link, or a folder that we did not make."""

from __future__ import annotations

from tests.bad_input.running import World


def check(world: World) -> None:
    above = world.course.parent
    (above / "file").write_text("words", encoding="utf-8")
    (above / "link").symlink_to(above / "home")
    for name in ("thesis.txt", ".hidden"):
        (above / name.strip(".")).mkdir()
        (above / name.strip(".") / name).write_text("years of work", encoding="utf-8")
    for name in ("file", "link", "thesis.txt", "hidden", "file/under"):
        world.refuses("build", "--output", str(above / name))
