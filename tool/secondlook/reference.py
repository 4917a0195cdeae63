"""The authors' reference in Markdown, made from the schema, the rules, the components.

Nothing here is written twice: keys come from the model, rules from their
docstrings, markers from the `readme.md` beside each component.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from secondlook.explain import markdown as explained
from secondlook.model import (
    QUESTION_KINDS,
    Facts,
    FamilyMeta,
    Glossary,
    Help,
    Meta,
    Quiz,
    Signs,
    StudentMeta,
    TeachMeta,
    Wordings,
)
from secondlook.rules import RULES
from secondlook.schema import (
    ChoiceShape,
    IdShape,
    Key,
    KindShape,
    ListShape,
    RecordShape,
    Shape,
    TextShape,
    WholeShape,
    keys,
    summary,
)

COMPONENTS = Path(__file__).parent / "theme" / "components"

# What `{{ keys … }}` can show.
FILES: Mapping[str, type] = {
    "quiz": Quiz,
    "student": StudentMeta,
    "teach": TeachMeta,
    "family": FamilyMeta,
    "page": Meta,
    "facts": Facts,
    "help": Help,
    "signs": Signs,
    "glossary": Glossary,
    "wording": Wordings,
}


def keys_of(name: str) -> str:
    """Tables of all keys of one kind of file, with the records inside it."""
    done: set[type] = set()
    return "\n".join(_records(FILES[name], done))


def rules() -> str:
    """Every rule as `secondlook explain` prints it, under a heading each."""
    return "\n\n".join(
        f"## {rule.ID}\n\n*{rule.SEVERITY}*\n\n{explained(rule)}" for rule in RULES
    )


def components() -> str:
    """Every component's own description with its examples."""
    readmes = sorted(COMPONENTS.glob("*/readme.md"))
    texts = [readme.read_text(encoding="utf-8") for readme in readmes]
    return "\n\n".join(re.sub(r"^# ", "## ", text, flags=re.M) for text in texts)


def _records(model: type, done: set[type]) -> Iterator[str]:
    if model in done:
        return
    done.add(model)
    yield f"\n### {_title(model)}\n"
    yield summary(model)
    yield "\n| Key | What it is | Value |\n|---|---|---|"
    for one in keys(model):
        needed = "" if one.required else " Optional."
        yield f"| `{one.name}` | {one.doc}{needed} | {_value(one)} |"
    yield ""
    for one in keys(model):
        for inner in _inner(one.shape):
            yield from _records(inner, done)


def _title(model: type) -> str:
    """A class name as words."""
    kinds = {kind: name for name, kind in QUESTION_KINDS.items()}
    if model in kinds:
        return f"A question of kind {kinds[model]}"
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()


def _inner(shape: Shape) -> Iterator[type]:
    match shape:
        case ListShape():
            yield from _inner(shape.item)
        case RecordShape():
            yield shape.model
        case KindShape():
            yield from shape.models.values()


def _value(one: Key) -> str:
    words = _shape(one.shape)
    return f"{words}, or nothing yet" if one.may_be_empty else words


def _shape(shape: Shape) -> str:
    match shape:
        case TextShape():
            return f"text, up to {shape.most} characters"
        case IdShape():
            return f"an id like `{shape.example}`"
        case ChoiceShape():
            return " or ".join(f"`{value}`" for value in shape.values)
        case WholeShape():
            return f"a number from {shape.least} to {shape.most}"
        case ListShape():
            return f"a list: {_shape(shape.item)}"
        case RecordShape():
            return f"keys of *{_title(shape.model).lower()}*"
        case KindShape():
            return f"keys of a question of kind {', '.join(shape.models)}"
    return shape.words
