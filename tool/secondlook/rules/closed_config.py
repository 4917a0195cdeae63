"""`mkdocs.yml` uses only the settings that the course needs.

The theme is Material with our own folder, without web fonts. The plugins are
`search` and `secondlook`, the Markdown extensions `tables`, `toc` and `secondlook`.
Every path stays inside the course, every address is https, and the site's name and
description are plain text.

Why: a single line here can run a program on the computer that builds the site
(`hooks`, a tag such as `!!python/name`), publish its passwords (`!ENV`, snippets), or
add a script to every page. Such a line is easy to miss in a long change.
Source: the documentation of MkDocs on hooks, INHERIT and environment variables.

Bad, in mkdocs.yml:

    site_name: A small course
    site_url: https://small.example.org/
    docs_dir: lessons
    theme: {name: material, font: false}
    plugins: [search, secondlook]
    markdown_extensions: [tables, toc, secondlook]
    extra: {exit_url: "https://www.example.org/"}
    hooks: [tool/hook.py]

Good, in mkdocs.yml:

    site_name: A small course
    site_url: https://small.example.org/
    docs_dir: lessons
    theme: {name: material, font: false}
    plugins: [search, secondlook]
    markdown_extensions: [tables, toc, secondlook]
    extra: {exit_url: "https://www.example.org/"}
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from secondlook import yamlpos
from secondlook.course import CONFIG, Course
from secondlook.problem import Place, Problem
from secondlook.yamlpos import Node, Scalar, Sequence

ID = "closed-config"
SEVERITY = "error"


@dataclass(frozen=True, slots=True)
class _Word:
    """A value that matches a pattern; `words` say what it has to be."""

    pattern: re.Pattern[str]
    words: str


@dataclass(frozen=True, slots=True)
class _Keys:
    """Keys with values of their own; a bare name stands for a key without a value."""

    of: Mapping[str, _Setting]
    required: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Each:
    """A list of one setting."""

    of: _Setting


@dataclass(frozen=True, slots=True)
class _Nav:
    """The menu."""


_Setting = _Word | _Keys | _Each | _Nav


def _word(pattern: str, words: str) -> _Word:
    return _Word(re.compile(rf"(?:{pattern})\Z"), words)


_HERE = r"(?!/)(?!.*(?:^|/)\.\.(?:/|$))[A-Za-z0-9_./-]+"
_ADDRESS = r"https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?:/[^\s<>\"'\\{}`]*)?"
_PICTURE = _word(rf"{_HERE}\.(?:svg|png)", "the path of a picture in lessons/")
_WORDS = _word(r"[^<>\"{}&]*", "plain text without quotation marks or signs like < {")
_FLAG = _word("true|false", "true or false")
_PATH = _word(_HERE, "a path inside the course, without ..")
_NOTICE = _word("warn|info|ignore|relative_to_docs", "warn, info or ignore")
_NONE = _word("", "nothing")
_LANGUAGE = _word(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?", "a language such as en")
_LINK = _word(_ADDRESS, "an https address")

_CHECKS: Mapping[str, _Setting] = {
    "omitted_files": _NOTICE,
    "not_found": _NOTICE,
    "absolute_links": _NOTICE,
    "unrecognized_links": _NOTICE,
    "anchors": _NOTICE,
}
_CONFIG = _Keys(
    {
        "site_name": _WORDS,
        "site_description": _WORDS,
        "site_author": _WORDS,
        "copyright": _WORDS,
        "site_url": _LINK,
        "docs_dir": _word("lessons", "lessons"),
        "site_dir": _word(
            r"(?!(?:lessons|quizzes|data|tool|tests|docs)(?:/|$)|\.)" + _HERE,
            "a folder of its own inside the course",
        ),
        "use_directory_urls": _FLAG,
        "strict": _FLAG,
        "theme": _Keys(
            {
                "name": _word("material", "material"),
                "custom_dir": _word(
                    r"(?!(?:lessons|quizzes|data|site)(?:/|$)|\.)" + _HERE,
                    "a folder inside the course that is not published",
                ),
                "font": _word("false", "false: web fonts tell who is reading"),
                "language": _LANGUAGE,
                "favicon": _PICTURE,
                "logo": _PICTURE,
            },
            required=("name", "font"),
        ),
        "nav": _Nav(),
        "validation": _Keys(
            {"nav": _Keys(_CHECKS), "links": _Keys(_CHECKS), **_CHECKS}
        ),
        "plugins": _Keys(
            {
                "search": _Keys({"lang": _LANGUAGE}),
                "secondlook": _NONE,
            },
            required=("secondlook",),
        ),
        "markdown_extensions": _Keys(
            {
                "tables": _NONE,
                "toc": _Keys({"toc_depth": _word("[1-6](?:-[1-6])?", "2-2")}),
                "secondlook": _NONE,
            },
            required=("secondlook",),
        ),
        "watch": _Each(_PATH),
        "extra_css": _Each(_word(rf"{_HERE}\.css", "a .css file of the theme")),
        "extra": _Keys({"exit_url": _LINK, "discreet": _FLAG}, required=("exit_url",)),
    },
    required=(
        *("site_name", "site_url", "docs_dir", "theme", "plugins"),
        *("markdown_extensions", "extra"),
    ),
)


def check_course(course: Course) -> Iterator[Problem]:
    if course.config is not None:
        yield from _check(course.config, _CONFIG, CONFIG, course)


def _check(
    node: Node, setting: _Setting, name: str, course: Course
) -> Iterator[Problem]:
    match setting:
        case _Keys():
            yield from _keys(node, setting, name, course)
        case _Each():
            yield from _each(node, setting, name, course)
        case _Word():
            yield from _value(node, setting, name)
        case _Nav():
            yield from _nav(node, course)


def _value(node: Node, setting: _Word, name: str) -> Iterator[Problem]:
    value = node.value.strip() if isinstance(node, Scalar) else None
    quoted = isinstance(node, Scalar) and not node.plain
    fits = value is not None and setting.pattern.match(value)
    if not fits or (quoted and value in ("true", "false")):
        message = f'"{name}" is set to something that the course does not allow.'
        yield _problem(node.at, message, f"Write {setting.words}.")


def _each(node: Node, setting: _Each, name: str, course: Course) -> Iterator[Problem]:
    if not isinstance(node, Sequence):
        yield _problem(node.at, f'"{name}" is not a list.', "Write it as a list.")
        return
    for item in node.items:
        yield from _check(item, setting.of, name, course)


def _keys(node: Node, setting: _Keys, name: str, course: Course) -> Iterator[Problem]:
    found: set[str] = set()
    for key, value in _pairs(node):
        found.add(key.value)
        known = setting.of.get(key.value)
        if known is None:
            near = difflib.get_close_matches(key.value, setting.of, 1)
            message = f'"{key.value[:40]}" is not allowed in "{name}".'
            fix = f"Delete it. Allowed are: {', '.join(setting.of)}."
            fix = f'Did you mean "{near[0]}"?' if near else fix
            yield _problem(key.at, message, fix)
        elif value is not None:
            yield from _check(value, known, key.value, course)
    for missing in setting.required:
        if missing not in found:
            message = f'"{missing}" is missing in "{name}".'
            yield _problem(node.at, message, "Copy it from this repository's file.")


def _pairs(node: Node) -> Iterator[tuple[Scalar, Node | None]]:
    """Names with values, whether written as keys or as a list of names."""
    match node:
        case yamlpos.Mapping():
            yield from node.pairs.values()
        case Sequence():
            for item in node.items:
                yield from _pairs(item)
        case Scalar():
            if node.value:
                yield node, None


def _nav(node: Node, course: Course) -> Iterator[Problem]:
    """The menu: pages of the course, with or without a title, in lists in lists."""
    match node:
        case Sequence():
            for item in node.items:
                yield from _nav(item, course)
        case yamlpos.Mapping():
            for title, value in node.pairs.values():
                yield from _value(title, _WORDS, "nav")
                yield from _nav(value, course)
        case Scalar():
            if f"lessons/{node.value}" not in course.files or node.value[-3:] != ".md":
                message = f'The menu names "{node.value[:60]}", which is no page.'
                yield _problem(node.at, message, "Write the path of a .md file.")


def _problem(at: Place, message: str, fix: str) -> Problem:
    return Problem(at, ID, message, fix)
