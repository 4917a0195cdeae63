"""Mechanical mistakes in a file, put right without a change of meaning.

Line ends, trailing spaces, the composed form of accented letters (NFC), one newline
at the end, and keys in the order of the reference page. Each step is undone when the
file would then be read as anything else than before.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from secondlook import yamlpos
from secondlook.course import DATA_FILES
from secondlook.model import Quiz
from secondlook.read import page_kind, split_page
from secondlook.schema import KindShape, ListShape, RecordShape, Shape, keys

_MOST_MOVES = 2000


def fix(data: bytes, path: str) -> bytes:
    """The bytes of a course file after every step that keeps its meaning.

    `path` says which kind of file it is. What cannot be read comes back unchanged.
    """
    text, problems = yamlpos.decode(data, path)
    if problems or not text:
        return data
    for step in (_composed, _trimmed, _in_order):
        changed = step(text, path)
        if changed != text and _meaning(changed, path) == _meaning(text, path):
            text = changed
    return text.encode("utf-8")


def _composed(text: str, path: str) -> str:
    return unicodedata.normalize("NFC", text)


def _trimmed(text: str, path: str) -> str:
    # In Markdown two spaces before a line's end are a line break.
    trailing = r"(?<=\S)[ \t]$|^[ \t]+$" if path.endswith(".md") else r"[ \t]+$"
    lines = re.sub(trailing, "", text, flags=re.M)
    return lines.rstrip("\n") + "\n"


def _meaning(text: str, path: str) -> object:
    """What a file says, without the order of its keys and the spaces around words."""
    if path.endswith(".md"):
        front, body, _ = split_page(text)
        lines = [_spaces(line) for line in body.rstrip("\n").split("\n")]
        return _values(front or ""), lines
    return _values(text)


def _spaces(line: str) -> str:
    """A Markdown line, its end and its accents in one form."""
    line = unicodedata.normalize("NFC", line)
    return re.sub(r"(?<=\S)[ \t]\Z|\A[ \t]+\Z", "", line)


def _values(text: str) -> object:
    def plain(node: yamlpos.Node | None) -> object:
        match node:
            case yamlpos.Mapping():
                return {name: plain(value) for name, (_, value) in node.pairs.items()}
            case yamlpos.Sequence():
                return [plain(item) for item in node.items]
            case yamlpos.Scalar():
                return unicodedata.normalize("NFC", " ".join(node.value.split()))
        return None

    node, problems = yamlpos.parse(text, "")
    return plain(node), [(problem.rule, problem.message) for problem in problems]


# ---- the order of keys


def _in_order(text: str, path: str) -> str:
    model = _model_of(path)
    if model is None:
        return text
    if not path.endswith(".md"):
        return _ordered(text, model)
    front, _, _ = split_page(text)
    if front is None:
        return text
    opening = text.index("\n") + 1
    rest = text[opening + len(front) :]
    return text[:opening] + _ordered(front, model) + rest


def _model_of(path: str) -> type | None:
    if path.endswith(".md"):
        return page_kind(PurePosixPath(path).relative_to("lessons"))[1]
    return DATA_FILES.get(path, Quiz if path.startswith("quizzes/") else None)


def _ordered(text: str, model: type) -> str:
    for _ in range(_MOST_MOVES):
        node, problems = yamlpos.parse(text, "")
        if node is None or problems:
            return text
        lines = text.split("\n")
        moved = next(
            (
                new
                for mapping, one in _mappings(node, RecordShape(model))
                if (new := _sorted_once(lines, mapping, one)) is not None
            ),
            None,
        )
        if moved is None:
            return text
        text = "\n".join(moved)
    return text


def _mappings(
    node: yamlpos.Node, shape: Shape
) -> Iterator[tuple[yamlpos.Mapping, type]]:
    """Every mapping of a file with the model that orders its keys."""
    match node, shape:
        case yamlpos.Sequence(), ListShape():
            for item in node.items:
                yield from _mappings(item, shape.item)
        case yamlpos.Mapping(), KindShape():
            kind = node.pairs.get("kind", (None, None))[1]
            name = kind.value if isinstance(kind, yamlpos.Scalar) else ""
            if name in shape.models:
                yield from _mappings(node, RecordShape(shape.models[name]))
        case yamlpos.Mapping(), RecordShape():
            yield node, shape.model
            for one in keys(shape.model):
                if one.name in node.pairs:
                    yield from _mappings(node.pairs[one.name][1], one.shape)


def _sorted_once(
    lines: list[str], mapping: yamlpos.Mapping, model: type
) -> list[str] | None:
    """The lines with this mapping's keys in order, or nothing when they are."""
    names = list(mapping.pairs)
    wanted = [one.name for one in keys(model) if one.name in names]
    wanted += [name for name in names if name not in wanted]
    starts = [mapping.pairs[name][0].at for name in names]
    on_own_lines = len({at.line for at in starts}) == len(starts)
    if names == wanted or not on_own_lines:
        return None
    indent = starts[0].column - 1
    end = _end(lines, starts[-1].line, indent)
    edges = [at.line - 1 for at in starts] + [end]
    blocks = {
        name: lines[edges[number] : edges[number + 1]]
        for number, name in enumerate(names)
    }
    # The first key of a list's item stands on the line of its hyphen.
    prefix = lines[edges[0]][:indent]
    ordered: list[str] = []
    for number, name in enumerate(wanted):
        head = prefix if number == 0 else " " * indent
        ordered += [head + blocks[name][0][indent:], *blocks[name][1:]]
    return lines[: edges[0]] + ordered + lines[end:]


def _end(lines: list[str], last_key: int, indent: int) -> int:
    """The line after the value of a mapping's last key."""
    end = last_key
    for number in range(last_key, len(lines)):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent - 1:
            break
        if line.strip() and indent == 0 and not line.startswith((" ", "-", "#")):
            break
        if line.strip():
            end = number + 1
    return end
