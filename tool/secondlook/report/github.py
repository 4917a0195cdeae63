"""Problems as GitHub's workflow commands, which it shows beside the lines.

Source: GitHub Docs, “Workflow commands for GitHub Actions”.
"""

from __future__ import annotations

from collections.abc import Sequence

from secondlook.problem import Problem


def write(problems: Sequence[Problem]) -> str:
    """One `::error …::` or `::notice …::` a line."""
    return "\n".join(_command(problem) for problem in problems)


def _command(problem: Problem) -> str:
    place = problem.place
    kind = "error" if problem.severity == "error" else "notice"
    values = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.length),
        "title": problem.rule,
    }
    options = ",".join(f"{name}={_value(value)}" for name, value in values.items())
    return f"::{kind} {options}::{_text(f'{problem.message} {problem.fix}')}"


def _text(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(words: str) -> str:
    return _text(words).replace(":", "%3A").replace(",", "%2C")
