"""YAML becomes plain text with places, or problems with places."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondlook import yamlpos
from secondlook.problem import Place
from secondlook.yaml_errors import QUOTE
from secondlook.yamlpos import (
    MOST_DEPTH,
    Mapping,
    Scalar,
    Sequence,
    decode,
    parse,
)


def only(text: str) -> str:
    """The one problem of a text, as `line:column rule`."""
    _, problems = yamlpos.parse(text, "a.yml")
    assert len(problems) == 1, problems
    return f"{problems[0].place.line}:{problems[0].place.column} {problems[0].rule}"


def test_scalars_stay_as_typed() -> None:
    node, problems = yamlpos.parse("a: no\nb: 0113\nc: 2024-13-45\nd: ~\n", "a.yml")
    assert not problems
    assert isinstance(node, Mapping)
    values = [value for _, value in node.pairs.values()]
    assert all(isinstance(value, Scalar) for value in values)
    assert [value.value for value in values if isinstance(value, Scalar)] == [
        "no",
        "0113",
        "2024-13-45",
        "~",
    ]


def test_places_are_of_the_value_and_its_length() -> None:
    node, _ = yamlpos.parse("list:\n  - eins\n  - zwei drei\n", "a.yml", first_line=5)
    assert isinstance(node, Mapping)
    items = node.pairs["list"][1]
    assert isinstance(items, Sequence)
    place = items.items[1].at
    assert (place.path, place.line, place.column, place.length) == ("a.yml", 7, 5, 9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", "2:1 unique-key"),
        ("a: &x 1\n", "1:4 readable-file"),
        ("a: *x\n", "1:4 readable-file"),
        ("a: !!python/object/apply:os.system [x]\n", "1:4 readable-file"),
        ("a: !thing b\n", "1:4 readable-file"),
        ("a: 1\n---\nb: 2\n", "2:1 readable-file"),
        ("a: b: c\n", "1:5 readable-file"),
        ("a:\n\tb: 1\n", "2:1 readable-file"),
        ('a: "never closed\n', "1:4 readable-file"),
        ("a: @home\n", "1:4 readable-file"),
        ("? [a]\n: b\n", "1:3 readable-file"),
        ('a: "c:\\data"\n', "1:7 readable-file"),
        ("<<: {a: 1}\n", "1:1 readable-file"),
        ("a: b\n  c: d\n", "2:4 readable-file"),
        ("a: > b\n", "1:6 readable-file"),
        ("a: &\n", "1:4 readable-file"),
        ("a: b\nc\n", "2:1 readable-file"),
        ("a: 'b\nc: 'd'\n", "1:4 readable-file"),
        ("a: 'b' c\n", "1:8 readable-file"),
        ("a: [b\nc: d\n", "1:4 readable-file"),
        ("a: {b, c: d: e}\n", "1:12 readable-file"),
        ("a: [b]]\n", "1:7 readable-file"),
        ("a: b\n...\nc\n", "3:1 readable-file"),
        ("- a\nb: c\n", "2:1 readable-file"),
    ],
    ids=[
        "duplicate-key",
        "anchor",
        "alias",
        "python-tag",
        "tag",
        "second-document",
        "second-colon",
        "tab",
        "open-quote",
        "at-sign",
        "list-as-key",
        "backslash",
        "merge",
        "indent",
        "folded-text",
        "bare-anchor",
        "no-colon",
        "quote-closed-too-late",
        "words-after-quote",
        "bracket-open-over-lines",
        "colon-in-braces",
        "bracket-too-many",
        "after-the-end",
        "key-beside-item",
    ],
)
def test_refused(text: str, expected: str) -> None:
    assert only(text) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b: c\n", "second `: `"),
        ("a: b\n  c: d\n", "does not fit under the line above"),
        ("a:\n\tb: c\n", "A tab indents this line"),
        ("a: b\n\tc: d\n", "A tab indents this line"),
        ("a: - b\n", "cannot start with this character"),
        ("a: *\n", "cannot start with this character"),
        ("a: > b\n", "the text starts on the next line"),
        ("a: 'b' c\n", "The quoted text ends before this"),
        ("a: 'b\nc: 'd'\n", "never closed"),
        ("a: [b\nc: d\n", "never closed"),
        ("a: {b: c d: e}\n", "A comma or the closing bracket is missing"),
        ("a: [b]]\n", "closes a bracket that is not open"),
        ("a: b\nc\n", "has no colon"),
        ("a: b\n...\nc\n", "has ended above this line"),
        ('a: "\\q"\n', "a backslash starts a code"),
        ("a:\n    b: c\n  d: e\n", "does not fit under the ones above"),
    ],
)
def test_the_parsers_complaint_in_an_authors_words(text: str, message: str) -> None:
    _, problems = yamlpos.parse(text, "a.yml")
    assert message in problems[0].message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: Use #metoo now\n", ["1:8"]),
        ("a: b\t#c\n", ["1:6"]),
        ("a: two words # and a remark\n", ["1:14"]),
        ("a:\n  over two\n  lines  #more\n", ["3:10"]),
        ("a: #metoo\n", ["1:4"]),
        ("- one two #three\n- {a: b c} # d\n", ["1:11"]),
        ("a: true # a remark\nb: # a remark\n  c: d  # another\n", []),
        ('a: "b #c"\nd: e#f\n# a remark\n  # g h\n', []),
        ("a: |\n  Use #metoo now\n", []),
    ],
    ids=[
        "word",
        "tab",
        "remark-after-text",
        "over-lines",
        "nothing-left",
        "in-a-list",
        "remarks",
        "no-remark",
        "block",
    ],
)
def test_text_that_a_hash_cuts_off(text: str, expected: list[str]) -> None:
    _, problems = yamlpos.parse(text, "a.yml")
    assert {(one.rule, one.severity) for one in problems} <= {
        ("hash-in-text", "advice")
    }
    places = [f"{one.place.line}:{one.place.column}" for one in problems]
    assert places == expected


def test_escapes_cannot_hide_what_is_refused_as_typed() -> None:
    text = 'é: "é \\u202e"\nb: "\\e"\nc: "\\n \\\\ \\xe9"\nd: "a\\u0301"\n'
    _, problems = yamlpos.parse(text, "a.yml")
    assert [(one.place.line, one.place.column, one.rule) for one in problems] == [
        (1, 4, "visible-text"),
        (2, 4, "visible-text"),
        (4, 4, "whole-letters"),
    ]


@pytest.mark.parametrize("depth", [20, 500, 100_000])
def test_deep_nesting_is_refused_and_never_crashes(depth: int) -> None:
    assert only("a: " + "[" * depth).endswith("readable-file")


def test_too_many_values_are_refused() -> None:
    text = "a:\n" + "- b\n" * (yamlpos.MOST_NODES + 1)
    assert only(text).endswith("readable-file")


def test_a_large_file_is_refused_before_it_is_decoded() -> None:
    text, problems = yamlpos.decode(b"a" * (yamlpos.MOST_BYTES + 1), "a.yml")
    assert text == ""
    assert [problem.rule for problem in problems] == ["readable-file"]


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"a: b\nc: caf\xe9\n", 2, 7),
        (b"a: \x00", 1, 4),
        ("a: b\x85c: d".encode(), 1, 5),
        ("a: b\u2028c".encode(), 1, 5),
        ("a: b".encode("utf-16"), 1, 1),
    ],
    ids=["latin-1", "nul", "nel", "line-separator", "utf-16"],
)
def test_undecodable(data: bytes, line: int, column: int) -> None:
    _, problems = yamlpos.decode(data, "a.yml")
    assert [(one.place.line, one.place.column) for one in problems] == [(line, column)]


def test_byte_order_mark_and_line_ends_do_not_matter() -> None:
    text, problems = yamlpos.decode(b"\xef\xbb\xbfa: b\r\nc: d\n", "a.yml")
    assert not problems
    assert text == "a: b\nc: d\n"


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_problems(data: bytes) -> None:
    text, problems = yamlpos.decode(data, "a.yml")
    assert not (text and problems)
    assert all(problem.rule == "readable-file" for problem in problems)


@given(st.text(alphabet="ab:-[]{}\"'#&*!|>%@`,? \n\t", max_size=80))
def test_any_text_gives_a_node_or_problems(text: str) -> None:
    node, problems = yamlpos.parse(text, "a.yml")
    assert node is None or isinstance(node, Scalar | Sequence | Mapping)
    for problem in problems:
        assert problem.place.line >= 1
        assert problem.place.column >= 1


_plain = st.text(
    alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=30
)


@given(
    st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), _plain, max_size=6)
)
def test_quoted_text_round_trips(values: dict[str, str]) -> None:
    text = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in values.items()
    )
    node, problems = yamlpos.parse(text, "a.yml")
    assert not problems
    if not values:
        assert node is None
        return
    assert isinstance(node, Mapping)
    read = {key: value for key, (_, value) in node.pairs.items()}
    assert {
        key: value.value for key, value in read.items() if isinstance(value, Scalar)
    } == values


def nested(levels: int) -> str:
    """A map in a map, so many levels deep."""
    lines = [f"{'  ' * level}key:" for level in range(levels - 1)]
    return "\n".join([*lines, f"{'  ' * (levels - 1)}key: value"])


def test_maps_may_be_as_deep_as_the_limit_and_no_deeper() -> None:
    # The innermost words are a level of their own.
    node, problems = parse(nested(MOST_DEPTH - 1), "a.yml")
    assert node is not None
    assert not problems
    node, problems = parse(nested(MOST_DEPTH), "a.yml")
    assert node is None
    assert "nested more than" in problems[0].message


def test_the_line_of_a_key_that_stands_twice_is_the_key_s_own() -> None:
    _, problems = parse("a:\n  b: 1\na: 2", "a.yml")
    assert [one.fix for one in problems] == [
        "Keep one of the two; the first is on line 1."
    ]


def test_what_the_parser_does_not_take_at_all_is_a_problem_at_the_beginning() -> None:
    node, (problem,) = parse("a: \x01", "a.yml", first_line=5)
    assert node is None
    assert problem.place == Place("a.yml", 5)
    assert problem.rule == "readable-file"
    assert problem.message.startswith("This cannot be read as YAML: ")
    assert problem.fix == QUOTE


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfea\0", "UTF-16"),
        (b"a\0b\0", "UTF-16"),
        (b"ab\0", "U+0000"),
        (b"a: \xff", "0xff"),
        (b"a: \x01", "U+0001"),
    ],
)
def test_text_with_a_problem_comes_back_empty(data: bytes, words: str) -> None:
    text, problems = decode(data, "a.yml")
    assert text == ""
    assert words in problems[0].message
