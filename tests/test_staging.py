"""A folder beside the site becomes the site, or goes, whatever happens."""

from __future__ import annotations

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


def test_what_others_made_stays(tmp_path: Path) -> None:
    output = ours(tmp_path / "site", "old")
    (tmp_path / ".site.new-mine").mkdir()
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
