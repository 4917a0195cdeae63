"""24. Backslashes in double quotes that are no code: Windows paths, cut codes."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import OLDER_QUIZ, PAGE, QUIZ, first_question, page, replace


def build(course: Path) -> None:
    first_question(course, "prompt: A post", 'scene: "C:\\data"\nprompt: A post')
    replace(course, OLDER_QUIZ, "title: Demo", 'title: "\\u12"')
    page(course, "Words.", title='"\\q"')


EXPECT = (
    1,
    [
        f"{PAGE}:2:9 readable-file",
        f"{QUIZ}:7:15 readable-file",
        f"{OLDER_QUIZ}:2:11 readable-file",
    ],
)
SAYS = ("a backslash starts a code",)
