"""Fixtures that every kind of test shares."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from secondlook import site

ROOT = Path(__file__).parent.parent
SOUND = Path(__file__).parent / "sound"

# One epoch for every build, so that two builds can be compared byte for byte.
EPOCH = "1767225600"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A small course without a problem, to be broken by the test."""
    return shutil.copytree(SOUND, tmp_path / "course")


@pytest.fixture
def change(course: Path) -> Callable[[str, str, str], None]:
    """Replaces words in a file of the course, once; they have to be there."""

    def replace(path: str, old: str, new: str) -> None:
        file = course / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real course, built once for all tests that only look at it."""
    output = tmp_path_factory.mktemp("real") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        site.build(ROOT, output)
    return output
