"""Draws on paper what on a page is a form, a list of countries or a way on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from secondlook.course import Course
from secondlook.model import Country, Marker, Quiz
from secondlook.render import Drawing, interface, line_view
from secondlook.site_links import SiteLinks

# What a help card has room for, in this order, beside the emergency number.
_ON_THE_CARD = (
    *("child-helpline", "crisis", "image-removal", "trafficking"),
    "directory",
)
_ANYWHERE = "INT"  # the code of what works in every country


class PaperDrawing(Drawing):
    """Draws a page's markers for a pack, for one age group and perhaps one country.

    The frame of a lesson, its way on and the quiz as a form are left out: a pack has
    its own first page, and prints the quiz once.
    """

    def __init__(
        self, course: Course, links: SiteLinks, band: str, country: Country | None
    ) -> None:
        super().__init__(course, links)
        self.band = band
        self.country = country

    @property
    def page_kind(self) -> str:
        """The kind of the page that is drawn."""
        return self.page.kind if self.page else "other"

    def parts(self) -> str:
        return ""

    def way_on(self) -> str:
        return ""

    def quiz_sheet(self, quiz: Quiz) -> str:
        """The questions with room to answer, and nothing that tells the answer."""
        return self._fill("quiz/paper", quiz=self._quiz_view(quiz, "paper"))

    def help_card(self) -> str:
        """Whom to tell and to call; lines to fill in where no country is chosen."""
        return self._fill(
            "help/card",
            country=self.country,
            emergencies=self._lines("emergency"),
            lines=[one for kind in _ON_THE_CARD for one in self._lines(kind)],
            first_words=self.course.wordings.get("first-words"),
        )

    def overview(self, **values: Any) -> str:
        """The first page of a teacher's pack; `values` as its template names them."""
        return self._sheet(
            "pack/overview",
            country=self.country,
            emergencies=self._lines("emergency"),
            helplines=self._lines("child-helpline"),
            **values,
        )

    def document(self, body: str, **values: Any) -> str:
        """A whole document around this HTML; `values` as its template names them."""
        return self._sheet("pack/pack", body=Markup(body), **values)

    def _drawers(self) -> dict[str, Callable[[Marker], str]]:
        return {
            **super()._drawers(),
            "lesson": lambda _: "",
            "quiz": lambda _: "",
            # A lesson is read aloud in class, where the card is on the board already.
            "help": lambda _: self.help_card() if self.page_kind == "teach" else "",
            "answer-key": self._own_key,
        }

    def _own_key(self, marker: Marker) -> str:
        quiz = self.course.quiz(self._own_page().lesson, self.band)
        if quiz is None or marker.words[0] != self.band:
            return ""
        return self._fill("quiz/key", quiz=self._quiz_view(quiz, "key"), lettered=True)

    def _lines(self, kind: str) -> list[dict[str, Any]]:
        """Of one kind, what a student in the country can use, or else anywhere."""
        lines = [
            one
            for one in self.course.help_lines.values()
            if one.kind == kind and one.audience == "everyone"
        ]
        code = self.country.code if self.country else _ANYWHERE
        own = [one for one in lines if one.country == code]
        anywhere = [one for one in lines if one.country == _ANYWHERE]
        return [line_view(one) for one in own or anywhere]


def say(part: str, name: str | None = None) -> Any:
    """A text that pages and packs say, by its place in `interface.html`."""
    texts = interface()[part]
    return texts if name is None else texts[name]
