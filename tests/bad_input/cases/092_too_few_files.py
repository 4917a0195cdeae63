"""92. Few open files, and a disk without room for more files.

The disk has room for the site and half of another; it is mounted where that is allowed.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace

from tests.bad_input.running import World, state


def check(world: World) -> None:
    before = state(world.site)
    for files in (8, 12):
        result = replace(world, before=f"ulimit -n {files};").run("build")
        assert result.code in (0, 2), result.text
        assert result.code == 0 or state(world.site) == before
        assert world.left == []
    disk = world.course.parent / "disk"
    disk.mkdir()
    room = len(list(world.site.rglob("*"))) * 3 // 2
    mount = ["mount", "-t", "tmpfs", "-o", f"nr_inodes={room}", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode == 0:
        try:
            shutil.copytree(world.site, disk / "site")
            before = state(disk)
            result = world.run("build", "--output", str(disk / "site"))
            assert result.code == 2, result.text
            assert "No space left" in result.text
            assert state(disk) == before
        finally:
            subprocess.run(["umount", str(disk)], check=True)
