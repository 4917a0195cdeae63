"""Whether the tests of the rules would notice a mistake in them.

    python -m bench.mutants                         all of it, from the beginning
    python -m bench.mutants '*.alt_text.*'          these again, after a full run
    python -m bench.mutants --show '*.alt_text.*'   what lives on there, as a diff

mutmut changes one thing at a time in `rules/` and `yamlpos.py`; a change that no test
notices lives on. What may live on stands in `tests/mutants.md` with the reason. (mutmut
changes bodies of functions; patterns and lists at the head of a file it leaves alone,
and functions with a decorator.) Run it from the root of the repository.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "build/mutants"
ACCEPTED = ROOT / "tests/mutants.md"

# What is changed, and which of the tests see it: all others would only cost time.
PARTS = {
    "secondlook.rules.*": (
        "rules",
        "sample",
        "sound",
        "test_pictures.py",
        "unkind.txt",
    ),
    "secondlook.yamlpos.*": ("test_yamlpos.py", "test_yaml_said.py", "yaml_said.txt"),
}
COPIED = ("lessons", "quizzes", "data", "mkdocs.yml", "pyproject.toml")
# What mutmut writes down: how pytest ended, or how it was ended. At 5 and 33 no test
# reaches the mutant, and at None or 255 something broke off.
STATUS: dict[int | None, str] = {
    **dict.fromkeys((1, 3), "killed"),
    **dict.fromkeys((-24, 24, 36, 152), "timeout"),
    **dict.fromkeys((0, 5, 33), "alive"),
}
NOTICED = ("killed", "timeout")
ENOUGH = 90  # percent

# A heading names the file, a line the function and the reason; diffs follow it.
_ENTRY = re.compile(
    r"^## (?P<file>\S+)$"
    r"|^`(?P<function>[\w.]+)`: .*(?:\n.+)*\n\n```diff\n(?P<diffs>(?:.+\n|\n)+?)```$",
    re.M,
)


@dataclass(frozen=True, order=True, slots=True)
class Mutant:
    """A change, known by its words: numbers would move with every edit."""

    file: str
    function: str
    diff: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a mutant of a file; `status` is empty where a run broke off."""

    name: str
    path: Path
    status: str

    @property
    def file(self) -> str:
        """The file inside the package."""
        return self.path.relative_to("src/secondlook").as_posix()

    @property
    def function(self) -> str:
        """The function that was changed, as `Class.method` or `function`."""
        name = self.name.rpartition(".")[2].partition("__mutmut_")[0]
        return name.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")

    def mutant(self) -> Mutant:
        """Its words; to read them takes a moment."""
        lines = get_diff_for_mutant(self.name, path=self.path).split("\n")[2:]
        changed = [f"{line[0]} {line[1:].strip()}" for line in lines if line[0] in "+-"]
        return Mutant(self.file, self.function, "\n".join(changed))


def main(arguments: list[str]) -> int:
    """Run, print, and return 1 if what lives on is not what is listed."""
    show = "--show" in arguments
    pattern = next((one for one in arguments if one != "--show"), "")
    alive: set[Mutant] = set()
    seen: list[Outcome] = []
    for part in PARTS:
        if not show:
            run(part, pattern)
        found = outcomes(part, pattern)
        seen += found
        alive |= {one.mutant() for one in found if one.status not in NOTICED}
    if show:
        _print_diffs(alive)
        return 0
    percent = _print_table(seen)
    places = {(one.file, one.function) for one in seen}
    listed = {one for one in accepted() if (one.file, one.function) in places}
    _print_diffs(alive - listed, "These live on, and are not in tests/mutants.md:")
    _print_diffs(listed - alive, "These do not, and can leave tests/mutants.md:")
    return int(alive != listed or percent < ENOUGH)


def run(part: str, pattern: str) -> None:
    """Let mutmut work in a folder of its own; again where a run broke off."""
    folder = _folder(part)
    if not pattern:
        shutil.rmtree(folder, ignore_errors=True)
    (folder / "tests").mkdir(parents=True, exist_ok=True)
    tests = [f"tests/{name}" for name in ("__init__.py", "conftest.py", *PARTS[part])]
    for name, source in (("src", "tool"), *((one, one) for one in (*COPIED, *tests))):
        if not (folder / name).exists():
            (folder / name).symlink_to(ROOT / source)
    names = [one.name for one in outcomes(part, pattern)] if pattern else [part]
    while names:
        command = Path(sys.executable).with_name("mutmut")
        subprocess.run([command, "run", *names], cwd=folder, check=True)
        broken = [one.name for one in outcomes(part, pattern) if not one.status]
        names = broken if broken != names else []


def _folder(part: str) -> Path:
    return FOLDER / part.split(".")[1]


def outcomes(part: str, pattern: str) -> list[Outcome]:
    """What became of every mutant of a part whose name fits the pattern."""
    os.chdir(_folder(part))  # mutmut looks for its files here
    found: list[Outcome] = []
    for meta in sorted(Path("mutants/src").rglob("*.meta")):
        path = meta.relative_to("mutants").with_suffix("")
        data = SourceFileMutationData(path=path)
        data.load()
        found += [
            Outcome(name, path, STATUS.get(code, ""))
            for name, code in data.exit_code_by_key.items()
            if fnmatch(name, part) and fnmatch(name, pattern or "*")
        ]
    return found


def accepted() -> Iterator[Mutant]:
    """What stands in the list."""
    file = ""
    for match in _ENTRY.finditer(ACCEPTED.read_text(encoding="utf-8")):
        if match["file"]:
            file = match["file"]
            continue
        for diff in match["diffs"].strip("\n").split("\n\n"):
            yield Mutant(file, match["function"], diff)


def _print_table(found: list[Outcome]) -> float:
    """A line for each file, for `rules`, and for all; how much of all was noticed."""
    counts: dict[str, Counter[str]] = {}
    for one in found:
        for file in {one.file, one.file.partition("/")[0], "~all"}:
            counts.setdefault(file, Counter())[one.status] += 1
    percent = 0.0
    head = ("mutants", "killed", "timeout", "alive", "percent")
    print(f"\n{'':36}" + "".join(f"{word:>9}" for word in head))
    for file, count in sorted(counts.items()):
        noticed = sum(count[status] for status in NOTICED)
        percent = 100 * noticed / count.total()
        row = (count.total(), count["killed"], count["timeout"])
        numbers = "".join(f"{number:9}" for number in (*row, count.total() - noticed))
        print(f"{file.strip('~'):36}{numbers}{percent:9.1f}")
    return percent


def _print_diffs(mutants: set[Mutant], head: str = "") -> None:
    """Changes as they would stand in the list."""
    if head and mutants:
        print(f"\n{head}")
    file = ""
    for mutant in sorted(mutants):
        if mutant.file != file:
            file = mutant.file
            print(f"\n## {file}")
        print(f"\n`{mutant.function}`:\n\n```diff\n{mutant.diff}\n```")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
