"""70. Addresses that are not what they seem: mixed alphabets, punycode, `@`, `%`."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import HELP, QUIZ, first_question, replace


def build(course: Path) -> None:
    first_question(course, "tells you most about it?", "comes first?")
    scene = '"Read https://pаypal.com/ or www.xn--80ak6aa92e.com"'
    replace(
        course, QUIZ, "    prompt: A post", f"    scene: {scene}\n    prompt: A post"
    )
    addresses = "(https://%61pple.com/, http://bank.org@a.net/)"
    replace(course, QUIZ, "A photo cannot", f"A photo {addresses} cannot")
    replace(course, HELP, "url: https://example.org/", "url: https://аррӏе.com/")


EXPECT = (
    1,
    [
        f"{HELP}:22:18 plain-address",
        f"{QUIZ}:7:26 plain-address",
        f"{QUIZ}:7:45 plain-address",
        f"{QUIZ}:14:36 plain-address",
        f"{QUIZ}:14:57 plain-address",
    ],
)
