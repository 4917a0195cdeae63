"""A file's text in, the quiz that comes of it out."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
import yaml

from secondlook.importing.found import ImportFailedError
from secondlook.importing.quiz_file import quiz_of
from secondlook.importing.reading import read
from secondlook.read import read_quiz


def imported(content: str | bytes, path: str = "bank") -> tuple[list[Any], list[str]]:
    """The questions as their author will see them, and what became of the others."""
    data = content.encode() if isinstance(content, str) else content
    text, _, notes = quiz_of(read(data, path), "demo", "11-13")
    questions = yaml.safe_load(text)["questions"]
    if questions:
        _, problems = read_quiz(text.encode(), "quizzes/demo/11-13.yml")
        assert [one for one in problems if one.severity == "error"] == []
    told = [f"{n.at.line}: {'- ' if n.left_out else ''}{n.what}" for n in notes]
    return questions, told


def refused(content: str | bytes, path: str = "bank") -> list[str]:
    """Where and why a file cannot be read."""
    data = content.encode() if isinstance(content, str) else content
    with pytest.raises(ImportFailedError) as caught:
        read(data, path)
    assert all(one.fix for one in caught.value.problems)
    return [f"{one.place}: {one.message}" for one in caught.value.problems]


def zipped(**files: str | bytes) -> bytes:
    """A zip of these files; a name's double underscore stands for a slash."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(f"{name.replace('__', '/')}.xml", content)
    return out.getvalue()
