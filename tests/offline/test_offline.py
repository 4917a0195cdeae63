"""The zip: the same bytes each time, whole, and never over somebody's file."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from secondlook import offline, site
from secondlook.cli import main
from secondlook.offline.pages import address
from tests.conftest import EPOCH

Change = Callable[[str, str, str], None]


@pytest.fixture
def archive(course: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A zip made from the sound course."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    archive = course.parent / "course.zip"
    site.build_offline(course, archive)
    return archive


def test_the_same_course_gives_the_same_zip(course: Path, archive: Path) -> None:
    first = archive.read_bytes()
    site.build_offline(course, archive)
    assert archive.read_bytes() == first
    assert [one.name for one in course.parent.iterdir() if one.name[0] == "."] == []


def test_what_is_in_the_zip(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        names = opened.namelist()
        assert names == sorted(names)
        assert {one.external_attr >> 16 for one in opened.infolist()} == {0o100644}
        assert {one.date_time[0] for one in opened.infolist()} == {2026}
        sums = opened.read("second-look/SHA256SUMS").decode().splitlines()
        for line in sums:
            digest, name = line.split("  ")
            content = opened.read(f"second-look/{name}")
            assert hashlib.sha256(content).hexdigest() == digest
    assert len(sums) == len(names) - 1
    inside = {name.partition("/")[2] for name in names}
    assert {"index.html", "README.txt", "assets/offline.js"} <= inside
    assert not [one for one in inside if one.endswith((".mjs", ".json", ".xml"))]
    assert not inside & {"404.html", "_headers"}


def test_a_content_error_leaves_the_old_zip(
    course: Path, archive: Path, change: Change
) -> None:
    before = archive.read_bytes()
    change("quizzes/demo/11-13.yml", "prompt:", "promt:")
    with pytest.raises(site.BuildFailedError):
        site.build_offline(course, archive)
    assert archive.read_bytes() == before


def test_what_is_refused(course: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.zip").write_bytes(b"years of work")
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as opened:
        opened.writestr("holiday.png", b"sun")
    (tmp_path / "folder.zip").mkdir()
    (tmp_path / "link.zip").symlink_to(tmp_path / "nowhere.zip")
    names = ("thesis.zip", "photos.zip", "folder.zip", "link.zip", "site.tar")
    for place in (*(tmp_path / one for one in names), course / "lessons/site.zip"):
        with pytest.raises(site.BuildRefusedError):
            site.build_offline(course, place)
    assert (tmp_path / "thesis.zip").read_bytes() == b"years of work"
    assert not offline.is_ours(tmp_path / "photos.zip")
    assert not (tmp_path / "nowhere.zip").exists()


def test_a_module_that_cannot_be_plain_is_told_of(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (course / "lessons/pictures/own.mjs").write_text("export default 1;\n", "utf-8")
    monkeypatch.setattr(site, "validate", _sound)
    with pytest.raises(site.BuildFailedError) as caught:
        site.build_offline(course, course / "course.zip")
    assert [str(one.place.path) for one in caught.value.problems] == [
        "site/pictures/own.mjs"
    ]
    assert not (course / "course.zip").exists()


def _sound(root: Path) -> tuple[object, list[object]]:
    from secondlook.course import load

    return load(root)[0], []


def test_the_command_makes_one_or_the_other(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(course)
    result = CliRunner().invoke(
        main, ["build", "--output", "site", "--offline", "a.zip"]
    )
    assert (result.exit_code, "not both" in result.output) == (2, True)
    result = CliRunner().invoke(main, ["build", "--offline", "a.zip"])
    assert result.exit_code == 0, result.output
    assert offline.is_ours(course / "a.zip")
    assert not (course / "site").exists()


@pytest.mark.parametrize(
    ("link", "whole"),
    [
        ("../help/", "../help/index.html"),
        ("../help/#now", "../help/index.html#now"),
        ("../..", "../../index.html"),
        (".", "index.html"),
        ("./", "index.html"),
        ("#now", "#now"),
        ("a.svg", "a.svg"),
        ("https://example.org/", "https://example.org/"),
        ("tel:112", "tel:112"),
        ("", ""),
    ],
)
def test_a_link_to_a_folder_names_its_page(link: str, whole: str) -> None:
    assert address(link) == whole
