"""Problems are printed with their line, a caret and the fix."""

from __future__ import annotations

from pathlib import Path

from secondlook.problem import Place, Problem
from secondlook.report.text import paragraphs


def printed(folder: Path, place: Place, *, colour: bool = False) -> str:
    problem = Problem(place, "known-key", 'There is no key "b".', 'Did you mean "a"?')
    return "\n".join(paragraphs([problem], folder, colour=colour))


def test_source_line_and_caret(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("one: 1\nbrown: fox\n", encoding="utf-8")
    assert printed(tmp_path, Place("a.yml", 2, 1, 5)) == (
        'a.yml:2:1: error[known-key] There is no key "b".\n'
        "  2 | brown: fox\n"
        "    | ^^^^^\n"
        '  fix: Did you mean "a"?\n'
        "  why: secondlook explain known-key"
    )


def test_a_caret_stands_under_wide_letters(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("日本: 語 x\n", encoding="utf-8")
    assert "  1 | 日本: 語 x\n    |       ^^\n" in printed(
        tmp_path, Place("a.yml", 1, 5, 1)
    )


def test_a_very_long_line_is_cut_around_the_problem(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("x" * 500 + "HERE" + "x" * 500, encoding="utf-8")
    text = printed(tmp_path, Place("a.yml", 1, 501, 4))
    line, caret = text.split("\n")[1:3]
    assert len(line) < 200
    assert line[caret.index("^") :].startswith("HERE")


def test_characters_that_move_the_cursor_are_not_printed(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a\x1b[31m\u202eb\n", encoding="utf-8")
    text = printed(tmp_path, Place("a.yml", 1, 1))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_file_that_is_missing_has_no_line(tmp_path: Path) -> None:
    assert printed(tmp_path, Place("gone.yml")).count("\n") == 2


def test_colour_only_when_asked(tmp_path: Path) -> None:
    assert "\x1b[" in printed(tmp_path, Place("a.yml"), colour=True)
    assert "\x1b[" not in printed(tmp_path, Place("a.yml"))
