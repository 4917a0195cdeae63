"""Words → an id for a question."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 48


def slug(text: str) -> str:
    """Kebab-case of at most `LONGEST` characters; empty where no letter is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    plain = plain.replace("'", "").lower()
    kebab = "-".join(re.findall(r"[a-z0-9]+", plain))
    if len(kebab) <= LONGEST:
        return kebab
    return kebab[:LONGEST].rpartition("-")[0] or kebab[:LONGEST]


def unique(name: str, taken: set[str]) -> str:
    """The name, or the first of name-2, name-3 … that is free; then it is taken."""
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    taken.add(free)
    return free
