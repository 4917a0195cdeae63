"""Every component has its docs, and the examples in them are drawn."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest

from secondlook.adapters.markdown import SecondLookExtension
from secondlook.course import load
from secondlook.reference import COMPONENTS
from secondlook.rules.known_marker import TAKES
from tests.conftest import ROOT

COURSE, _ = load(ROOT)
FOLDERS = sorted(path for path in COMPONENTS.iterdir() if path.is_dir())
EXAMPLE = re.compile(r"^```markdown\n(.*?)^```", re.M | re.S)


def examples(folder: Path) -> list[str]:
    return EXAMPLE.findall((folder / "readme.md").read_text(encoding="utf-8"))


def page_for(text: str) -> str:
    """A page on which the example may stand."""
    page = "teach" if "answer-key" in text else "14-17"
    return f"too-good-to-be-true/{page}.md"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_examples_are_drawn(folder: Path) -> None:
    texts = examples(folder)
    assert texts, "an example in a ```markdown fence"
    for text in texts:
        extension = SecondLookExtension(course=COURSE, page=page_for(text))
        html = markdown.markdown(text, extensions=[extension, "tables"])
        assert 'class="sl-' in html
        assert "{{" not in html


def test_every_marker_is_shown_to_authors() -> None:
    shown = "\n".join(text for folder in FOLDERS for text in examples(folder))
    for name in set(TAKES) - {"keys", "rules", "components", "coverage", "rubric"}:
        assert re.search(rf"\{{\{{ {name}\b", shown), name


@pytest.mark.parametrize(
    "path", sorted(COMPONENTS.parent.rglob("*.html")), ids=lambda path: path.name
)
def test_templates_hold_no_inline_script_or_style(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)", text)
    assert "<style" not in text
    assert not re.search(r"\s(?:style|on[a-z]+)=", text)


@pytest.mark.parametrize(
    "path", sorted(COMPONENTS.parent.rglob("*.html")), ids=lambda path: path.name
)
def test_every_word_of_the_interface_stands_in_one_place(path: Path) -> None:
    if path.name in ("interface.html", "policy.html"):
        return
    text = re.sub(r"{#.*?#}", "", path.read_text(encoding="utf-8"), flags=re.S)
    shown = re.sub(r"{%.*?%}|{{.*?}}", "", text, flags=re.S)
    told = re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', shown)
    shown = re.sub(r"<[^>]*>", " ", shown)
    assert re.findall(r"[A-Za-z]{2,}", " ".join([shown, *told])) == []
    literal = re.findall(r"{{[^}]*?[\"']([A-Z][a-z]+ [^\"']*)[\"']", text)
    assert literal == []


@pytest.mark.parametrize(
    "path", sorted(COMPONENTS.parent.rglob("*.mjs")), ids=lambda path: path.name
)
def test_scripts_keep_and_send_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # The one that remembers, and only when somebody asks it to.
    kept = () if path.name == "remember.mjs" else ("localStorage",)
    for word in (
        *kept,
        "innerHTML",
        "sessionStorage",
        "indexedDB",
        "document.cookie",
        "sendBeacon",
        "XMLHttpRequest",
        "eval(",
        "http:",
        "https:",
    ):
        assert word not in text, word


def test_a_fact_says_who_says_it_and_folds_the_rest() -> None:
    extension = SecondLookExtension(course=COURSE, page=page_for(""))
    html = markdown.markdown("{{ fact posts-vulnerable }}", extensions=[extension])
    shown, folded = html.split("<details>")
    assert "No group is stated" not in shown
    assert "From: Psychology Today; Second Look. Not yet checked" in shown
    assert "No group is stated" in folded
    assert "Editorial judgement of this course, Second Look.</p>" in folded
    assert "none" not in html


def test_a_fact_shows_its_scope_where_that_is_asked_for() -> None:
    extension = SecondLookExtension(course=COURSE, page=page_for(""))
    text = "{{ fact posts-vulnerable show=scope }}"
    shown, folded = markdown.markdown(text, extensions=[extension]).split("<details>")
    assert "No group is stated" in shown
    assert "No group is stated" not in folded
