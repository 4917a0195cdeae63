"""`--fix` mends what is mechanical and never changes what a file says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondlook.fix import fix
from tests.conftest import ROOT

Change = Callable[[str, str, str], None]
QUIZ = "quizzes/demo/11-13.yml"
PAGE = "lessons/about/demo.md"


def fixed(text: str, path: str = QUIZ) -> str:
    return fix(text.encode(), path).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A   \n", "title: A\n"),
        ("title: A", "title: A\n"),
        ("title: A\n\n\n", "title: A\n"),
        ("title: A\r\nintro: B\r\n", "title: A\nintro: B\n"),
        ("title: cafe\u0301\n", "title: caf\u00e9\n"),
        ("intro: B\n# why\ntitle: A\n", "# why\ntitle: A\nintro: B\n"),
    ],
    ids=["spaces", "no-end", "long-end", "line-ends", "accents", "order"],
)
def test_mended(before: str, after: str) -> None:
    expected = after if "why" not in after else "title: A\nintro: B\n# why\n"
    assert fixed(before) == expected


def test_keys_of_an_item_keep_the_hyphen_in_front() -> None:
    text = "questions:\n  - kind: choice\n    # remark\n    prompt: P\n    id: a\n"
    assert fixed(text) == (
        "questions:\n  - id: a\n    kind: choice\n    # remark\n    prompt: P\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        'title: "two  \n  lines"\n',
        "intro: |\n  kept   \n  words\n",
        "title: A\ntitle: B\n",
        "{intro: B, title: A}\n",
        "unknown: 1\n",
        "title: [\n",
    ],
    ids=["quoted", "block", "twice", "flow", "unknown", "broken"],
)
def test_what_is_not_sure_to_be_safe_keeps_its_meaning(text: str) -> None:
    from secondlook.fix import _meaning

    assert _meaning(fixed(text), QUIZ) == _meaning(text, QUIZ)


def test_a_line_break_in_markdown_stays() -> None:
    assert fixed("one  \ntwo \n   \nthree", PAGE) == "one  \ntwo\n\nthree\n"


def test_front_matter_is_put_in_order() -> None:
    assert fixed("---\nsummary: S\ntitle: T\n---\n\nWords\n", PAGE) == (
        "---\ntitle: T\nsummary: S\n---\n\nWords\n"
    )


def test_bytes_that_are_no_text_stay() -> None:
    assert fix(b"\xff\xfe", QUIZ) == b"\xff\xfe"


_yaml = st.text(alphabet="abtile: -\n#\"'[]{}|\u0301e ", max_size=120)


@given(_yaml, st.sampled_from([QUIZ, PAGE, "data/facts.yml"]))
def test_any_text_keeps_its_meaning_and_mending_twice_is_mending_once(
    text: str, path: str
) -> None:
    from secondlook.fix import _meaning

    once = fixed(text, path)
    assert _meaning(once, path) == _meaning(text.replace("\r", "\n"), path)
    assert fixed(once, path) == once


@pytest.mark.parametrize(
    "path",
    [
        path.relative_to(ROOT).as_posix()
        for folder in ("lessons", "quizzes", "data")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in (".md", ".yml")
    ],
)
def test_the_real_files_need_no_mending(path: str) -> None:
    data = (ROOT / path).read_bytes()
    assert fix(data, path) == data


def test_the_command_mends_and_says_so(
    course: Path, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    from click.testing import CliRunner

    from secondlook.cli import main

    monkeypatch.chdir(course)
    change("lessons/index.md", "Words.", "Words. ")
    result = CliRunner().invoke(main, ["validate", "--fix", "lessons/index.md"])
    assert result.exit_code == 0
    assert "Mended lessons/index.md" in result.output
    assert "Words.\n" in (course / "lessons/index.md").read_text(encoding="utf-8")
