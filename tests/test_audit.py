"""The audit finds in built pages what must not be published."""

from __future__ import annotations

from pathlib import Path

import pytest

from secondlook.audit import audit
from secondlook.audit.page import Page

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
        ('<form method="dialog" action="help.html"></form>', "sends something"),
        ('<form method="post"></form>', "sends something"),
        ('<button formaction="https://a.org">x</button>', "(formaction)"),
        ('<button form="x" formmethod="post">x</button>', "(formmethod)"),
        ('<input name="story">', "keeps what somebody types"),
        ('<input type="password">', "keeps what somebody types"),
        ("<textarea></textarea>", "<textarea>"),
        ('<a href="help.html" ping="https://a.org">x</a>', "(ping)"),
        (
            '<a href="help.html" attributionsrc="https://a.org">x</a>',
            "(attributionsrc)",
        ),
        ('<a href="http://a.org">x</a>', "a link that is http:"),
        ('<a href="//a.org">x</a>', "without https"),
        ('<a href="\\\\a.org">x</a>', "without https"),
        ('<a href="/\\a.org">x</a>', "without https"),
        ('<a href="https://childline.org.uk@a.org">x</a>', "hides which site"),
        ('<a href="https:a.org">x</a>', "hides which site"),
        ('<a href="data:text/html,x">x</a>', "is a program"),
        ('<a href="vbscript:x">x</a>', "is a program"),
        ('<a href="blob:https://a.org/1">x</a>', "is a program"),
        ('<a href="\x01javascript:x()">x</a>', "is a program"),
        ('<a href="java\u00adscript:x()">x</a>', "is a program"),
        ('<a href="help.html" href="javascript:x()">x</a>', "is a program"),
        ('<img src="data:image/png;base64,AA">', "is a program"),
        ('<img srcset="help.html 1x, https://a.org/x.png 2x">', "from another site"),
        ('<source srcset="//a.org/x.png">', "from another site"),
        ('<img src="help.html" lowsrc="https://a.org">', "from another site"),
        ('<body background="https://a.org/x.png">', "from another site"),
        ('<object data="https://a.org"></object>', "<object>"),
        ('<embed src="https://a.org">', "<embed>"),
        ('<applet code="x"></applet>', "<applet>"),
        ('<iframe srcdoc="<p>"></iframe>', "<iframe>"),
        ('<link rel="preload" href="https://a.org/x">', "from another site"),
        ('<link rel="modulepreload" href="//a.org/x">', "from another site"),
        ('<link rel="dns-prefetch" href="//a.org">', "contacts or fetches"),
        ('<link rel="preconnect" href="https://a.org">', "contacts or fetches"),
        ('<link rel="prerender" href="help.html">', "contacts or fetches"),
        ('<link rel="manifest" href="help.html">', "contacts or fetches"),
        ('<link rel="canonical stylesheet" href="https://a.org">', "another site"),
        ('<link rel="icon" imagesrcset="https://a.org/x 1x">', "another site"),
        ('<meta http-equiv="set-cookie" content="a=b">', "a setting for the browser"),
        ('<meta charset="utf-7">', "another set of letters"),
        ('<script src="help.html" type="importmap"></script>', "a script of the kind"),
        ('<script type="speculationrules">{}</script>', "a script inside the page"),
        ("<style>p{}</style>", "<style>"),
        ('<svg><use href="https://a.org/x.svg#a"/></svg>', "from another site"),
        ('<svg><use xlink:href="//a.org/x.svg#a"/></svg>', "from another site"),
        ('<svg><image href="https://a.org/x.png"/></svg>', "from another site"),
        ('<svg><path fill="url(https://a.org/x)"/></svg>', "(fill)"),
        ('<svg><path onbegin="x()"/></svg>', "(onbegin)"),
        ('<svg><animate attributeName="href"/></svg>', "<animate>"),
        ("<svg><foreignObject></foreignObject></svg>", "<foreignobject>"),
        ('<template><img src="https://a.org/x.png"></template>', "another site"),
        ('<template shadowrootmode="open"></template>', "(shadowrootmode)"),
        ('<noscript><img src="https://a.org/x.png"></noscript>', "another site"),
        ("<noscript>x</noscript>", "<noscript>"),
        ("<x-y></x-y>", "<x-y>"),
        ('<p is="x-y">x</p>', "(is)"),
        ('<p contenteditable="true">x</p>', "(contenteditable)"),
        ('<p data-index="https://a.org/x.json">x</p>', "of another site (data-index)"),
        ('<div itemtype="https://a.org"></div>', "(itemtype)"),
        ("<!-- x -->", "a comment"),
        ("<!-- --!><img src=x onerror=x()> -->", "a comment"),
        ("<?x ?>", "an instruction"),
        ("<![CDATA[x]]>", "a declaration"),
        ("<!DOCTYPE html SYSTEM 'x'>", "a declaration"),
        ('<p title="<img src=x onerror=x()>">x</p>', "not every browser reads alike"),
        ("<title><img src=x onerror=x()></title>", "(onerror)"),
    ],
)
def test_a_fault(tmp_path: Path, html: str, words: str) -> None:
    problems = found(tmp_path, html)
    assert any(words in problem for problem in problems), problems
    lines = {problem.split(" ")[0].split(":")[1] for problem in problems}
    assert lines <= {"2", "1" if "reads alike" in str(problems) else "2"}


def test_code_may_show_a_marker(tmp_path: Path) -> None:
    assert found(tmp_path, "<code>{{ quiz }}</code><pre>{{ x }}</pre>") == []


def test_a_style_sheet_that_fetches(tmp_path: Path) -> None:
    assert found(tmp_path, "", a_css="p{}\n@import 'https://a.org/x.css';") == [
        "site/a.css:2 The style would fetch https://a.org/x.css from another site."
    ]


@pytest.mark.parametrize(
    "css",
    [
        "p{background:url(https://a.org/x.png)}",
        "p{background:url( '//a.org/x.png' )}",
        "p{background:u\\72l(https://a.org/x.png)}",
        "p{background:url(\\68ttps://a.org/x.png)}",
        'p{background:url(/**/"https://a.org/x.png")}',
        "p{background:image-set('https://a.org/x.png' 1x)}",
        "p{background:url(\\5c\\5c a.org)}",
        "@\\69mport 'https://a.org/x.css';",
        "@import 'other.css';",
        "@font-face{src:url(https://a.org/x.woff)}",
        "p{width:expression(x())}",
        "p{behavior:url(x.htc)}",
        "p{-moz-binding:url(x.xml)}",
    ],
)
def test_a_style_in_disguise(tmp_path: Path, css: str) -> None:
    problems = found(tmp_path, "", a_css=f"p{{}}\n{css}")
    assert problems != []
    assert all(problem.startswith("site/a.css:2 ") for problem in problems)


@pytest.mark.parametrize(
    "css",
    [
        "p{color:red} /* https://a.org */",
        "p{background:url(../x.svg)}",
        "p{background:url('data:image/svg+xml,<svg xmlns=\"http://www.w3.org/\"/>')}",
        "p::before{content:'\\2026'}",
    ],
)
def test_a_style_that_fetches_nothing(tmp_path: Path, css: str) -> None:
    assert found(tmp_path, "", a_css=css) == []


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("import 'https://a.org/x.mjs';", "knows an address"),
        ("fetch(`//a.org/${x}`);", "knows an address"),
        ("localStorage.setItem('a', 1);", "localStorage"),
        ("document.cookie = 'a';", "cookie"),
        ("x.innerHTML = y;", "innerHTML"),
        ("eval(x);", "eval"),
        ("navigator.sendBeacon(x);", "sendBeacon"),
        ("new WebSocket(x);", "WebSocket"),
    ],
)
def test_a_program_that_reaches_out(tmp_path: Path, script: str, words: str) -> None:
    (problem,) = found(tmp_path, "", a_mjs=f"// ours\n{script}")
    assert problem.startswith("site/a.mjs:2 ")
    assert words in problem


@pytest.mark.parametrize(
    ("path", "script", "faults"),
    [
        ("components/quiz/remember.mjs", "localStorage.clear();", 0),
        ("components/quiz/remember.js", "localStorage.clear();", 0),
        ("components/quiz/remember.mjs", "sessionStorage.clear();", 1),
        ("components/quiz/remember.mjs", "fetch('https://a.org');", 1),
        ("components/quiz/quiz.mjs", "localStorage.clear();", 1),
        ("components/other/remember.mjs", "localStorage.clear();", 1),
        ("remember.mjs", "localStorage.clear();", 1),
    ],
)
def test_one_program_may_remember_and_do_nothing_else(
    tmp_path: Path, path: str, script: str, faults: int
) -> None:
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(script, encoding="utf-8")
    assert len(found(tmp_path, "")) == faults


def test_a_program_that_stays_in(tmp_path: Path) -> None:
    script = "// Not localStorage.\n/* https://a.org */ fetch(this.dataset.index);"
    assert found(tmp_path, "", a_mjs=script) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a_svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n<script/></svg>"),
        ("a_svg", "\nno drawing"),
        ("a_htm", "\n<p>"),
        ("a_xhtml", "\n<p>"),
    ],
)
def test_other_files(tmp_path: Path, name: str, text: str) -> None:
    assert len(found(tmp_path, "", **{name: text})) == 1


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


def said(page: Page) -> tuple[object, ...]:
    """What a page was found to hold; an address that stands in it twice counts once."""
    addresses = ({one for one, _ in found} for found in (page.links, page.fetched))
    return page.ids, *addresses, page.faults, page.words


@pytest.mark.parametrize(
    "html",
    [
        '<p id="a">Words &amp; more.</p>\n<a href="b/">b</a><img src="c.png" alt="">',
        '<script type="module" src="a.mjs"></script><a href="b/">b</a>',
        '<p title="a > b">x</p><a href="b/">b</a>',
        "<script>'<a href=b>'</script>",
        "<style><a href='b'></style>",
        "<p>&#123;&#x7B; quiz }}</p>",
        "<p>{{ quiz }}</p>",
        "<p id=a>x</p>",
        '<p id="a" id="b">x</p>',
        "<!-- <p>x</p> --><p>x</p>",
        '<p id="a"onclick="b()">x</p>',
        '<p onclick="b()">x</p><iframe src="c"></iframe>',
        "<p>1 < 2</p><br/><p",
        '<input type="checkbox" checked/><input type="radio" checked />',
        '<a HREF="b/?c&amp;d" href="e/" id="f&quot;g">h</a><a\n  href="i/">j</a>',
        '<a title=" id=k href=l" id="m" href="n/">o</a>\n\n<a id="p" href="n/">o</a>',
        '<a href="">q</a><a href>r</a><img alt="" src="s.svg"><img alt src="t.svg">',
    ],
)
def test_a_plain_page_is_read_faster_and_to_the_same_end(html: str) -> None:
    text = f"<!doctype html>\n<title>x</title>\n{html}\n"
    fast, slow = Page("x"), Page("x")
    fast.read(text)
    slow.read_in_full(text)
    assert said(fast) == said(slow)
