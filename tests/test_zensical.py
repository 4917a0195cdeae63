"""The course outlives its generator: Zensical draws the same quizzes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.test_site import quizzes_of


def test_zensical_draws_the_same_quizzes(built: Path, tmp_path: Path) -> None:
    copy = tmp_path / "course"
    copy.mkdir()
    for name in ("lessons", "quizzes", "data", "tool"):
        shutil.copytree(ROOT / name, copy / name)
    shutil.copy(ROOT / "mkdocs.yml", copy)
    result = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--clean"],
        cwd=copy,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    pages = sorted(path.relative_to(built) for path in built.glob("*/1*-1*/index.html"))
    assert len(pages) >= 6
    for page in pages:
        ours = (built / page).read_text(encoding="utf-8")
        theirs = (copy / "site" / page).read_text(encoding="utf-8")
        assert quizzes_of(theirs) == quizzes_of(ours), page
        assert "{{" not in theirs
