"""The shapes that a value in a course file can have.

A model class gives each of its keys a shape with `key()`. Reading, the published
JSON Schema and the authors' reference page all come from these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import lru_cache
from typing import Any, ClassVar

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class TextShape:
    """Plain text of `least` to `most` characters."""

    most: int = 600
    least: int = 1
    words: ClassVar[str] = "text"


@dataclass(frozen=True, slots=True)
class IdShape:
    """A name in kebab-case that never changes, or one that matches `pattern`."""

    pattern: re.Pattern[str] = SLUG
    example: str = "check-an-offer"
    words: ClassVar[str] = "an id"


@dataclass(frozen=True, slots=True)
class ChoiceShape:
    """One of a few fixed words."""

    values: tuple[str, ...]
    words: ClassVar[str] = "one of a few words"


@dataclass(frozen=True, slots=True)
class FlagShape:
    """`true` or `false`."""

    words: ClassVar[str] = "true or false"


@dataclass(frozen=True, slots=True)
class WholeShape:
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 1000
    words: ClassVar[str] = "a whole number"


@dataclass(frozen=True, slots=True)
class DateShape:
    """A date written YYYY-MM-DD, or nothing yet."""

    words: ClassVar[str] = "a date"


@dataclass(frozen=True, slots=True)
class UrlShape:
    """An https address."""

    words: ClassVar[str] = "an https address"


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list of `least` to `most` items of one shape."""

    item: Shape
    least: int = 0
    most: int = 1000
    words: ClassVar[str] = "a list"


@dataclass(frozen=True, slots=True)
class RecordShape:
    """Keys with values, as the model class says."""

    model: type
    words: ClassVar[str] = "keys with values"


@dataclass(frozen=True, slots=True)
class KindShape:
    """Keys with values; the `kind` key says which model class they belong to."""

    models: Mapping[str, type]
    words: ClassVar[str] = "keys with values"


Shape = (
    TextShape
    | IdShape
    | ChoiceShape
    | FlagShape
    | WholeShape
    | DateShape
    | UrlShape
    | ListShape
    | RecordShape
    | KindShape
)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record, as an author sees it."""

    name: str
    shape: Shape
    doc: str
    required: bool
    may_be_empty: bool
    rule: str | None


def key(  # noqa: PLR0913  # each says one thing about a key
    shape: Shape,
    doc: str,
    *,
    default: Any = MISSING,
    may_be_empty: bool = False,
    rule: str | None = None,
    last: bool = False,
) -> Any:
    """A dataclass field that an author writes as a key.

    Without a `default` the key is required. `rule` names the rule under which a
    missing or empty value is reported, where a more telling one than
    `required-key` exists. A `last` key stands after all that are not.
    """
    metadata = {
        "shape": shape,
        "doc": doc,
        "may_be_empty": may_be_empty,
        "rule": rule,
        "last": last,
    }
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


def keys(model: type) -> tuple[Key, ...]:
    """The keys that an author may write in a record of `model`, in order."""
    return _keys(model)


@lru_cache
def _keys(model: type) -> tuple[Key, ...]:
    return tuple(
        Key(
            name=one.name,
            shape=one.metadata["shape"],
            doc=one.metadata["doc"],
            required=one.default is MISSING,
            may_be_empty=one.metadata["may_be_empty"],
            rule=one.metadata["rule"],
        )
        for one in sorted(
            (one for one in fields(model) if "shape" in one.metadata),
            key=lambda one: one.metadata["last"],
        )
    )


def summary(model: type) -> str:
    """The first sentence of a model's docstring."""
    return (model.__doc__ or "").strip().split("\n\n")[0].replace("\n    ", " ")
