"""Every picture has words that say what it shows.

They are a phrase of their own, not “image of …”, not the file's name, and not a
single word such as “picture”. A picture that says nothing does not belong in a
lesson.

Why: who cannot see the picture, or has switched pictures off to save data, reads
these words in its place.
Source: W3C, Web Content Accessibility Guidelines 2.2, 1.1.1, and its tutorial on
alternative text, which advises against “image of”.

Bad, in a page:

    ![](../pictures/parcel.svg)

Good, in a page:

    ![An open parcel with a question mark above it](../pictures/parcel.svg)
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.model import Link, Page
from secondlook.problem import Problem
from secondlook.rules.common import folded

ID = "alt-text"
SEVERITY = "error"

_MOST = 250
_KIND = (
    r"(?:image|picture|photo|photograph|graphic|illustration|drawing|icon|logo|diagram"
    r"|pic|img)"
)
_ANNOUNCED = re.compile(
    rf"(?:an?|the|this|my)?\s*{_KIND}\s+(?:of|showing|shows|with)\b"
)
_NOTHING = re.compile(
    rf"(?:an?|the)?\s*{_KIND}\s*\d*|alt(?:ernative)?(?: ?text)?|todo|tbd|untitled"
    r"|screenshot|figure\s*\d*"
)
_FILE = re.compile(
    r"[\w./\\-]+\.(?:svg|png|jpe?g|webp|gif|bmp|avif)|(?:dsc|img|pxl)[_-]?\d+"
)


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for link in page.links:
        message = _says_nothing(link) if link.image else None
        if message:
            fix = (
                "Say in a short phrase what it shows: ![Two friends share a bench](…)."
            )
            yield Problem(link.at, ID, message, fix)


def _says_nothing(link: Link) -> str | None:
    words = folded(link.words or "")
    stem = posixpath.splitext(posixpath.basename(link.target))[0]
    if not any(letter.isalpha() for letter in words):
        return "This picture has no words for who cannot see it."
    if _FILE.fullmatch(words) or words.replace(" ", "-") == stem.casefold():
        return "The words of this picture are only its file's name."
    if _NOTHING.fullmatch(words):
        return f'"{words[:40]}" does not say what the picture shows.'
    if _ANNOUNCED.match(words):
        return "A screen reader says that it is a picture; the words need not."
    if len(words) > _MOST:
        return f"The words of this picture are longer than {_MOST} letters."
    return None
