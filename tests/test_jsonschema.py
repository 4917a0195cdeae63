"""The published schemas say what reading says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
import yaml

from secondlook.export.jsonschema import schemas
from tests.conftest import ROOT

FILES = {
    **{
        f"data/{name}.yml": f"data/{name}.schema.json"
        for name in ("facts", "help", "signs", "glossary", "wording")
    },
    **{
        path.relative_to(ROOT).as_posix(): "quizzes/quiz.schema.json"
        for path in sorted((ROOT / "quizzes").glob("*/*.yml"))
    },
}


@pytest.mark.parametrize("path", sorted(schemas()))
def test_the_committed_schema_is_the_models(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == schemas()[path], "make schema"


@pytest.mark.parametrize("path", sorted(FILES))
def test_the_real_file_fits_its_schema_and_names_it(path: str) -> None:
    file = ROOT / path
    text = file.read_text(encoding="utf-8")
    schema = json.loads(schemas()[FILES[path]])
    jsonschema.Draft202012Validator(schema).validate(yaml.safe_load(text))
    header = text.split("\n", 1)[0]
    assert header.startswith("# yaml-language-server: $schema=")
    named = (file.parent / header.split("=", 1)[1]).resolve()
    assert named == (ROOT / FILES[path]).resolve()


def test_an_unknown_key_does_not_fit() -> None:
    schema = json.loads(schemas()["quizzes/quiz.schema.json"])
    errors = list(
        jsonschema.Draft202012Validator(schema).iter_errors(
            {"title": "A", "qestions": [], "questions": [{"kind": "choice"}]}
        )
    )
    assert any("qestions" in error.message for error in errors)


def properties(node: object) -> Iterator[tuple[str, dict[str, object]]]:
    """Every key of a schema, at any depth."""
    inside: list[object] = []
    if isinstance(node, dict):
        yield from node.get("properties", {}).items()
        inside = list(node.values())
    elif isinstance(node, list):
        inside = node
    for value in inside:
        yield from properties(value)


@pytest.mark.parametrize("path", sorted(schemas()))
def test_every_key_has_words_for_hover(path: str) -> None:
    found = list(properties(json.loads(schemas()[path])))
    assert found
    assert [
        name for name, key in found if name != "kind" and not key["description"]
    ] == []


def test_a_schema_is_where_its_files_are() -> None:
    assert {Path(path).parent.name for path in schemas()} == {"data", "quizzes"}
