"""`secondlook pack` and `secondlook build --packs`, as a teacher meets them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from secondlook import site
from secondlook.cli import main

Run = Callable[..., Result]
ONE = ("--lesson", "demo", "--band", "11-13", "--for", "student")
NAME = "demo-11-13-student-a4.pdf"


@pytest.fixture
def run(course: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command inside the small course."""
    monkeypatch.chdir(course)
    return lambda *words: CliRunner().invoke(main, words)


def test_every_pack_of_a_small_course(run: Run, course: Path) -> None:
    result = run("pack")
    assert result.exit_code == 0, result.output
    assert "Printed 4 packs into" in result.output
    assert sorted(file.name for file in (course / "packs").iterdir()) == [
        f"demo-{band}-{audience}-a4.pdf"
        for band in ("11-13", "14-17")
        for audience in ("student", "teacher")
    ]


def test_one_pack_in_large_print_beside_what_is_there(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "printed"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    result = run("pack", *ONE, "--paper", "letter", "--large", "--output", str(folder))
    assert result.exit_code == 0, result.output
    assert {file.name for file in folder.iterdir()} == {
        "notes.txt",
        "demo-11-13-student-letter-large.pdf",
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--lesson", "nope"), "There are: demo."),
        (("--country", "XX"), "It has GB (United Kingdom)"),
        (("--output", "lessons/printed"), "lies inside the course's lessons/"),
        (("--output", "mkdocs.yml"), "is a file; name a folder."),
    ],
)
def test_wrong_use_is_told(run: Run, words: tuple[str, ...], said: str) -> None:
    result = run("pack", *words)
    assert result.exit_code == 2
    assert said in result.output


def test_nothing_is_printed_from_a_course_with_errors(run: Run, course: Path) -> None:
    (course / "lessons/index.md").write_text("# A page\n\n{{ hlep }}\n")
    result = run("pack")
    assert result.exit_code == 1
    assert "lessons/index.md:3:1: error[known-marker]" in result.output
    assert not (course / "packs").exists()


def test_who_lacks_the_engine_is_told_how_to_get_it(course: Path) -> None:
    # As Python itself notes that a module cannot be had.
    script = (
        "import runpy, sys; sys.modules['weasyprint'] = None;"
        "runpy.run_module('secondlook', run_name='__main__')"
    )
    for words in (("pack",), ("build", "--packs")):
        ran = subprocess.run(
            [sys.executable, "-c", script, *words],
            cwd=course,
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 2
        assert 'Install it: python -m pip install "secondlook[pack]"' in ran.stderr
        assert "Traceback" not in ran.stderr
        assert not (course / "site").exists()


def test_two_runs_give_the_same_bytes(course: Path) -> None:
    made = []
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-m", "secondlook", "pack", *ONE],
            cwd=course,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        made.append((course / "packs" / NAME).read_bytes())
    assert made[0] == made[1]


def test_a_site_with_packs_leads_to_each_of_them(course: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    site.build(course, target, with_packs=True)
    html = (target / "demo/teach/index.html").read_text()
    linked = set(re.findall(r'href="\.\./\.\./packs/([^"]+)"', html))
    there = {file.name for file in (target / "packs").iterdir()}
    assert linked == there
    assert len(there) == 16
    sums = (target / "SHA256SUMS").read_text()
    assert all(f"  packs/{name}\n" in sums for name in there)
    for page in ("demo/11-13", "demo/family", "teachers"):
        assert "packs/" not in (target / page / "index.html").read_text()


def test_a_site_without_packs_does_not_speak_of_them(
    course: Path, tmp_path: Path
) -> None:
    target = tmp_path / "site"
    site.build(course, target)
    assert not (target / "packs").exists()
    assert "packs/" not in (target / "demo/teach/index.html").read_text()
