"""75. Links that lead out of the course: their files would be published."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import HELP, QUIZ

COMMAND = ("build",)
LINKS = (
    HELP,
    "data/more",
    "lessons/about/passwords.md",
    "lessons/etc",
    "lessons/pictures/.hidden",
    "lessons/pictures/passwords.svg",
    QUIZ,
    "quizzes/etc",
)


def build(course: Path) -> None:
    for path in LINKS:
        link = course / path
        link.unlink(missing_ok=True)
        folder = "etc" in link.name or link.name == "more"
        link.symlink_to("/etc" if folder else "/etc/passwd")


EXPECT = (1, [f"{path}:1:1 readable-file" for path in LINKS])
SAYS = ("a link to another place",)
