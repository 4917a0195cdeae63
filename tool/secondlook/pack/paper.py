"""Draws on paper what on a page is a form, a list of countries or a way on."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from secondlook.course import Course
from secondlook.model import Country, Marker, Quiz
from secondlook.render import Drawing, interface, line_view
from secondlook.site_links import SiteLinks

# What a help card has room for, in this order, beside the emergency number.
_ON_THE_CARD = ("child-helpline", "crisis", "image-removal", "trafficking")
_ANYWHERE = "INT"  # the code of what works in every country
# Who finds no line of this kind in a country can turn to these.
_INSTEAD = {"crisis": "child-helpline"}
_GROWN_UP = re.compile(r"(1[89]|2\d) and over")


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
        return self._questions(quiz, "paper")

    def slip(self, quiz: Quiz) -> str:
        """The questions asked before and after, with boxes for both times."""
        return self._fill("quiz/slip", quiz=self._quiz_view(quiz, "before"))

    def _questions(self, quiz: Quiz, part: str) -> str:
        view = self._quiz_view(quiz, part)
        return self._fill("quiz/paper", quiz=view, part=part)

    def help_card(self) -> str:
        """Whom to tell and to call; lines to fill in where no country is chosen."""
        lines = [one for kind in _ON_THE_CARD for one in self._lines(kind)]
        if not self._lines("child-helpline"):
            lines += self._lines("directory")
        return self._fill(
            "help/card",
            country=self.country,
            emergencies=self._lines("emergency"),
            lines=lines,
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
            "quiz": self._quiz_to_read,
            "fact": self._fact_on_paper,
            "help": self._help_on_paper,
            "answer-key": self._own_key,
        }

    def _quiz_to_read(self, marker: Marker) -> str:
        """The first questions where they are asked; the whole quiz is a sheet."""
        page = self._own_page()
        quiz = self.course.quiz(page.lesson, page.band)
        if quiz is None or "before" not in marker.words:
            return ""
        return self._questions(quiz, "before")

    def _fact_on_paper(self, marker: Marker) -> str:
        fact = self._fact_view(self.course.facts[marker.words[0]])
        return self._fill("fact/paper", fact=fact, with_scope="show" in marker.options)

    def _own_key(self, marker: Marker) -> str:
        quiz = self.course.quiz(self._own_page().lesson, self.band)
        if quiz is None or marker.words[0] != self.band:
            return ""
        return self._fill("quiz/key", quiz=self._quiz_view(quiz, "key"), lettered=True)

    def _help_on_paper(self, marker: Marker) -> str:
        """A sheet for the wall, or in a lesson the lines that its text speaks of.

        A lesson is read aloud in class, where the sheet is on the wall already.
        """
        if self.page_kind == "teach":
            return self._board()
        return self._services(marker.words[0]) if marker.words else ""

    def _board(self) -> str:
        kinds = ["child-helpline", *sorted(self._asked_for() - {"child-helpline"})]
        return self._fill(
            "help/board",
            emergencies=self._lines("emergency"),
            lines=[one for kind in kinds for one in self._lines(kind)],
        )

    def _services(self, kind: str) -> str:
        found = self._lines(kind)
        instead = _INSTEAD.get(kind)
        return self._fill(
            "help/services",
            lines=found or (self._lines(instead) if instead else []),
            with_danger=instead is not None,
            emergencies=self._lines("emergency"),
        )

    def _asked_for(self) -> set[str]:
        """The kinds of help lines that a page of this lesson speaks of."""
        lesson = self.course.lessons.get(self.page.lesson or "") if self.page else None
        return {
            word
            for page in (lesson.pages.values() if lesson else ())
            for marker in page.markers
            if marker.name == "help"
            for word in marker.words
        }

    def _lines(self, kind: str) -> list[dict[str, Any]]:
        """Of one kind, what a student in the country can use, or else anywhere.

        What the lesson speaks of by its kind is given for the country and for anywhere.
        """
        lines = [
            one
            for one in self.course.help_lines.values()
            if one.kind == kind
            and one.audience == "everyone"
            and not _GROWN_UP.match(one.ages or "")
        ]
        code = self.country.code if self.country else _ANYWHERE
        own = [one for one in lines if one.country == code]
        anywhere = [one for one in lines if one.country == _ANYWHERE != code]
        return [
            line_view(one)
            for one in (
                own + anywhere if kind in self._asked_for() else own or anywhere
            )
        ]


def say(part: str, name: str | None = None) -> Any:
    """A text that pages and packs say, by its place in `interface.html`."""
    texts = interface()[part]
    return texts if name is None else texts[name]
