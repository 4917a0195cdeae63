"""22. Texts that start with a character that means something to YAML."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import write

STARTS = {
    "at": "@friend",
    "backtick": "`code`",
    "percent": "%50",
    "star": "* first",
    "alias": "*first",
    "tag": "! look",
    "more": "> words",
    "bar": "| words",
    "hyphen": "- words",
    "question": "? words",
    "comma": ", words",
}


def build(course: Path) -> None:
    for name, value in STARTS.items():
        write(course, f"lessons/about/{name}.md", f"---\ntitle: {value}\n---\nWords.\n")


# After > and | the fault is the text that stands on the same line.
COLUMNS = {"more": 10, "bar": 10}
EXPECT = (
    1,
    [
        f"lessons/about/{name}.md:2:{COLUMNS.get(name, 8)} readable-file"
        for name in sorted(STARTS)
    ],
)
SAYS = ("cannot start with this character", "Put the text in double quotes")
