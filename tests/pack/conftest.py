"""Packs of one lesson of the real course, printed once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from secondlook.course import Course, load
from secondlook.pack import Printer, tree
from secondlook.pack.contents import Packer
from secondlook.pack.engine import Engine
from secondlook.pack.pages import Pages
from secondlook.pack.wanted import Pack, wanted
from tests.conftest import ROOT

LESSON = "too-good-to-be-true"
Print = Callable[..., dict[str, Path]]


@pytest.fixture(scope="session")
def whole() -> Course:
    """The real course."""
    return load(ROOT)[0]


@pytest.fixture(scope="session")
def printed(whole: Course, tmp_path_factory: pytest.TempPathFactory) -> Print:
    """Prints packs of the lesson: `printed(country, bands=…)`, each only once."""
    done: dict[str, dict[str, Path]] = {}
    printer = Printer(whole)

    def make(country: str | None = None, **chosen: object) -> dict[str, Path]:
        name = repr((country, sorted(chosen.items())))
        if name not in done:
            want = wanted(whole, LESSON, country)
            want = replace(want, **chosen)  # type: ignore[arg-type]  # its own fields
            files = printer.write(want, tmp_path_factory.mktemp("packs"))
            done[name] = {file.name.removeprefix(f"{LESSON}-"): file for file in files}
        return done[name]

    return make


Html = Callable[..., Element]


@pytest.fixture(scope="session")
def drawn(whole: Course) -> Html:
    """A pack before it is laid out: `drawn(lesson, band, audience, country, pages)`."""
    engine = Engine(whole.root / "lessons")

    def make(
        lesson: str,
        band: str,
        audience: str,
        country: str | None = None,
        pages: Pages | None = None,
    ) -> Element:
        want = wanted(whole, lesson, country)
        packer = Packer(whole, want.country, engine.parse, lambda *_: True)
        return engine.parse(packer.document(Pack(want.lessons, band, audience), pages))

    return make


def named(root: Element, name: str) -> list[Element]:
    """The elements of a class."""
    return [one for one in root.iter() if name in tree.classes(one)]
