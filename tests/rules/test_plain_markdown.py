"""Nothing of other programs."""

from __future__ import annotations

import pytest

from tests.rules.paging import underlined

RULE = "plain-markdown"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("A {% x %} b", "{% x %}"),
        ("A {# x #} b", "{# x #}"),
        ("A {! x !} b", "{! x !}"),
        ("A {% x", "{% x"),
        ('--8<-- "x"', '--8<-- "x"'),
        ("A[^1] b", "[^1]"),
        ("[^1]: words", "[^1]:"),
        ("*[A]: words", "*[A]: words"),
        ("A [[b]] c", "[[b]]"),
        ('!!! note "x"', '!!! note "x"'),
        ("??? note", "??? note"),
        ('=== "x"', '=== "x"'),
        ("::: x.y", "::: x.y"),
        ("/// note", "/// note"),
        ("A {++b++} c", "{++b++} c"),
        ("A } b", "}"),
        ("A {{ b", "{{"),
        ("A {{ quiz } b", "{{"),
        ("template: x", "template: x"),
        ("Note: one\n\nwords", "Note: one"),
    ],
)
def test_a_fault(text: str, marked: str) -> None:
    assert marked in underlined(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        "# Note: words",
        "Words: more words\n"[6:],
        "---\ntitle: x\n---\nNote: words",
        "\nNote: words",
        "A {{ term verify }} b",
        "`{% x %}` and `{`",
        "[[a]](b.md)",
        "It is 3:00 / 4:00 -- or so!!!",
        "What??? No!!!",
        "```\n{% x %}\n```",
    ],
)
def test_fine(text: str) -> None:
    assert underlined(RULE, text) == []


def test_an_attribute_list_has_its_own_rule() -> None:
    assert underlined(RULE, "A {: .b }") == []
    assert underlined("no-attribute-list", "A {: .b } c") == ["{: .b }"]
