"""99. Without a network: nothing is asked for; a hook ends the run if it is."""

from __future__ import annotations

import subprocess
import sys

from tests.bad_input.running import World

HOOK = """
import sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "urllib.Request"):
        raise OSError(f"no network: {event}")

sys.addaudithook(refuse)
"""
ASK = "import urllib.request; urllib.request.urlopen('http://example.org/', timeout=1)"


def check(world: World) -> None:
    shim = world.course.parent / "shim"
    shim.mkdir()
    (shim / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    env = {
        **world.environment(),
        "PYTHONPATH": f"{shim}:{world.environment()['PYTHONPATH']}",
    }
    asking = [sys.executable, "-c", ASK]
    asked = subprocess.run(asking, env=env, capture_output=True, check=False)
    assert b"no network" in asked.stderr, "the hook works"
    result = world.run("build", PYTHONPATH=env["PYTHONPATH"])
    assert result.code == 0, result.text
