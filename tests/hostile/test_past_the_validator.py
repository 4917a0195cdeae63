"""Hostile files that somebody let past `validate` do no harm on the built site.

Each is drawn without any check. Then either the audit refuses the page, or Markdown
and the components have made mere words of it: nothing passes both.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown import Markdown

from secondlook.adapters.markdown import SecondLookExtension
from secondlook.audit import audit
from secondlook.audit.page import Page
from secondlook.course import load
from tests.hostile.case import CASES, Case
from tests.hostile.unchecked import PAGES, generate, site_of_all_pages
from tests.test_audit import said

TRIED = [one for one in CASES if one.past != "never"]
CONFIGS = [one for one in TRIED if one.at == "mkdocs.yml"]
DRAWN = [one for one in TRIED if one.at.startswith(("quizzes/", "data/"))]

# What Markdown itself draws, and our components in a lesson: nothing here can run.
HARMLESS = re.compile(
    r"</?(?:p|em|strong|a|img|ul|ol|li|h[1-4]|code|pre|br|hr|blockquote|div|span|nav"
    r"|header|section|table|thead|tbody|tr|t[dh]|d[ltd]|details|summary|svg|path|circle"
    r"|rect|ellipse|form|fieldset|legend|label|input|button|select|option|output"
    r"|dialog|meter|template|figure|figcaption)"
    r"(?=[\s>/])"
)
OWN = re.compile(
    r'<link rel="stylesheet" href="[./]*components/[a-z-]+/[a-z-]+\.css">'
    r'|<script type="module" src="[./]*components/[a-z-]+/[a-z-]+\.mjs"></script>'
)
HREF = re.compile(r"\b(?:href|src)=\"([^\"]*)\"")
SAFE = re.compile(r"https://|tel:|[./#]|[a-z0-9-]+(?:[/#.]|\Z)|\Z")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One site with every hostile page."""
    return site_of_all_pages(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def refused(site: Path) -> set[str]:
    """The pages that the audit refuses."""
    return {problem.place.path for problem in audit(site)}


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case.name)
def test_a_page(case: Case, site: Path, refused: set[str]) -> None:
    assert (f"site/{case.page}" in refused) == (case.past == "audit")
    if case.past == "harmless":
        assert_harmless((site / case.page).read_text(encoding="utf-8"))


def test_pages_are_read_in_short_to_the_same_end(site: Path) -> None:
    files = sorted(site.rglob("*.html"))
    assert len(files) > len(PAGES) / 2
    for file in files:
        short, full = Page(""), Page("")
        short.read(file.read_text(encoding="utf-8"))
        full.read_in_full(file.read_text(encoding="utf-8"))
        assert said(short) == said(full), file


@pytest.mark.parametrize("case", DRAWN, ids=lambda case: case.name)
def test_a_quiz_or_data(case: Case, course: Path) -> None:
    (course / "lessons/about/all.md").write_text(
        "{{ signs }}\n\n{{ glossary }}\n\n{{ help-directory }}\n", encoding="utf-8"
    )
    case.put(course)
    read = load(course)[0]
    assert case.at.startswith("quizzes/") or case.at in read.data
    for page in read.pages:
        drawing = SecondLookExtension(course=read, page=page.path)
        try:
            html = Markdown(extensions=[drawing]).convert("\n".join(page.body))
        except KeyError:
            continue  # the page quotes what this file no longer holds
        assert_harmless(html)


@pytest.mark.parametrize("case", CONFIGS, ids=lambda case: case.name)
def test_a_setting(case: Case, course: Path) -> None:
    case.put(course)
    refused = {problem.place.path for problem in audit(generate(course))}
    assert ("site/index.html" in refused) == (case.past == "audit")


def assert_harmless(html: str) -> None:
    """Nothing in the page's own part could run, fetch or send anything."""
    article = html.split("<article", 1)[-1].split("</article", 1)[0]
    article = OWN.sub("", article)
    for tag in re.findall(r"<[A-Za-z/!?][^>]*>?", article.partition(">")[2]):
        assert HARMLESS.match(tag), tag
        bare = re.sub(r'"[^"]*"', "", tag)
        assert not re.search(r"\s(?:on\w+|style|srcdoc|action|ping)\s*=", bare), tag
    for address in HREF.findall(article):
        assert SAFE.match(address), address


def test_html_shown_as_code_stays_words_in_the_title_of_the_tab(course: Path) -> None:
    heading = "# Never paste `</title><script>alert(1)</script>` or &lt;img&gt;\n"
    (course / "lessons/about/code.md").write_text(heading, encoding="utf-8")
    site = generate(course)
    html = (site / "about/code/index.html").read_text(encoding="utf-8")
    assert "<title>Never paste &lt;/title&gt;&lt;script&gt;alert(1)" in html
    assert audit(site) == []
