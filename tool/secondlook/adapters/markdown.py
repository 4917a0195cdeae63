"""The Python-Markdown extension that draws `{{ markers }}`.

It works in any generator that runs Python-Markdown: MkDocs with our plugin, and
Zensical, which runs extensions but no MkDocs plugins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from secondlook import markers, reference, rubric
from secondlook.course import Course, find_root
from secondlook.coverage import as_markdown
from secondlook.model import Marker, Text
from secondlook.problem import Place
from secondlook.render import Drawing
from secondlook.site_links import SiteLinks
from secondlook.validate import validate

# These stand for Markdown, which then gets its headings and tables as usual.
_MARKDOWN: dict[str, Callable[..., str]] = {
    "keys": lambda _, name: reference.keys_of(name),
    "rules": lambda _: reference.rules(),
    "components": lambda _: reference.components(),
    "coverage": as_markdown,
    "rubric": rubric.as_markdown,
}

# What Markdown draws inside a line, by its own names, and the signs of all of it.
_INLINE = (
    *("backtick", "escape", "secondlook-term", "reference", "link", "image_link"),
    *("image_reference", "short_reference", "short_image_ref", "autolink", "automail"),
    *("linebreak", "html", "entity", "not_strong", "em_strong", "em_strong2"),
)
_INLINE_SIGN = re.compile(r"[`\\\[{<&*_\x02]|  \n")


class SecondLookExtension(Extension):
    """Draws the markers of the page that is being rendered.

    Options: `course`, the `Course` to draw from (read from the working folder when
    absent); `draws`, what makes the drawing of a page; `page`, the page's path inside
    `lessons/` (asked of the generator when absent); `directories`, whether pages are
    served as folders.
    """

    def __init__(
        self,
        *,
        course: Course | None = None,
        draws: Callable[[Course, SiteLinks], Drawing] = Drawing,
        **options: Any,
    ) -> None:
        # Markdown's own options turn what is not text into true or false.
        self.course = course
        self.draws = draws
        self.config = {
            "page": ["", "the page's path inside lessons/"],
            "directories": [True, "whether a/b.md is served as a/b/"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown's name
        self.md = md
        md.registerExtension(self)
        # A drawn block may begin with its style sheet, and is no paragraph for that.
        md.block_level_elements.append("link")
        # Before fenced code (25) and raw HTML (20): a marker line is a block.
        md.preprocessors.register(_Blocks(md, self), "secondlook", 27)
        # After code spans (190), before links (160), so that `{{ }}` in code stays.
        md.inlinePatterns.register(_Terms(md, self), "secondlook-term", 185)
        # Right before what is inside of lines (20).
        md.treeprocessors.register(_Plain(md), "secondlook-plain", 21)

    def reset(self) -> None:
        """HTML as pages have it (`<img>`); Markdown sets its own format until here."""
        self.md.set_output_format("html")

    def drawing(self, md: Markdown) -> Drawing:
        """What draws the page that `md` is rendering."""
        course = self.course or _course_here()
        path, directories = self.getConfig("page"), self.getConfig("directories")
        if path:
            return self.draws(course, SiteLinks(path, directories))
        # Zensical turns links around itself, also those in drawn HTML.
        links = SiteLinks(_page_of(md), directories, from_source=True)
        return self.draws(course, links)


class _Blocks(Preprocessor):
    """Replaces every marker line by a placeholder for its HTML."""

    def __init__(self, md: Markdown, extension: SecondLookExtension) -> None:
        super().__init__(md)
        self.md: Markdown = md
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        if not any("{{" in line for line in lines):
            return lines
        drawing = self.extension.drawing(self.md)
        texts = [Text(line, Place("", number)) for number, line in enumerate(lines)]
        clean = list(markers.without_code(texts))
        blocks = {one.at.line: one for one in markers.find(clean) if not one.inline}
        drawn = list(self._drawn(lines, blocks, drawing))
        # Only a whole page has its beginning drawn; an example in the docs has not.
        if any(one.name == "lesson" for one in blocks.values()):
            drawn += (*self._placeholder(drawing.way_on()), "")
        return drawn

    def _drawn(
        self, lines: list[str], blocks: dict[int, Marker], drawing: Drawing
    ) -> Iterator[str]:
        skip_to = 0
        ends: dict[int, str] = {}
        for number, line in enumerate(lines):
            if number < skip_to:
                continue
            marker = blocks.get(number)
            if number in ends:
                yield from self._placeholder(ends[number])
            elif marker is None or marker.name in markers.INLINE:
                yield line
            elif marker.name in _MARKDOWN:
                text = _MARKDOWN[marker.name](drawing.course, *marker.words)
                yield from text.split("\n")
            elif marker.name in markers.WITH_BODY and marker.name != "chat":
                after = number + 1 + len(marker.body or ())
                ends[after] = drawing.closing(marker)
                yield from self._placeholder(drawing.opening(marker))
            else:
                if marker.body is not None:
                    skip_to = number + len(marker.body) + 2
                yield from self._placeholder(drawing.marker(marker))
                yield from self._parts(drawing) if marker.name == "lesson" else ()

    def _parts(self, drawing: Drawing) -> Iterator[str]:
        """A folded list of the page's headings, which Markdown's own `toc` fills."""
        opening = drawing.parts()
        if "toc" not in self.md.treeprocessors or not opening:
            return
        yield from self._placeholder(opening)
        yield "[TOC]"
        yield from self._placeholder("</details></nav>")

    def _placeholder(self, html: str) -> tuple[str, str, str]:
        return "", self.md.htmlStash.store(html.strip()), ""


class _Plain(Treeprocessor):
    """Tells Markdown which texts hold nothing that it could draw inside a line.

    Most are only words, and it would look in each for every kind of sign in turn.
    """

    def run(self, root: Element) -> None:
        if not _draws_only_known_signs(self.md):
            return
        for element in root.iter():
            if element.text and not _INLINE_SIGN.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _INLINE_SIGN.search(element.tail):
                element.tail = AtomicString(element.tail)


def _draws_only_known_signs(md: Markdown) -> bool:
    """Whether no other extension has added something to draw inside a line."""
    kinds = md.inlinePatterns
    # Emphasis has a place of its own since Markdown 3.11.
    emphasis = getattr(getattr(md, "delimiters", None), "tokens", ())
    return len(kinds) == sum(one in kinds for one in _INLINE) and {*emphasis} <= {
        "*",
        "_",
    }


class _Terms(InlineProcessor):
    """Replaces `{{ term … }}` inside a paragraph by its link."""

    def __init__(self, md: Markdown, extension: SecondLookExtension) -> None:
        # On one line, as the parser of markers reads it.
        super().__init__(r"\{\{\s*term\b[^{}\n]*\}\}", md)
        self.extension = extension

    def handleMatch(  # type: ignore[override]  # noqa: N802  # Markdown's signature
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        marker = markers.parse(self.unescape(m.group()), Place(""))
        if marker is None:
            return None, None, None
        html = self.extension.drawing(self.md).term(marker)
        return self.md.htmlStash.store(html), m.start(), m.end()


def makeExtension(**options: Any) -> SecondLookExtension:  # noqa: N802  # Markdown's name
    """What Python-Markdown calls to make the extension."""
    return SecondLookExtension(**options)


@lru_cache(maxsize=1)
def _course_here() -> Course:
    """The course in the working folder, for generators without our plugin."""
    return validate(find_root(Path.cwd()) or Path.cwd())[0]


def _page_of(md: Markdown) -> str:
    """The path of the page that the generator is rendering, as Zensical tells it."""
    for processor in md.preprocessors:
        path = getattr(getattr(processor, "page", None), "path", None)
        if isinstance(path, str):
            return path
    return "index.md"
