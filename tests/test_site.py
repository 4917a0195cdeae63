"""A build puts a whole site in place, or leaves the old one as it was."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from secondlook import site, staging
from tests.conftest import EPOCH, ROOT

Change = Callable[[str, str, str], None]


def bytes_of(folder: Path) -> dict[str, str]:
    """A digest of every file of a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(
            path.read_bytes()
        ).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def output(course: Path) -> Path:
    """A site built from the sound course."""
    output = course / "site"
    site.build(course, output)
    return output


def test_a_build_has_every_page_and_says_that_it_is_ours(output: Path) -> None:
    assert (output / "demo/14-17/index.html").is_file()
    assert (output / "search/search_index.json").is_file()
    assert (output / staging.MARKER).is_file()


def test_nothing_of_the_work_is_left_beside_the_site(output: Path) -> None:
    left = [path.name for path in output.parent.iterdir() if path.name.startswith(".")]
    assert left == []


def test_a_content_error_leaves_the_old_site_byte_for_byte(
    course: Path, output: Path, change: Change
) -> None:
    before = bytes_of(output)
    change("quizzes/demo/11-13.yml", "prompt:", "promt:")
    with pytest.raises(site.BuildFailedError) as caught:
        site.build(course, output)
    assert [problem.rule for problem in caught.value.problems] == ["known-key"]
    assert bytes_of(output) == before


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("[gone](nowhere.md)", "nowhere.md"),
        ("[gone](help.md#nowhere)", "#nowhere"),
    ],
    ids=["page", "place"],
)
def test_a_broken_link_leaves_the_old_site(
    course: Path, output: Path, change: Change, words: str, message: str
) -> None:
    before = bytes_of(output)
    change("lessons/index.md", "Words.", words)
    with pytest.raises(site.BuildFailedError) as caught:
        site.build(course, output)
    assert any(message in problem.message for problem in caught.value.problems)
    assert bytes_of(output) == before
    assert not list(course.glob(".site.*"))


def test_a_page_is_built_as_it_was_checked(course: Path) -> None:
    """MkDocs alone reads a number in the title, and a key in the first line."""
    page = course / "lessons/about/safety.md"
    page.write_text("---\ntitle: 0113\n---\nSee: [help](../help.md)\n", "utf-8")
    site.build(course, course / "site")
    html = (course / "site/about/safety/index.html").read_text(encoding="utf-8")
    assert "<title>0113" in html
    assert "See: <a href" in html


def test_a_second_build_replaces_the_first(
    course: Path, output: Path, change: Change
) -> None:
    change("lessons/index.md", "Words.", "New words.")
    (output / "old.html").write_text("old", encoding="utf-8")
    site.build(course, output)
    assert "New words." in (output / "index.html").read_text(encoding="utf-8")
    assert not (output / "old.html").exists()


@pytest.mark.parametrize(
    "where",
    [".", "..", "lessons", "lessons/new", "quizzes", "data/site", "../foreign", "/"],
)
def test_folders_that_are_refused(
    course: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign = course.parent / "foreign"
    foreign.mkdir()
    (foreign / "thesis.txt").write_text("years of work", encoding="utf-8")
    before = bytes_of(course.parent)
    with pytest.raises(site.BuildRefusedError):
        site.build(course, course / where)
    assert bytes_of(course.parent) == before


def test_home_files_and_links_are_refused(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = course.parent / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    (course / "file").write_text("words", encoding="utf-8")
    (course / "link").symlink_to(home)
    for where in (home, course / "file", course / "link"):
        with pytest.raises(site.BuildRefusedError):
            site.build(course, where)


def test_an_empty_folder_is_taken(course: Path) -> None:
    empty = course.parent / "empty"
    empty.mkdir()
    pages, _ = site.build(course, empty)
    assert pages == len(list(empty.rglob("*.html")))


def test_a_failed_swap_brings_the_old_site_back(
    course: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bytes_of(output)
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if ".new-" in self.name:
            raise OSError(5, "the disk said no")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    monkeypatch.setattr(staging, "_exchanged", lambda *_: False)
    with pytest.raises(OSError, match="the disk said no"):
        site.build(course, output)
    assert bytes_of(output) == before


def test_the_same_course_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    """Also in another process, with another seed for the order of sets."""
    again = tmp_path / "site"
    subprocess.run(
        [sys.executable, "-m", "secondlook", "build", "--output", str(again)],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": "7"},
        check=True,
        timeout=120,
    )
    assert bytes_of(again) == bytes_of(built)


def test_mkdocs_alone_shows_the_same_quiz(built: Path, tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(tmp_path / "plain")],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
        timeout=120,
    )
    page = "too-good-to-be-true/14-17/index.html"
    plain = (tmp_path / "plain" / page).read_text(encoding="utf-8")
    assert quizzes_of(plain) == quizzes_of((built / page).read_text(encoding="utf-8"))


def test_mkdocs_alone_stops_at_a_content_error(course: Path, change: Change) -> None:
    change("quizzes/demo/11-13.yml", "prompt:", "promt:")
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-d", str(course / "plain")],
        cwd=course,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert result.returncode == 1
    assert "error[known-key]" in result.stderr
    assert not (course / "plain").exists()


def quizzes_of(html: str) -> list[str]:
    """The quizzes of a page, as they stand in its HTML."""
    parts = html.split("<form")[1:]
    quizzes = [part.split("</form>")[0] for part in parts if "data-quiz" in part]
    assert quizzes, "no quiz on the page"
    return quizzes
