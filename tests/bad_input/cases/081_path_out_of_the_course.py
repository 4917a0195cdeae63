"""81. Paths in fields and links that lead out of the course."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, TEACH, first_key, page

COMMAND = ("build",)


def build(course: Path) -> None:
    first_key(course, TEACH, "picture: ../../../etc/passwd.svg")
    page(
        course,
        "![A red bus in the rain](../../../etc/passwd.svg)\n\n"
        "[Read it aloud](../../mkdocs.yml)\n\n"
        "[Read it aloud](/etc/passwd)\n",
    )


EXPECT = (
    1,
    [
        f"{PAGE}:5:26 local-image",
        f"{PAGE}:7:17 known-link",
        f"{PAGE}:9:17 known-link",
        f"{TEACH}:2:10 local-image",
        "lessons/pictures/parcel.svg:1:1 used-picture",
    ],
)
