"""Pictures in a course: their weight, size and contents."""

from __future__ import annotations

from pathlib import Path

import pytest

from secondlook.course import load
from secondlook.problem import Problem
from secondlook.rules import known_file, small_clean_image, used_picture
from tests.test_pictures import chunk, jpeg, png, svg


def found(course: Path, name: str, data: bytes) -> list[Problem]:
    (course / "lessons/pictures" / name).write_bytes(data)
    read = load(course)[0]
    return [
        *small_clean_image.check_course(read),
        *known_file.check_course(read),
        *(one for one in used_picture.check_course(read) if name == "unused.svg"),
    ]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.png", png(1601, 8), "1601 by 8 pixels"),
        ("a.png", png(8, 1601), "8 by 1601 pixels"),
        ("a.png", png(8, 8, chunk(b"bKGD", bytes(150_000))), "weighs 150 kB"),
        ("a.jpg", jpeg(8, 8) + bytes(900_000), "weighs 900 kB"),
        ("a.svg", svg("<g/>" * 5_000), "weighs 20 kB"),
        ("a.svg", svg("", ""), "0 by 0 pixels"),
        ("a.svg", svg("<script/>"), "<script>"),
        ("a.png", png(8, 8, chunk(b"tEXt", b"a")), "text"),
        ("a.png", jpeg(8, 8), "not a whole picture"),
        ("a.gif", b"GIF89a", "neither a page nor a picture"),
        ("a.html", b"<p>", "neither a page nor a picture"),
        ("a.svgz", b"", "neither a page nor a picture"),
        ("unused.svg", svg(""), "No page shows"),
    ],
)
def test_a_fault(course: Path, name: str, data: bytes, words: str) -> None:
    (problem,) = found(course, name, data)
    assert problem.place.path == f"lessons/pictures/{name}"
    assert words in problem.message


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.png", png(8, 8, chunk(b"bKGD", bytes(150_000))), "150 kB; at most 150"),
        ("a.svg", svg("<g/>" * 6_000), "24 kB; at most 20"),
    ],
    ids=["png", "svg"],
)
def test_too_heavy(course: Path, name: str, data: bytes, message: str) -> None:
    (problem,) = found(course, name, data)
    assert problem.message == f"This picture weighs {message} are served."
    assert problem.fix == "Save a smaller copy, or a simpler drawing."
    assert problem.rule == "small-clean-image"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", png(1600, 1600)),
        ("a.jpg", jpeg(640, 400)),
        ("a.svg", svg("<path d='M0 0h8'/>")),
    ],
)
def test_fine(course: Path, name: str, data: bytes) -> None:
    assert found(course, name, data) == []


def test_a_picture_that_a_page_a_card_or_a_setting_shows_is_used(course: Path) -> None:
    for name in ("a.svg", "b.svg", "c.svg", "d.svg"):
        (course / "lessons/pictures" / name).write_bytes(svg(""))
    for file, old, new in (
        ("lessons/help.md", "# Help", "# Help\n\n![words][x]\n\n[x]: pictures/a.svg"),
        ("lessons/demo/teach.md", "parcel.svg", "b.svg"),
        (
            "lessons/demo/family.md",
            "{{ help }}",
            "![a](../pictures/d.svg)\n\n{{ help }}",
        ),
        ("mkdocs.yml", "pictures/logo.svg", "pictures/c.svg"),
    ):
        text = (course / file).read_text(encoding="utf-8")
        assert old in text, file
        (course / file).write_text(text.replace(old, new), encoding="utf-8")
    unused = [one.place.path for one in used_picture.check_course(load(course)[0])]
    assert unused == ["lessons/pictures/parcel.svg"]
