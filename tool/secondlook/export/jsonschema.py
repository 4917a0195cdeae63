"""The model's keys as JSON Schema, for completion and hover in editors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from secondlook.course import DATA_FILES
from secondlook.model import Quiz
from secondlook.schema import (
    ChoiceShape,
    DateShape,
    FlagShape,
    IdShape,
    Key,
    KindShape,
    ListShape,
    RecordShape,
    Shape,
    TextShape,
    UrlShape,
    WholeShape,
    keys,
    summary,
)


def schemas() -> Mapping[str, str]:
    """Every schema file of a course: its path and its text."""
    models: dict[str, type] = {"quizzes/quiz.schema.json": Quiz}
    for path, model in DATA_FILES.items():
        models[path.replace(".yml", ".schema.json")] = model
    return {path: _text(model) for path, model in models.items()}


def _text(model: type) -> str:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_record(model),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _record(model: type) -> dict[str, Any]:
    return {
        "type": "object",
        "description": summary(model),
        "properties": {one.name: _key(one) for one in keys(model)},
        "required": [one.name for one in keys(model) if one.required],
        "additionalProperties": False,
    }


def _key(one: Key) -> dict[str, Any]:
    schema = {"description": one.doc, **_shape(one.shape)}
    # A record's own sentence would hide what the key is for.
    schema["description"] = one.doc
    if one.may_be_empty:
        schema = {"description": one.doc, "anyOf": [schema, {"const": ""}]}
    return schema


def _shape(shape: Shape) -> dict[str, Any]:
    match shape:
        case ListShape():
            return {
                "type": "array",
                "items": _shape(shape.item),
                "minItems": shape.least,
                "maxItems": shape.most,
            }
        case RecordShape():
            return _record(shape.model)
        case KindShape():
            return {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"enum": list(shape.models)}},
                "oneOf": [_record(model) for model in shape.models.values()],
            }
    return _scalar(shape)


def _scalar(shape: Shape) -> dict[str, Any]:
    match shape:
        case IdShape():
            pattern = shape.pattern.pattern.replace(r"\Z", "")
            return {"type": "string", "pattern": f"^{pattern}$"}
        case ChoiceShape():
            return {"enum": list(shape.values)}
        case FlagShape():
            return {"enum": [True, False, "true", "false"]}
        case WholeShape():
            return {"type": "integer", "minimum": shape.least, "maximum": shape.most}
        case DateShape():
            return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
        case UrlShape():
            return {"type": "string", "pattern": "^https://"}
        case TextShape():
            # Editors read 116 111 or 2024 as numbers; our reader takes the text.
            return {
                "type": ["string", "number"],
                "minLength": shape.least,
                "maxLength": shape.most,
            }
    raise TypeError(shape)
