"""83. Names of files and folders whose bytes are not UTF-8."""

from __future__ import annotations

import os
from pathlib import Path

COMMAND = ("build",)


def build(course: Path) -> None:
    lessons = os.fsencode(course / "lessons")
    for name in (b"caf\xe9.md", b"\xff\xfe.svg"):
        os.close(os.open(lessons + b"/" + name, os.O_CREAT | os.O_WRONLY))
    (course / "quizzes" / os.fsdecode(b"d\xe9mo")).mkdir()


EXPECT = (
    1,
    [
        "lessons/caf\\xe9.md:1:1 portable-name",
        "lessons/\\xff\\xfe.svg:1:1 portable-name",
        "quizzes/d\\xe9mo:1:1 portable-name",
    ],
)
