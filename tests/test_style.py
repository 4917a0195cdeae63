"""The style sheets serve languages of both directions, and keep still when asked to.

A physical property (`margin-left`) stays where it is when the language turns around; a
logical one (`margin-inline-start`) turns with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from secondlook.render import THEME

SHEETS = sorted(THEME.rglob("*.css"))
SIDES = "top|right|bottom|left"
PHYSICAL = re.compile(
    rf"(?:(?:margin|padding|scroll-margin|scroll-padding)-(?:{SIDES})"
    rf"|border-(?:{SIDES})(?:-.+)?|border-(?:top|bottom)-(?:left|right)-radius"
    rf"|{SIDES}|(?:min-|max-)?(?:width|height)|overflow-[xy]|overscroll-behavior-[xy])\Z"
)
TURNED = ("text-align", "float", "clear", "caption-side", "background-position")
FOUR = (
    *("margin", "padding", "inset", "border-width", "border-color", "border-style"),
    *("scroll-margin", "scroll-padding", "border-radius"),
)
MOVES = re.compile(r"(?:transition|animation)(?:-.+)?\Z|scroll-behavior\Z")

TURN = "two sides of a square, turned by 45 degrees: the mark is the same either way"
# (selector, property): why it may stand.
ALLOWED = {
    (":where(.sl-page) summary::before", "border-width"): TURN,
    ('.sl-option [type="checkbox"]:checked::before', "border-width"): TURN,
}


@dataclass(frozen=True)
class Declaration:
    sheet: str
    inside: tuple[str, ...]
    name: str
    value: str

    def __str__(self) -> str:
        return f"{self.sheet}: {' '.join(self.inside)} {{ {self.name}: {self.value} }}"


def declarations(sheet: str, text: str) -> Iterator[Declaration]:
    """Every declaration of a style sheet, with the blocks it stands in."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    text = re.sub(r"'[^']*'|\"[^\"]*\"", lambda found: quoted(found.group()), text)
    inside: list[str] = []
    for part, end in re.findall(r"([^{};]*)([{};])", text):
        words = " ".join(part.split())
        if end == "{":
            inside.append(words)
            continue
        name, colon, value = words.partition(":")
        if colon:
            yield Declaration(sheet, tuple(inside), name.strip(), value.strip())
        if end == "}":
            inside.pop()


def quoted(text: str) -> str:
    """A quoted value without what would be taken for the end of a declaration."""
    return text if len(text) < 40 and not set(text) & set("{};:") else "'…'"


def is_physical(one: Declaration) -> bool:
    values = re.sub(r"\([^()]*\)", "()", one.value).split("/")[0].split()
    if one.inside and one.inside[-1].startswith("@page"):
        return False  # paper has sides, and no start or end
    if PHYSICAL.match(one.name):
        return True
    if one.name in TURNED:
        return bool({"left", "right"} & set(values))
    return one.name in FOUR and len(values) == 4 and values[1] != values[3]


ALL = [
    one
    for sheet in SHEETS
    for one in declarations(sheet.name, sheet.read_text(encoding="utf-8"))
]


def test_every_property_turns_with_the_language() -> None:
    assert len(ALL) > 500
    found = [one for one in ALL if is_physical(one)]
    places = {(one.inside[-1], one.name) for one in found}
    allowed = [one for one in found if (one.inside[-1], one.name) in ALLOWED]
    assert [str(one) for one in found if one not in allowed] == []
    assert set(ALLOWED) <= places, "an exception that nothing needs"


@pytest.mark.parametrize(
    ("text", "physical"),
    [
        ("a { margin-left: 1px }", True),
        ("a { padding: 1px 2px 3px 4px }", True),
        ("a { text-align: right; }", True),
        ("a { border-right: 1px solid }", True),
        ("@media print { a { left: 0 } }", True),
        ("a { inline-size: 1px; padding: 1px 2px 3px; text-align: end }", False),
        ("a { padding: 1px clamp(1px, 2vw, 3px) }", False),
        ("a { margin: 1px 2px 1px 2px; --left: 1; inset-inline-start: 0 }", False),
        ("/* left: 0; */ a { mask: url('data:,left:0;right:1') }", False),
    ],
)
def test_the_test_knows_which_do_not(text: str, physical: bool) -> None:
    assert any(is_physical(one) for one in declarations("x.css", text)) is physical


def test_motion_is_only_for_those_who_did_not_refuse_it() -> None:
    moving = [one for one in ALL if MOVES.match(one.name)]
    assert moving
    asks = "@media (prefers-reduced-motion: no-preference)"
    assert [str(one) for one in moving if asks not in one.inside] == []
