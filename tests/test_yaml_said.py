"""Every word that the YAML reader says, and its places, for people to read.

    python -m tests.test_yaml_said > tests/yaml_said.txt

writes the list anew, if new words are meant.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from secondlook import letters
from secondlook.yamlpos import (
    MOST_BYTES,
    MOST_NODES,
    Mapping,
    Node,
    Scalar,
    Sequence,
    decode,
    parse,
)

LIST = Path(__file__).parent / "yaml_said.txt"
LONG = "long" * 12
TEXTS = (
    *(b"a: caf\xe9\r\nb: \xff\n", b"\xef\xbb\xbfa: b\nc: \xe9", b"a: b\r\nc\xc3"),
    *(b"a\0b", b"\0a", b"a: \0", b"\xff\xfea\0", b"\xfe\xff\0a", "ä: \x00".encode()),
    *(b"a: b\rc: d\re\r", b"\x01a\x7f\n b\x1f", "a\ufffe \x85\u2029".encode()),
    *(b"a: b\r\nc: \x07", b"a: b\r\n\r\nc: d\x0b"),
    *(b"a: 1\na: 2\n", f"{LONG}: 1\nb: 2\n{LONG}: 3\n".encode()),
    *(b"a: &x 1\n", b"b: *x\n", b"a: !thing b\n", f"a: !{LONG} b\n".encode()),
    *(b"a: &x [1]\n", b"a: !!map {b: c}\n", b"- &x\n", b"? [a]\n: b\n", b"{a: b}: c\n"),
    *(b"a: 1\n---\nb: 2\n", b"---\na: 1\n", b"--- a\n--- b\n", b"", b"# nothing\n"),
    *(b"<<: {a: 1}\n", b"'<<': {a: 1}\n", b"a: b: c\n", b"a:\n\tb: 1\n", b"a: @home\n"),
    *(b'a: "never\nclosed\n', b'a: "c:\\data"\n', b'a: "\\U00110000"\n', b"a: &\n"),
    *(b"a: b\n  c: d\n", b"a: > b\n", b"a: b\nc\n", b"a: 'b\nc: 'd'\n", b"a: 'b' c\n"),
    *(b"a: 'b\n  c' d\n", b"a: x\nb: 'c\n\n  d' e: f\n", b"'a\n b': c: d\n"),
    *(b"a: [b\nc: d\n", b"a: {b, c: d: e}\n", b"a: [b]]\n", b"- a\nb: c\n", b"a: [\n"),
    *(b"a: b\n...\nc\n", b"%", b"a: b\n%c", b"'", b"a:\n  - b\n c: d\n", b"a: `b`\n"),
    *(b"a: Use #metoo now\n", b"a: b\t#c\n", b"a: two words # and a remark\n"),
    *(b"a: one # remark\n", b"a:\n  two\n  lines  #x\n", b"a: #b\n", b"a: 'b c' #d\n"),
    *(b"- a b #c\n- d # e\n", b"a: b #\n", b"a: b c #", b"a: b  ##c\n", b"a #b: c\n"),
    *(b'a: "\\u202e"\n', b"a: '\\u202e'\n", b'a: "\\\\ \\n"\n', b'- b\n- "c\\e d"\n'),
    *(b'a: "b\\u200b\n\n  c"\n', b'a #b: "\\u200b"\n', b'"\\u202e": "\\\\"\n'),
    b"[" * 16 + b"]" * 16,
    b"[" * 17 + b"]" * 17,
    b"a" * (MOST_BYTES + 1),
    b"a:\n" + b"- b\n" * (MOST_NODES - 3),
    b"a:\n" + b"- b\n" * (MOST_NODES - 2),
)


def told(data: bytes) -> Iterator[str]:
    """What is said of a text that starts on the fifth line of its file."""
    yield repr(data if len(data) < 99 else data[:9] + b"...")
    text, problems = decode(data, "a.yml")
    if not problems:
        node, problems = parse(text, "a.yml", 5)
        yield f"  {shape(node)[:200]}"
    for one in problems:
        yield f"  {one.place}+{one.place.length} {one.severity}[{one.rule}]"
        yield f"    {one.message}"
        yield f"    fix: {one.fix}"


def shape(node: Node | None) -> str:
    """The values and their places, with a star where there were quotes."""
    if node is None:
        return "nothing"
    at = f"{node.at.line}:{node.at.column}+{node.at.length}"
    match node:
        case Scalar():
            return f"{node.value!r}{'' if node.plain else '*'} {at}"
        case Sequence():
            return f"[{', '.join(map(shape, node.items))}] {at}"
        case Mapping():
            pairs = (f"{shape(a)}: {shape(b)}" for a, b in node.pairs.values())
            return f"{{{', '.join(pairs)}}} {at}"


def said() -> str:
    """What is said of every text."""
    return "".join(f"{line}\n" for data in TEXTS for line in told(data))


def test_said() -> None:
    assert said() == LIST.read_text(encoding="utf-8")


def test_a_file_of_the_most_bytes_is_read() -> None:
    text, problems = decode(b"a" * MOST_BYTES, "a.yml")
    assert (len(text), problems) == (MOST_BYTES, [])


def test_so_many_characters_that_cannot_be_seen_are_told_of() -> None:
    assert len(decode(b"\1" * 99, "a.yml")[1]) == letters.MOST


if __name__ == "__main__":
    sys.stdout.write(said())
