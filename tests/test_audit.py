"""The audit finds in built pages what must not be published."""

from __future__ import annotations

from pathlib import Path

import pytest

from secondlook.audit import audit

SOUND = '<h1 id="top">Words</h1><a href="help.html">Get help</a>'


def found(folder: Path, html: str, **files: str) -> list[str]:
    (folder / "help.html").write_text(SOUND, encoding="utf-8")
    (folder / "page.html").write_text(f"{SOUND}\n{html}", encoding="utf-8")
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return [f"{one.place.path}:{one.place.line} {one.message}" for one in audit(folder)]


def test_a_sound_page(tmp_path: Path) -> None:
    html = (
        '<a href="#top">up</a><a href="tel:1">call</a><a href="https://a.org">out</a>'
    )
    assert found(tmp_path, html) == []


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>{{ quiz }}</p>", "not drawn"),
        ('<a href="gone.html">x</a>', "leads nowhere"),
        ('<a href="help.html#gone">x</a>', "not on that page"),
        ('<img src="https://a.org/x.png">', "from another site"),
        ('<img src="//a.org/x.png">', "from another site"),
        ('<img src="help.html" srcset="https://a.org/x.png 2x">', "from another site"),
        ('<link rel="stylesheet" href="https://a.org/x.css">', "from another site"),
        ('<script src="https://a.org/x.js"></script>', "from another site"),
        ('<video poster="https://a.org/x.png"></video>', "from another site"),
        ("<script>alert(1)</script>", "a script inside the page"),
        ('<p onclick="x()">x</p>', "a handler inside"),
        ('<p style="color:red">x</p>', "a style attribute"),
        ('<a href="java&#10;script:x()">x</a>', "is a program"),
        ('<a href=" JaVaScRiPt:x()">x</a>', "is a program"),
        ('<iframe src="help.html"></iframe>', "<iframe>"),
        ('<base href="https://a.org">', "<base>"),
        ('<meta http-equiv="Refresh" content="0;https://a.org">', "moves on by itself"),
        ('<form action="https://a.org"></form>', "sends something"),
    ],
)
def test_a_fault(tmp_path: Path, html: str, words: str) -> None:
    problems = found(tmp_path, html)
    assert any(words in problem for problem in problems), problems
    assert all(problem.startswith("site/page.html:2 ") for problem in problems)


def test_code_may_show_a_marker(tmp_path: Path) -> None:
    assert found(tmp_path, "<code>{{ quiz }}</code><pre>{{ x }}</pre>") == []


def test_a_style_sheet_that_fetches(tmp_path: Path) -> None:
    assert found(tmp_path, "", a_css="p{}\n@import 'https://a.org/x.css';") == [
        "site/a.css:2 The style would fetch https://a.org/x.css from another site."
    ]


def test_a_page_that_does_not_lead_to_help(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>Words</p>", encoding="utf-8")
    assert ["leads to help" in problem.message for problem in audit(tmp_path)] == [True]


def test_the_page_for_missing_addresses_links_from_the_sites_root(
    tmp_path: Path,
) -> None:
    (tmp_path / "help").mkdir()
    (tmp_path / "help/index.html").write_text(SOUND, encoding="utf-8")
    (tmp_path / "help/help.html").write_text(SOUND, encoding="utf-8")
    (tmp_path / "404.html").write_text('<a href="/base/help/">x</a>', encoding="utf-8")
    assert audit(tmp_path, "/base/") == []
    assert [problem.place.path for problem in audit(tmp_path, "/")] == ["site/404.html"]


def test_the_real_site_is_sound(built: Path) -> None:
    assert audit(built) == []
    assert len(list(built.rglob("*.html"))) >= 27
