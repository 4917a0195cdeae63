"""90. A parent folder that may not be written to; an old site that may not.

The first is refused, also when root runs the tests; the second is replaced, since only
its parent has to allow that.
"""

from __future__ import annotations

from dataclasses import replace

from tests.bad_input.running import LIKE_ANY_USER, World


def check(world: World) -> None:
    world = replace(world, prepare=LIKE_ANY_USER)
    shelf = world.course.parent / "shelf"
    (shelf / "site").mkdir(parents=True)
    shelf.chmod(0o555)
    for output in ("site", "new", "new/site"):
        world.refuses(
            "build", "--output", str(shelf / output), says="Permission denied"
        )
    (world.site / "old").mkdir()
    (world.site / "old/page.html").write_text("old", encoding="utf-8")
    for folder in (world.site / "old", world.site):
        folder.chmod(0o555)
    result = world.run("build")
    assert result.code == 0, result.text
    assert not (world.site / "old").exists()
    assert world.left == []
