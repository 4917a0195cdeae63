"""Only ordinary files with portable names are found, and only small ones read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from secondlook import files
from secondlook.yamlpos import MOST_BYTES


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in files.FOLDERS:
        (tmp_path / folder).mkdir()
    return tmp_path


def add(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("words", encoding="utf-8")


def test_files_come_sorted_and_hidden_ones_are_left_alone(root: Path) -> None:
    add(root, "lessons/b.md", "lessons/a/z.md", "lessons/.git/x.md", "data/.y.yml")
    found = files.find(root)
    assert (found.paths, found.problems) == (["lessons/a/z.md", "lessons/b.md"], [])
    assert found.ending("lessons", "z.md") == ["lessons/a/z.md"]


@pytest.mark.parametrize("name", ["a.md", "A_b-1.svg", "11-13.yml", "_headers", "1"])
def test_portable_names(root: Path, name: str) -> None:
    add(root, f"lessons/{name}")
    assert files.find(root).problems == []


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("What next?.md", "Rename it, for example to “what-next.md”."),
        ("-a.md", "Rename it, for example to “a.md”."),
        ("Über uns.md", "Rename it, for example to “uber-uns.md”."),
        ("日本.md", "Rename it, for example to “page.md”."),
        ("a.", "Rename it, for example to “a”."),
        ("a ", "Rename it, for example to “a”."),
        ("con.md", "Rename it, for example to “con-page.md”."),
        ("PRN", "Rename it, for example to “prn-page”."),
        ("a.MD", "Rename it, for example to “a.md”."),
        ("a" * 101, "Shorten it."),
    ],
)
def test_names_that_do_not_travel(root: Path, name: str, fix: str) -> None:
    add(root, f"lessons/{name}")
    (problem,) = files.find(root).problems
    assert (problem.rule, problem.fix) == ("portable-name", fix)
    assert problem.place.path == f"lessons/{name}"


def test_a_name_is_printable_whatever_its_bytes() -> None:
    path = os.fsdecode(b"lessons/caf\xe9\n\x1b.md")
    assert files.shown(path) == "lessons/caf\\xe9\\n\\x1b.md"
    assert files.shown("lessons/übung.md") == "lessons/übung.md"


@pytest.mark.parametrize(
    "pages",
    [
        ("lessons/a/index.md", "lessons/a/README.md"),
        ("lessons/a.md", "lessons/a/index.md"),
        ("lessons/a/B.md", "lessons/A/b/index.md"),
    ],
)
def test_two_pages_at_one_address(root: Path, pages: tuple[str, str]) -> None:
    add(root, *pages)
    messages = [one.message for one in files.find(root).problems]
    assert any("the same web address as" in message for message in messages)


def test_deep_folders_are_not_entered(root: Path) -> None:
    add(root, "lessons/" + "a/" * 300 + "b.md")
    found = files.find(root)
    assert found.paths == []
    assert [one.message for one in found.problems] == [
        "Folders lie more than 8 deep in one another here."
    ]


def test_a_folder_of_the_course_that_is_a_link(tmp_path: Path) -> None:
    add(tmp_path, "elsewhere/a.md")
    (tmp_path / "lessons").symlink_to(tmp_path / "elsewhere")
    found = files.find(tmp_path)
    assert (found.paths, [one.place.path for one in found.problems]) == (
        [],
        ["lessons"],
    )


def test_a_large_file_is_not_read_to_its_end(root: Path) -> None:
    with (root / "data/a.yml").open("wb") as file:
        file.truncate(2**40)  # takes no room on the disk
    data, problems = files.content(root, "data/a.yml")
    assert (len(data), problems) == (MOST_BYTES + 1, [])


def test_a_file_that_goes_away_is_a_problem(root: Path) -> None:
    data, (problem,) = files.content(root, "data/gone.yml")
    assert data == b""
    assert (problem.place.path, problem.rule) == ("data/gone.yml", "readable-file")
