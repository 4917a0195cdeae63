"""78. A pipe, a socket and a device: reading them would wait, or never end.

Only root may make a device (here a copy of /dev/zero); for others a second pipe stands
in its place.
"""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

from tests.bad_input.making import QUIZ

COMMAND = ("build",)


def build(course: Path) -> None:
    os.mkfifo(course / "lessons/about/pipe.md")
    os.mkfifo(course / "lessons/pictures/pipe.svg")
    (course / QUIZ).unlink()
    os.mkfifo(course / QUIZ)
    here = os.open(course / "data", os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as one:
        # A socket's path is short: name it from its own folder.
        one.bind(f"/proc/self/fd/{here}/socket.yml")
    os.close(here)
    zero = course / "lessons/zero.md"
    try:
        os.mknod(zero, stat.S_IFCHR | 0o644, os.makedev(1, 5))
    except PermissionError:
        os.mkfifo(zero)


EXPECT = (
    1,
    [
        f"{path}:1:1 readable-file"
        for path in (
            "data/socket.yml",
            "lessons/about/pipe.md",
            "lessons/pictures/pipe.svg",
            QUIZ,
            "lessons/zero.md",
        )
    ],
)
SAYS = ("a pipe, a socket or a device",)
