"""Templates are compiled once, and anew whenever what is kept may not be theirs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import jinja2
import pytest

from secondlook import compiled


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of Python's own cache, for these tests."""
    folder = tmp_path / "cache"
    folder.mkdir()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(
        compiled, "cache_from_source", lambda _: str(folder / "compiled.pyc")
    )
    return folder


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that were compiled."""
    found: list[str] = []
    before = jinja2.Environment.compile

    def compile_(env: jinja2.Environment, source: str, name: str, file: str) -> object:
        found.append(name)
        return before(env, source, name, file)

    monkeypatch.setattr(jinja2.Environment, "compile", compile_)
    return found


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    folder = tmp_path / "theme"
    folder.mkdir()
    (folder / "page.html").write_text("<b>{{ text }}</b>", encoding="utf-8")
    return folder


def drawn(theme: Path, *, autoescape: bool = True) -> str:
    """What another process draws, which has only the files."""
    loader = jinja2.FileSystemLoader(theme)
    templates = compiled.Templates()
    environment = jinja2.Environment(
        loader=loader, autoescape=autoescape, bytecode_cache=templates
    )
    return environment.get_template("page.html").render(text="a & b")


def test_a_template_is_compiled_once(
    cache: Path, theme: Path, names: list[str]
) -> None:
    assert drawn(theme) == drawn(theme) == "<b>a &amp; b</b>"
    assert names == ["page.html"]


def test_a_changed_template_is_compiled_anew(
    cache: Path, theme: Path, names: list[str]
) -> None:
    drawn(theme)
    (theme / "page.html").write_text("<i>{{ text }}</i>", encoding="utf-8")
    assert drawn(theme) == "<i>a &amp; b</i>"
    assert names == ["page.html"] * 2
    assert len(list(cache.iterdir())) == 1


def test_code_of_another_environment_is_not_used(cache: Path, theme: Path) -> None:
    assert drawn(theme, autoescape=False) == "<b>a & b</b>"
    assert drawn(theme, autoescape=True) == "<b>a &amp; b</b>"
    assert drawn(theme, autoescape=False) == "<b>a & b</b>"


@pytest.mark.parametrize("name", ["version", "jinja"])
def test_code_of_another_version_is_not_used(
    cache: Path,
    theme: Path,
    names: list[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    drawn(theme)
    if name == "version":
        monkeypatch.setattr(sys, "version", "another")
    else:
        monkeypatch.setattr(jinja2, "__version__", "another")
    drawn(theme)
    assert len(names) == 2


@pytest.mark.parametrize("kept", [b"", b"\0" * 40, None])
def test_a_broken_file_is_not_used(cache: Path, theme: Path, kept: bytes) -> None:
    drawn(theme)
    (file,) = cache.iterdir()
    file.write_bytes(file.read_bytes()[:-9] if kept is None else kept)
    assert drawn(theme) == "<b>a &amp; b</b>"


def test_a_folder_that_is_missing_is_not_made(
    cache: Path, theme: Path, names: list[str]
) -> None:
    cache.rmdir()
    assert drawn(theme) == drawn(theme) == "<b>a &amp; b</b>"
    assert len(names) == 2
    assert not cache.exists()


def test_nothing_is_written_where_python_must_not_write(
    cache: Path, theme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    drawn(theme)
    assert not list(cache.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="has no such modes")
def test_only_its_owner_may_write_to_a_file(cache: Path, theme: Path) -> None:
    before = os.umask(0)
    try:
        drawn(theme)
    finally:
        os.umask(before)
    (file,) = cache.iterdir()
    assert file.stat().st_mode & 0o777 == 0o644
