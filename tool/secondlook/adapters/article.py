"""A page of the course → its article as HTML, without a generator around it.

The same Markdown and the same drawing as on the site; what is drawn for a marker is
up to the `Drawing` that the caller gives.
"""

from __future__ import annotations

from collections.abc import Callable

from markdown import Markdown

from secondlook.adapters.markdown import SecondLookExtension
from secondlook.course import Course
from secondlook.model import Page
from secondlook.render import Drawing
from secondlook.site_links import SiteLinks

Draws = Callable[[Course, SiteLinks], Drawing]


def article(course: Course, page: Page, draws: Draws) -> str:
    """The page's own part, drawn by what `draws` makes."""
    ours = SecondLookExtension(course=course, page=page.path, draws=draws)
    markdown = Markdown(extensions=["tables", "toc", "fenced_code", ours])
    return str(markdown.convert("\n".join(page.body)))
