"""85. Names that differ by capitals only, and pages with one address."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import read, write

COMMAND = ("build",)
PAGES = ("lessons/About.md", "lessons/about/Privacy.md", "lessons/about/README.md")


def build(course: Path) -> None:
    words = read(course, "lessons/about/privacy.md")
    for path in PAGES:
        write(course, path, words)
    (course / "quizzes/Demo").mkdir()


EXPECT = (
    1,
    [
        "lessons/about/README.md:1:1 portable-name",
        "lessons/about/index.md:1:1 portable-name",
        "lessons/about/privacy.md:1:1 portable-name",
        "quizzes/demo:1:1 portable-name",
    ],
)
SAYS = ("the same web address as lessons/About.md", "take this name and “Demo”")
