"""The search looks through words: no tags, and nothing that only scripts show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from secondlook.search_index import Entry, as_json


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One <em>two</em>.</p>\n<p>Three.</p>", "One two . Three."),
        ('<a href="x" title="y">a &lt;b&gt; &amp; c</a>', "a &lt;b&gt; &amp; c"),
        ("<p>a</p><template><b>later</b></template><p>b</p>", "a b"),
        ("<script>run()</script><style>p{}</style>words", "words"),
        ("", ""),
    ],
)
def test_words_of_a_page(html: str, text: str) -> None:
    index = json.loads(as_json([Entry("a/", "A", html)]))
    assert index == {"docs": [{"location": "a/", "title": "A", "text": text}]}


def test_every_page_but_the_one_for_errors_is_in_it(built: Path) -> None:
    text = (built / "search/search_index.json").read_text(encoding="utf-8")
    found = {one["location"] for one in json.loads(text)["docs"]}
    pages = {
        one.parent.relative_to(built).as_posix() for one in built.rglob("index.html")
    }
    assert found == {"" if one == "." else f"{one}/" for one in pages}
    assert "<" not in text
    assert "data-word" not in text
