"""Problems as JSON: a list of flat objects in the order of their places."""

from __future__ import annotations

import json
from collections.abc import Sequence

from secondlook.problem import Problem


def write(problems: Sequence[Problem]) -> str:
    """`[{path, line, column, length, rule, severity, message, fix}, …]`."""
    rows = [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "length": problem.place.length,
            "rule": problem.rule,
            "severity": problem.severity,
            "message": problem.message,
            "fix": problem.fix,
        }
        for problem in problems
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False)
