"""A picture is small, and its file holds the picture and nothing else.

It is at most 1600 pixels wide and high and 150 kB heavy (a drawing, `.svg`, 20 kB).
It carries no EXIF, XMP or GPS data, comments or colour profiles, and does not move.
An SVG draws with shapes only: no script, style sheet, foreign content, link to
elsewhere, or declaration.

Why: a photo often tells where and when it was taken, and with whose telephone. Many
readers have an old telephone and little data. An SVG can be a program.
Source: W3C, SVG 2, on scripts and linked resources; OWASP, File Upload Cheat Sheet.

Bad, in lessons/pictures/parcel.svg:

    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><script>1</script></svg>

Good, in lessons/pictures/parcel.svg:

    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8"/></svg>
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import PurePosixPath

from secondlook import files
from secondlook.course import Course
from secondlook.pictures import KINDS, Picture, read_picture
from secondlook.problem import Place, Problem

ID = "small-clean-image"
SEVERITY = "error"

_MOST_PIXELS = 1600
_MOST_BYTES = 150_000
_MOST_BYTES_SVG = 20_000
_SMALLER = "Save a smaller copy, or a simpler drawing."


def check_course(course: Course) -> Iterator[Problem]:
    for path in sorted(course.files):
        if path.endswith(KINDS):
            yield from _check(path, course)


def _check(path: str, course: Course) -> Iterator[Problem]:
    suffix = PurePosixPath(path).suffix
    most = _MOST_BYTES_SVG if suffix == ".svg" else _MOST_BYTES
    data, problems = files.content(course.root, path)
    if problems:
        yield from problems
    elif len(data) > most:
        weight = os.stat(course.root / path).st_size // 1000  # noqa: PTH116  # one call a picture
        message = f"This picture weighs {weight} kB; at most {most // 1000} are served."
        yield Problem(Place(path), ID, message, _SMALLER)
    else:
        picture = read_picture(data, suffix)
        yield from _of(picture, path)


def _of(picture: Picture | None, path: str) -> Iterator[Problem]:
    if picture is None:
        message = "This file is not a whole picture of the kind that its name says."
        fix = "Open it in a picture program and save it again."
        yield Problem(Place(path), ID, message, fix)
        return
    if not 0 < max(picture.width, picture.height) <= _MOST_PIXELS:
        message = f"This picture is {picture.width} by {picture.height} pixels large."
        fix = f"Make it at most {_MOST_PIXELS} wide and high; give an SVG a viewBox."
        yield Problem(Place(path), ID, message, fix)
    for extra in picture.extras:
        message = f"This picture holds {extra.what} beside what it shows."
        fix = "Remove it; many programs do when they “export for the web”."
        yield Problem(Place(path, extra.line, extra.column), ID, message, fix)
