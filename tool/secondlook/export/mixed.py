"""Texts in an order that does not give the answer away."""

from __future__ import annotations

from collections.abc import Iterable


def mixed(texts: Iterable[str]) -> list[str]:
    """Each text once, by the alphabet; backwards if they came in that order."""
    given = [*dict.fromkeys(texts)]
    ordered = sorted(given)
    return ordered if ordered != given else ordered[::-1]
