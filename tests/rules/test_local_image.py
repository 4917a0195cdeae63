"""Pictures are files of the course."""

from __future__ import annotations

import pytest

from tests.rules.paging import problems, underlined

RULE = "local-image"


@pytest.mark.parametrize(
    "target", ["../pictures/parcel.svg", "../demo/../pictures/parcel.svg"]
)
def test_fine(target: str) -> None:
    assert underlined(RULE, f"![words]({target})") == []


@pytest.mark.parametrize(
    "target",
    [
        *("pictures/parcel.svg", "/pictures/parcel.svg", "../pictures/gone.svg", ""),
        *("../pictures/Parcel.svg", "../pictures/parcel.svg#x", "../pictures"),
        *("../../lessons/pictures/parcel.svg", "../pictures/%70arcel.svg", "x:y"),
    ],
)
def test_a_fault(target: str) -> None:
    assert len(underlined(RULE, f"![words]({target})")) == 1


@pytest.mark.parametrize(
    ("picture", "count"),
    [("parcel.svg", 0), ("gone.svg", 1), ("../help.md", 1), ("https://a.org/x.svg", 1)],
)
def test_the_picture_of_a_card(picture: str, count: int) -> None:
    text = (
        f"---\ntitle: T\nnumber: 1\nsummary: S\nprepare: 5\npicture: {picture}\n---\n"
    )
    assert len(problems(RULE, text, "lessons/demo/teach.md")) == count
