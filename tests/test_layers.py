"""A layer imports only from the layers under it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import secondlook

PACKAGE = Path(secondlook.__file__).parent

# From the ground up. Modules on one line do not import each other.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("problem", "clock", "syllables", "compiled"),
    ("schema",),
    ("model",),
    ("letters", "words", "quantity", "yaml_errors", "pictures"),
    ("yamlpos", "markers", "links", "headings", "site_links", "plain"),
    ("read", "files"),
    ("gist",),
    ("course", "language", "readability"),
    ("rules", "waivers", "memo"),
    ("validate", "explain", "coverage", "fix", "quiz_view", "rubric"),
    (
        *("render", "report", "audit", "scaffold", "staging"),
        *("search_index", "policy"),
    ),
    ("reference", "publish", "offline"),
    ("output",),
    ("adapters",),
    ("pack",),
    ("site",),
    ("export",),
    ("importing",),
    ("cli",),
    ("__main__",),
)
HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}


def layer_of(path: Path) -> str:
    """The layer that a file of the package belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def modules() -> list[Path]:
    """Every module of the package except its empty shell."""
    return sorted(
        path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py"
    )


def imported(path: Path) -> Iterator[str]:
    """Full names of what a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom(module=str(module), level=0):
                yield from (f"{module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.name)
def test_every_module_has_a_layer(path: Path) -> None:
    assert layer_of(path) in HEIGHT


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.name)
def test_imports_go_down(path: Path) -> None:
    own = layer_of(path)
    for name in imported(path):
        parts = name.split(".")
        if parts[0] != "secondlook" or len(parts) == 1:
            continue
        other = parts[1]
        if other in ("__version__", own):
            continue
        assert HEIGHT[other] < HEIGHT[own], f"{own} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.name)
def test_only_adapters_and_builders_know_the_generator(path: Path) -> None:
    if layer_of(path) in ("adapters", "site", "cli"):
        return
    packages = {name.split(".")[0] for name in imported(path)}
    assert not packages & {"mkdocs", "markdown", "material"}
