"""86. Names that Windows keeps for its devices."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import write

COMMAND = ("build",)
NAMES = ("AUX.md", "com1.md", "con.md", "nul.tar.md")


def build(course: Path) -> None:
    for name in NAMES:
        write(course, f"lessons/about/{name}", "# A page\n")
    (course / "quizzes/prn").mkdir()


EXPECT = (
    1,
    [
        *(f"lessons/about/{name}:1:1 portable-name" for name in NAMES),
        "quizzes/prn:1:1 portable-name",
    ],
)
SAYS = ("Windows keeps this name for a device",)
