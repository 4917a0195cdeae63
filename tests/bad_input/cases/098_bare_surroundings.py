"""98. No locale, no home, no colour, an output that is closed, or that nobody reads."""

from __future__ import annotations

import subprocess
from dataclasses import replace

from tests.bad_input.making import PAGE, page
from tests.bad_input.running import World

ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
FAULT = f"{PAGE}:5:1 known-marker"


def check(world: World) -> None:
    plain = replace(world, before="unset HOME LANG TMPDIR;").run("build")
    assert plain.code == 0, plain.text
    page(world.course, "{{ hlep }} “für dich”")
    for env in (ASCII, {"PYTHONHASHSEED": "7"}, {"NO_COLOR": "1", "TERM": "dumb"}):
        result = world.run("validate", **env)
        assert (result.code, result.problems) == (1, [FAULT]), result.text
        assert "\x1b" not in result.text
    closed = replace(world, before="exec >&- 2>&-;").run("validate")
    assert closed.code == 1
    unread = 'errors="$1"; shift; "$@" 2>"$errors" | true'
    errors = world.course.parent / "errors"
    subprocess.run(
        ["sh", "-c", unread, "sh", str(errors), *world.command("validate")],
        cwd=world.course,
        env=world.environment(),
        check=True,
    )
    told = errors.read_text(encoding="utf-8").splitlines()
    assert [line for line in told if not line.endswith("…")] == []  # a slow machine
