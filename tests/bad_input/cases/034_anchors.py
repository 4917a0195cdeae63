"""34. Any anchor, alias or merged key, also a harmless one."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import HELP, OLDER_QUIZ, PAGE, QUIZ, page, write


def build(course: Path) -> None:
    write(course, QUIZ, "title: &same Demo\n")
    write(course, OLDER_QUIZ, "title: *same\n")
    write(course, HELP, "<<: {countries: []}\nlines: []\n")
    page(course, "Words.", title="&title A page")


EXPECT = (
    1,
    [
        f"{HELP}:1:1 readable-file",
        f"{PAGE}:2:8 readable-file",
        f"{QUIZ}:1:8 readable-file",
        f"{OLDER_QUIZ}:1:8 readable-file",
    ],
)
