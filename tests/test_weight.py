"""What a page makes a phone fetch. `bench/page.py` measures the same beside peers."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

LOADS = re.compile(
    r'<(?:link rel="stylesheet" href|(?:script|img)\b[^>]* src)="([^"]+)"',
)
# What a module always brings along; `import("…")` waits until somebody asks for it.
BRINGS = re.compile(r'^import [^"(]*"([^"]+)";', re.M)
LESSON = "too-good-to-be-true/14-17/index.html"


def weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def loads(page: Path) -> set[Path]:
    """What a page asks for by itself."""
    html = page.read_text(encoding="utf-8")
    found = {(page.parent / one).resolve() for one in LOADS.findall(html)}
    new = found
    while new := {one for file in new for one in brings(file)} - found:
        found |= new
    return found


def brings(file: Path) -> set[Path]:
    """The modules without which a module does not run."""
    if file.suffix != ".mjs":
        return set()
    names = BRINGS.findall(file.read_text(encoding="utf-8"))
    return {(file.parent / name).resolve() for name in names}


def is_quiz(file: Path) -> bool:
    return "components/quiz" in file.as_posix()


def test_a_first_visit_to_a_lesson_with_its_quiz_is_light(built: Path) -> None:
    page = built / LESSON
    files = loads(page)
    assert len(files) >= 6
    assert weight(page) + sum(map(weight, files)) < 70_000


def test_a_quiz_is_light_and_only_loaded_where_there_is_one(built: Path) -> None:
    files = {file for file in loads(built / LESSON) if is_quiz(file)}
    assert {file.suffix for file in files} == {".css", ".mjs"}
    assert {"question.mjs", "words.mjs"} <= {file.name for file in files}
    assert "certificate.mjs" not in {file.name for file in files}
    assert sum(map(weight, files)) < 10_000
    for page in built.rglob("*.html"):
        if page.name == "404.html":  # its addresses begin at the site's root
            continue
        has_quiz = "data-quiz" in page.read_text(encoding="utf-8")
        assert any(map(is_quiz, loads(page))) is has_quiz, page


def test_slides_are_only_loaded_when_somebody_shows_them(built: Path) -> None:
    for path in (LESSON, LESSON.replace("14-17", "teach")):
        files = {file.name for file in loads(built / path) if "slides" in file.parts}
        assert files == {"open.mjs"}
    assert weight(built / "components/slides/open.mjs") < 700


@pytest.mark.parametrize("path", ["index.html", "help/index.html", LESSON])
def test_no_page_loads_what_only_search_needs(built: Path, path: str) -> None:
    assert not [file for file in loads(built / path) if "search" in file.name]
