"""Whatever happens to a build, and when: the old output is whole, or the new one is.

`bench/kill.py` does the same at many more moments.
"""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT
from tests.faults import COMMANDS

MOMENTS = 4  # of each of four kinds, for each of two outputs


def test_no_moment_leaves_a_mixture_or_takes_what_is_not_ours() -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.faults", name, str(MOMENTS)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for name in COMMANDS
    ]
    said = [one.communicate(timeout=300)[0] for one in running]
    assert [one.returncode for one in running] == [0, 0], "".join(said)
    assert "".join(said).count(f" {MOMENTS} moments") == 4 * len(COMMANDS)
