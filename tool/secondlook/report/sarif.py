"""Problems as SARIF 2.1.0, for code hosts and editors that show such files.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from secondlook import __version__
from secondlook.explain import explain, first_sentence, markdown
from secondlook.problem import Problem
from secondlook.rules import RULES

_LEVELS = {"error": "error", "advice": "note"}


def write(problems: Sequence[Problem]) -> str:
    """One run with every rule and every problem."""
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": _driver()}, "results": _results(problems)}],
    }
    return json.dumps(log, indent=2, ensure_ascii=False)


def _driver() -> dict[str, Any]:
    rules = [
        {
            "id": rule.ID,
            "shortDescription": {"text": first_sentence(rule)},
            "help": {"text": explain(rule), "markdown": markdown(rule)},
        }
        for rule in RULES
    ]
    return {"name": "secondlook", "version": __version__, "rules": rules}


def _results(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    return [
        {
            "ruleId": problem.rule,
            "level": _LEVELS[problem.severity],
            "message": {"text": f"{problem.message} {problem.fix}"},
            "locations": [{"physicalLocation": _location(problem)}],
        }
        for problem in problems
    ]


def _location(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "artifactLocation": {"uri": quote(place.path), "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + place.length,
        },
    }
