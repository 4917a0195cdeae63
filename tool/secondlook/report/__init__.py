"""Problems → text for people, and the forms that other programs read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from secondlook.problem import Problem
from secondlook.report import github, machine, sarif

# Each writes all problems at once; text, with its source lines, is in text.py.
MACHINE: dict[str, Callable[[Sequence[Problem]], str]] = {
    "json": machine.write,
    "github": github.write,
    "sarif": sarif.write,
}
