"""No input, however broken, is more than the validator can bear."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def test_two_thousand_broken_files_bring_no_exception_and_no_wait() -> None:
    result = subprocess.run(
        [sys.executable, str(ROOT / "bench/fuzz.py"), "2000", "20260901"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "2000 inputs (seed 20260901): " in result.stdout
    assert " 0 faults" in result.stdout
