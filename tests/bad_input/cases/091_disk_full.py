"""91. A disk that is full: a limit on the size of files, a full output, a small disk.

The small disk (4 MB) is mounted where that is allowed; the other two are always tried.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace

from tests.bad_input.making import PAGE, page, read, write
from tests.bad_input.running import World, state


def check(world: World) -> None:
    small_files = replace(world, before="ulimit -f 40;")
    small_files.refuses("build", says="The site that was there is as it was")
    page(world.course, "{{ nothing }}")
    full = replace(world, before="exec >/dev/full;")
    full.refuses("validate")
    words = "# A page \n" + "Words. \n" * 4000
    write(world.course, PAGE, words)
    result = small_files.run("validate", "--fix")
    assert (result.code, "File too large" in result.text) == (2, True), result.text
    assert read(world.course, PAGE) == words
    (world.course / PAGE).unlink()
    disk = world.course.parent / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode == 0:
        try:
            shutil.copytree(world.site, disk / "site")
            (disk / "filler").write_bytes(b"x" * (4 * 2**20 - 300 * 2**10))
            before = state(disk)
            for option, name in (("--output", "site"), ("--offline", "site.zip")):
                result = world.run("build", option, str(disk / name))
                assert result.code == 2, result.text
                assert "No space left" in result.text
                assert state(disk) == before
        finally:
            subprocess.run(["umount", str(disk)], check=True)
