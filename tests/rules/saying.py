"""What each rule says of its examples, word for word and with its place.

    python -m tests.rules.saying > tests/rules/said.txt

writes the list anew. Besides the examples in a rule's docstring there are those of
`further.txt`, written alike under the rule's id: the other things it can say, and texts
that come near to a fault.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from secondlook.explain import examples
from secondlook.problem import Problem
from secondlook.rules import RULES
from tests.conftest import EPOCH, SOUND
from tests.rules.finding import found
from tests.rules.putting import put

FOLDER = Path(__file__).parent
SAID = FOLDER / "said.txt"
_SECTION = re.compile(r"^\[(?P<rule>[a-z-]+)\]\n", re.M)


def sections(text: str) -> dict[str, str]:
    """The parts of a text headed `[a-rule]`."""
    _, *parts = _SECTION.split(text)
    return dict(zip(parts[::2], parts[1::2], strict=True))


FURTHER = sections((FOLDER / "further.txt").read_text(encoding="utf-8"))


def said(rule: ModuleType, course: Path) -> str:
    """The rule's section of the list; `course` is a folder that is made and broken."""
    lines: list[str] = []
    further = ModuleType(rule.ID, FURTHER.get(rule.ID, ""))
    for example in (*examples(rule), *examples(further)):
        shutil.copytree(SOUND, course)
        put(course, example)
        lines.append(f"{'Good' if example.good else 'Bad'}, in {example.place}")
        for problem in found(rule.ID, course):
            lines += _told(problem, course)
        shutil.rmtree(course)
    return "".join(f"{line}\n" for line in lines)


def _told(problem: Problem, course: Path) -> Iterator[str]:
    at = problem.place
    yield f"  {at}: {problem.severity}[{problem.rule}] {problem.message}"
    yield f"    fix: {problem.fix}"
    file = course / at.path
    lines = file.read_text(encoding="utf-8").split("\n") if file.is_file() else []
    if at.line <= len(lines):
        line, start = lines[at.line - 1], at.column - 1
        before, words = line[max(0, start - 20) : start], line[start:][: at.length]
        yield f"    {before}«{words[:60]}»+{at.length}"


def main() -> None:
    """Print the list."""
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    with TemporaryDirectory() as folder:
        for rule in RULES:
            sys.stdout.write(f"[{rule.ID}]\n{said(rule, Path(folder) / 'course')}\n")


if __name__ == "__main__":
    main()
