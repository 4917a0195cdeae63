"""A folder beside the site becomes the site, or goes, whatever happens."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from secondlook import staging
from secondlook.staging import MARKER


def ours(folder: Path, words: str) -> Path:
    """A folder that says it is a site of ours."""
    folder.mkdir(parents=True)
    (folder / MARKER).write_text("ours", encoding="utf-8")
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


def words(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


@pytest.fixture(params=["one step", "two steps"])
def steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With and without a system that lets two folders change places."""
    if request.param == "two steps":
        monkeypatch.setattr(staging, "_exchanged", lambda *_: False)


@pytest.mark.usefixtures("steps")
def test_a_new_site_takes_the_old_ones_place(tmp_path: Path) -> None:
    output = ours(tmp_path / "site", "old")
    with staging.sibling(output) as new:
        (new / "index.html").write_text("new", encoding="utf-8")
        assert words(output) == "old"
        staging.swap(new, output)
    assert words(output) == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_folders_above_go_when_nothing_was_put_there(tmp_path: Path) -> None:
    output = tmp_path / "one/two/site"
    with pytest.raises(OSError, match="full"), staging.sibling(output):
        raise OSError("full")
    assert list(tmp_path.iterdir()) == []


def test_folders_above_stay_with_a_site_in_them(tmp_path: Path) -> None:
    output = tmp_path / "one/site"
    with staging.sibling(output) as new:
        staging.swap(new, output)
    assert (output / MARKER).is_file()


def test_what_a_killed_build_left_goes(tmp_path: Path) -> None:
    output = ours(tmp_path / "site", "old")
    for name in (".site.new-a", ".site.old-b"):
        ours(tmp_path / name, "left")
    staging.clean(output)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_that_was_left_goes(tmp_path: Path) -> None:
    """A build was killed before it had marked its folder, or while it removed it."""
    for name in (".site.new-a", ".site.old-b"):
        (tmp_path / name).mkdir()
    staging.clean(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_the_marker_is_the_last_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = ours(tmp_path / "site", "old")
    left: list[set[str]] = []
    rmtree = shutil.rmtree

    def note(folder: Path, ignore_errors: bool = False) -> None:
        left.append({one.name for one in Path(folder).iterdir()})
        rmtree(folder, ignore_errors)

    with staging.sibling(output) as new:
        (new / "page.html").write_text("words", encoding="utf-8")
        monkeypatch.setattr(shutil, "rmtree", note)
    assert left == [{MARKER}]


def test_a_folder_that_another_build_took_away_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "site"
    mkdtemp = tempfile.mkdtemp
    made: list[str] = []

    def make(**options: str) -> str:
        made.append(mkdtemp(**options))
        if len(made) == 1:
            staging.clean(output)
        return made[-1]

    monkeypatch.setattr(tempfile, "mkdtemp", make)
    with staging.sibling(output) as new:
        assert (new / MARKER).is_file()
        staging.clean(output)
        assert (new / MARKER).is_file()
    assert len(made) == 2
    assert list(tmp_path.iterdir()) == []


def test_what_others_made_stays(tmp_path: Path) -> None:
    output = ours(tmp_path / "site", "old")
    (tmp_path / ".site.new-mine").mkdir()
    (tmp_path / ".site.new-mine/thesis.txt").write_text("years of work", "utf-8")
    ours(tmp_path / ".other.new-a", "of another site")
    (tmp_path / ".site.new-link").symlink_to(tmp_path / ".other.new-a")
    before = sorted(path.name for path in tmp_path.iterdir())
    staging.clean(output)
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_the_folder_of_a_build_at_work_stays(tmp_path: Path) -> None:
    output = tmp_path / "site"
    with staging.sibling(output) as new:
        staging.clean(output)
        assert (new / MARKER).is_file()
    assert not new.exists()


def test_a_site_that_was_moved_away_comes_back(tmp_path: Path) -> None:
    """A build in two steps was killed between them."""
    output = tmp_path / "site"
    ours(tmp_path / ".site.old-a", "old")
    staging.clean(output)
    assert words(output) == "old"


def test_a_name_of_255_bytes_has_room_beside_it(tmp_path: Path) -> None:
    output = tmp_path / ("ü" * 127)
    with staging.sibling(output) as new:
        staging.swap(new, output)
    assert (output / MARKER).is_file()
