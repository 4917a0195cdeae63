"""Pictures have words."""

from __future__ import annotations

import pytest

from tests.rules.paging import problems


@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            " ",
            "…",
            "image of a parcel",
            "A picture of a parcel",
            "Photo showing x",
        ),
        *(
            "parcel.svg",
            "parcel",
            "Parcel",
            "image",
            "Picture 1",
            "IMG_2034",
            "alt text",
        ),
        *("logo", "an icon", "screenshot", "x" * 251, "pictures/parcel.svg"),
    ],
)
def test_says_nothing(words: str) -> None:
    assert len(problems("alt-text", f"![{words}](../pictures/parcel.svg)")) == 1


@pytest.mark.parametrize(
    "words",
    [
        *("An open parcel", "Two friends look at a picture", "A photo lies on a table"),
        *(
            "Image removed by its owner",
            "Parcel, phone and question mark",
            "Robin draws",
        ),
    ],
)
def test_says_enough(words: str) -> None:
    assert problems("alt-text", f"![{words}](../pictures/parcel.svg)") == []


def test_by_label() -> None:
    text = "![][x] and [words][x]\n\n[x]: ../pictures/parcel.svg"
    (problem,) = problems("alt-text", text)
    assert problem.place.line == 1


def test_a_link_needs_none() -> None:
    assert problems("alt-text", "[](../help.md)") == []
