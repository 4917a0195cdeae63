"""82. Names with a line end, `%`, `?`, `#`, a hyphen first, a dot or blank last."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import write

COMMAND = ("build",)
NAMES = (
    "-rf.md",
    "50%.md",
    "a b.md",
    "dot.md.",
    "end.md ",
    "no#.md",
    "two\nlines.md",
    "what?.md",
    "über.md",
)


def build(course: Path) -> None:
    for name in NAMES:
        write(course, f"lessons/about/{name}", "# A page\n")
    (course / "quizzes/demo ").mkdir()


EXPECT = (
    1,
    [
        *(
            f"lessons/about/{name}:1:1 portable-name".replace("\n", "\\n")
            for name in NAMES
        ),
        "lessons/about/dot.md.:1:1 known-file",
        "lessons/about/end.md :1:1 known-file",
        "quizzes/demo :1:1 portable-name",
    ],
)
