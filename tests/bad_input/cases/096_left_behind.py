"""96. Folders that killed builds left behind go; those that others made stay."""

from __future__ import annotations

from tests.bad_input.running import World

from secondlook.staging import MARKER


def check(world: World) -> None:
    for name in (".site.new-killed", ".site.old-killed", ".site.new-mine"):
        (world.course / name / "inside").mkdir(parents=True)
        if name != ".site.new-mine":
            (world.course / name / MARKER).write_text("ours", encoding="utf-8")
    result = world.run("build")
    assert result.code == 0, result.text
    assert world.left == [".site.new-mine"]
    assert (world.course / ".site.new-mine/inside").is_dir()
