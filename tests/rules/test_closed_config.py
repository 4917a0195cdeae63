"""Settings: what is not needed is refused (hostile ones stand in `tests/hostile`)."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from secondlook.problem import Problem
from secondlook.rules import closed_config
from secondlook.yamlpos import parse
from tests.conftest import ROOT, SOUND
from tests.rules.paging import sound

TEXT = (SOUND / "mkdocs.yml").read_text(encoding="utf-8")


def found(text: str) -> list[Problem]:
    config, problems = parse(text, "mkdocs.yml")
    assert problems == []
    return list(closed_config.check_course(replace(sound(), config=config)))


def changed(name: str, value: str) -> str:
    """The sound settings with one of the first level set otherwise."""
    text, count = re.subn(
        rf"^{name}:.*\n(?:[ -].*\n)*", f"{name}: {value}\n", TEXT, flags=re.M
    )
    return text if count else TEXT + f"{name}: {value}\n"


def test_our_own_are_fine() -> None:
    assert found(TEXT) == []
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config, _ = parse(text, "mkdocs.yml")
    nav = {f"lessons/{page}" for page in re.findall(r"^  - (\S+\.md)$", text, re.M)}
    course = replace(sound(), config=config, files=frozenset(nav))
    assert list(closed_config.check_course(course)) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("strict", "true"),
        ("use_directory_urls", "false"),
        ("site_dir", "public/site"),
        ("site_description", "What it's for, in words – no more."),
        ("plugins", "[search, secondlook]"),
        ("plugins", "{search: {lang: en}, secondlook: }"),
        ("markdown_extensions", "[secondlook, toc: {toc_depth: 2-3}]"),
        ("nav", "[index.md, {Help: help.md}, {More: [about/index.md]}]"),
        ("theme", "{name: material, font: false, custom_dir: theme, language: de}"),
        ("extra", "{exit_url: 'https://www.example.org/a?b=c'}"),
        ("extra", "{exit_url: 'https://www.example.org/', discreet: true}"),
    ],
)
def test_allowed(name: str, value: str) -> None:
    assert found(changed(name, value)) == []


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("hook", "[x.py]", '"hook" is not allowed'),
        ("site_names", "x", "site_name"),
        ("strict", "yes", '"strict"'),
        ("strict", "'true'", '"strict"'),
        ("site_dir", "..", '"site_dir"'),
        ("site_dir", "data/site", '"site_dir"'),
        ("site_dir", "a/../../b", '"site_dir"'),
        ("site_url", "https://a@b.org/", '"site_url"'),
        ("theme", "material", '"font" is missing'),
        ("theme", "{name: material, font: 'false'}", '"font"'),
        ("theme", "{name: mkdocs, font: false}", '"name"'),
        ("plugins", "[search]", '"secondlook" is missing'),
        ("plugins", "[search, secondlook: {x: 1}]", '"secondlook"'),
        ("plugins", "search, secondlook", "is not allowed"),
        ("nav", "[gone.md]", "no page"),
        ("nav", "[pictures/parcel.svg]", "no page"),
        ("nav", "[{'<b>': help.md}]", '"nav"'),
        ("watch", "data", "not a list"),
        ("watch", "[/etc]", '"watch"'),
        ("extra", "{}", '"exit_url" is missing'),
        ("extra", "{exit_url: 'https://a.org/', discreet: yes}", '"discreet"'),
        ("extra", "{exit_url: 'https://a.org/', discret: true}", '"discreet"'),
        ("extra_css", "[a.js]", '"extra_css"'),
        ("validation", "{links: {anchors: no}}", '"anchors"'),
        ("validation", "{links: [x]}", '"x" is not allowed'),
    ],
)
def test_refused(name: str, value: str, words: str) -> None:
    problems = found(changed(name, value))
    assert any(words in one.message + one.fix for one in problems), problems


def test_place() -> None:
    text = changed("extra", "{exit_url: 'http://a.org'}")
    (problem,) = found(text)
    line = text.split("\n")[problem.place.line - 1]
    assert line[problem.place.column - 1 :].startswith("'http://a.org'")
