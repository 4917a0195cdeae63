"""100. Material for MkDocs is not there, or too old: one line says what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click
from tests.bad_input.running import World

PACKAGES = Path(click.__file__).parents[1]
NEEDED = ("click", "yaml", "_yaml")


def check(world: World) -> None:
    shim = world.course.parent / "shim"
    old = shim / "mkdocs_material-8.1.0.dist-info"
    old.mkdir(parents=True)
    (old / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: mkdocs-material\nVersion: 8.1.0\n",
        encoding="utf-8",
    )
    tool = world.environment()["PYTHONPATH"]
    said = "Material for MkDocs is 8.1.0, and 9.8 is needed. Install it: "
    world.refuses("build", says=said, PYTHONPATH=f"{shim}:{tool}")
    bare = world.course.parent / "bare"
    bare.mkdir()
    for name in NEEDED:
        (bare / name).symlink_to(PACKAGES / name)
    world = replace(world, flags=("-S",), env={"PYTHONPATH": f"{bare}:{tool}"})
    assert world.run("validate").code == 0
    said = "Material for MkDocs is missing. Install it: python -m pip install"
    world.refuses("build", says=said)
