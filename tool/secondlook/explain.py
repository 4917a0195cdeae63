"""A rule's docstring, for the terminal and for the site, and the examples in it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

_EXAMPLE = re.compile(
    r"^(?P<kind>Bad|Good), in (?P<place>.+):\n\n(?P<text>(?:(?: {4}.*)?\n|\Z)+)", re.M
)


@dataclass(frozen=True, slots=True)
class Example:
    """A `Bad` or `Good` example; `place` says where in a course its text belongs."""

    good: bool
    place: str
    text: str


def first_sentence(rule: ModuleType) -> str:
    """What the rule asks for, in a line."""
    return (rule.__doc__ or "").split("\n", 1)[0]


def explain(rule: ModuleType) -> str:
    """What the rule's author wrote about it, headed by its id."""
    return f"{rule.ID} ({rule.SEVERITY})\n\n{inspect.getdoc(rule)}\n"


def markdown(rule: ModuleType) -> str:
    """The same words as Markdown, with the examples as code."""
    text = inspect.getdoc(rule) or ""

    def fenced(match: re.Match[str]) -> str:
        code = re.sub(r"^ {4}", "", match["text"], flags=re.M).strip("\n")
        head = f"**{match['kind']}**, in {match['place']}:"
        return f"{head}\n\n```yaml\n{code}\n```\n\n"

    return _EXAMPLE.sub(fenced, text + "\n").strip()


def examples(rule: ModuleType) -> Iterator[Example]:
    """The examples in a rule's docstring."""
    for match in _EXAMPLE.finditer((rule.__doc__ or "") + "\n"):
        text = re.sub(r"^ {4}", "", match["text"], flags=re.M).strip("\n") + "\n"
        yield Example(match["kind"] == "Good", match["place"], text)
