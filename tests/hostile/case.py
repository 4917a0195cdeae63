"""Hostile files, found in `cases/`: where each belongs, and what must become of it.

The first line of a file is not part of it. It says:

- `at`, the path in a course at which the rest stands; a `.md` file without it is a
  page of its own;
- `refused` and `rule`, the line at which `validate` refuses it, and under which rule;
- `past`, what happens where somebody leaves `validate` out: `audit` (the audit of the
  built site refuses it), `harmless` (it is drawn as words, or not at all), or `never`
  (it is not tried, because it would run or stop the build itself).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    name: str
    at: str
    line: int
    rule: str
    past: str
    text: str

    @property
    def page(self) -> str:
        """The page's path in a built site."""
        return self.at.removeprefix("lessons/").removesuffix(".md") + "/index.html"

    def put(self, course: Path) -> None:
        """Write the file into a course."""
        file = course / self.at
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self.text, encoding="utf-8", newline="")


def read(file: Path) -> Case:
    """The case that a file holds."""
    head, _, text = file.read_text(encoding="utf-8").partition("\n")
    words = dict(word.split("=") for word in head.split())
    own = f"lessons/hostile/{file.stem}.md"
    return Case(
        name=file.stem,
        at=words.get("at", own),
        line=int(words["refused"]),
        rule=words["rule"],
        past=words["past"],
        text=text,
    )


CASES = [read(file) for file in sorted(FOLDER.iterdir())]
