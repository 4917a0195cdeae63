"""What is in a pack, in the order in which it is needed, as one document of HTML.

A teacher's pack: all at a glance; the teaching page; the two first questions, cards,
worksheets and tickets on pages of their own; the answer key; the lesson to read aloud;
what a teacher carries or sends home. A student's pack: the worksheets, the quiz, and
whom to tell.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from markupsafe import Markup

from secondlook.adapters.article import article
from secondlook.course import Course
from secondlook.model import Country, Lesson, Page, Reviewed, StudentMeta
from secondlook.pack import shape, tree
from secondlook.pack.pages import (
    Pages,
    for_students_only,
    here,
    list_pages,
    rows,
    there,
)
from secondlook.pack.paper import PaperDrawing, say
from secondlook.pack.part import (
    CLASS,
    TO_A_SHEET,
    Part,
    lesson_id,
    section,
    what_to_say,
)
from secondlook.pack.wanted import Pack
from secondlook.site_links import SiteLinks

Parse = Callable[[str], Element]
Fits = Callable[[str, Pack], bool]

# How much closer things may stand so that a sheet is one page; see `pack.css`.
_CLOSER = ("", "pk-fit-1", "pk-fit-2", "pk-fit-3")
_ROOMIER = ("pk-roomy-2", "pk-roomy-1")  # of a worksheet: more room to write


@dataclass(frozen=True, slots=True)
class Packer:
    """Puts packs of a course together.

    `parse` turns HTML into a tree; `fits` says whether a document is one page.
    """

    course: Course
    country: Country | None
    parse: Parse
    fits: Fits
    _drawn: dict[tuple[str, str], str] = field(default_factory=dict)

    def document(self, pack: Pack, student: Pages | None = None) -> str:
        """The pack as a whole document of HTML.

        A teacher's says on which pages the parts of the `student`'s pack stand.
        """
        whole = len(pack.lessons) > 1
        depth = 2 if whole else 1
        lessons = [
            self._lesson(one, pack, depth, student or {}) for one in pack.lessons
        ]
        shared = self._shared(pack)
        body = "".join(lessons) + "".join(section(one, depth) for one in shared)
        title = say("frame", "name") if whole else _title(pack.lessons[0], pack.band)
        ages = f"{say('pack', 'ages')} {_ages(pack.band)}"
        about = f"{say('pack', pack.audience)}, {ages}"
        contents = [
            {"id": lesson_id(one), "title": _title(one, pack.band)}
            for one in pack.lessons
        ] + [{"id": one.id, "title": one.title} for one in shared]
        root = self.parse(body)
        shape.keep_links(root)
        shape.say_pages(root, say("pack", "at"), say("pack", "from_to"))
        return self._drawing("index.md", pack.band).document(
            title=title,
            about=about,
            audience=pack.audience,
            contents=contents if whole else [],
            body=tree.html(list(root)),
        )

    # ---- one lesson

    def _lesson(self, lesson: Lesson, pack: Pack, depth: int, student: Pages) -> str:
        title = self._title_line(lesson, pack.band, depth)
        if pack.audience == "student":
            found = self._for_students(lesson, pack.band)
            parts = [replace(one, large=pack.large) for one in found]
            if "teach" in lesson.pages:
                first, line = parts[0].body, self._to_print(parts)
                # In large print, the foot of the sheet is on another page.
                said = [line, *first] if pack.large else [*first, line]
                parts[0] = replace(parts[0], body=said)
            parts = [
                self._fitted(one, pack, title * (number == 0))
                for number, one in enumerate(parts)
            ]
            return title + "".join(section(one, depth) for one in parts)
        parts = [
            self._fitted(replace(one, large=pack.large), pack)
            for one in self._for_teachers(lesson, pack.band)
        ]
        listed = parts if depth > 1 else [*parts, *self._shared(pack)]
        opening = self._overview(lesson, pack, listed, depth, student)
        return opening + "".join(
            section(one, depth, self._pages_of_plan(lesson, pack, one, parts, student))
            for one in parts
            if one.kind != "opening"
        )

    def _fitted(self, part: Part, pack: Pack, title: str = "") -> Part:
        """The part as close, and as often on a sheet, as its page allows."""
        if pack.large:
            return part
        if part.kind not in ("sheet", "cards", "discussion", *TO_A_SHEET):
            return part
        for each in TO_A_SHEET.get(part.kind, (1,)):
            # Fewer to a sheet are better than small ones.
            closer = _CLOSER if each == TO_A_SHEET.get(part.kind, (1,))[-1] else ("",)
            for look in (_ROOMIER + closer) if part.kind == "sheet" else closer:
                tried = replace(part, each=each, look=look)
                if self._is_one_page(title + section(tried, 1), pack):
                    return tried
        return part

    def _for_teachers(self, lesson: Lesson, band: str) -> Iterator[Part]:
        if "teach" in lesson.pages:
            parts = list(self._teaching(lesson, band))
            sheets = [n for n, one in enumerate(parts) if one.own] or [len(parts)]
            yield from parts[: sheets[0]]
            yield from self._slips(lesson, band)
            yield from parts[sheets[0] :]
        read = self._page(lesson.pages[band], band)
        shape.lower(read, 1)
        title = say("pack", "read")
        note = what_to_say([], "read")
        yield Part(f"{lesson_id(lesson)}-read", title, list(read), note, True, "read")

    def _slips(self, lesson: Lesson, band: str) -> Iterator[Part]:
        quiz = self.course.quiz(lesson.name, band)
        if quiz is not None and any(one.before for one in quiz.questions):
            drawing = self._drawing(lesson.pages[band].path, band)
            yield self._drawn_part(lesson, band, "slips", drawing.slip(quiz))

    def _teaching(self, lesson: Lesson, band: str) -> Iterator[Part]:
        root = self._page(lesson.pages["teach"], band)
        for heading, inside in tree.sections(root, 2):
            if heading is None:
                yield Part(f"{lesson_id(lesson)}-first", "", inside, kind="opening")
                continue
            whole = tree.new("div", "", *inside)
            found = shape.handouts(whole)
            title = tree.words(heading)
            kind = shape.kind_of(found[0]) if found else _kind_of(whole)
            if kind == "cards" and title == say("pack", "discussion"):
                kind = "discussion"
            yield Part(
                id=heading.get("id", ""),
                title=title,
                body=_without_notes(inside, kind),
                say=what_to_say(inside, kind),
                own=kind != "guide",
                kind=kind,
            )

    def _for_students(self, lesson: Lesson, band: str) -> Iterator[Part]:
        if "teach" in lesson.pages:
            for part in self._teaching(lesson, band):
                if part.kind == "sheet":
                    yield part
        quiz = self.course.quiz(lesson.name, band)
        drawing = self._drawing(lesson.pages[band].path, band)
        if quiz is not None:
            yield self._drawn_part(lesson, band, "quiz", drawing.quiz_sheet(quiz))
        yield self._drawn_part(lesson, band, "card", drawing.help_card())

    def _drawn_part(self, lesson: Lesson, band: str, kind: str, html: str) -> Part:
        body = list(self._shaped(html, band))
        title, note = say("paper", kind), what_to_say([], kind)
        return Part(
            f"{lesson_id(lesson)}-{kind}", title, body, note, own=True, kind=kind
        )

    def _to_print(self, parts: list[Part]) -> Element:
        """For the teacher, at the foot of a student's first page: which pages."""
        line = tree.new("p", "pk-small", text=say("pack", "to_print") + " ")
        list_pages(line, [(one.title, here(one)) for one in parts])
        return line

    def _pages_of_plan(
        self, lesson: Lesson, pack: Pack, part: Part, parts: list[Part], student: Pages
    ) -> list[Element]:
        """Above a lesson's plan: the page of everything that it calls for."""
        if part.own or not any(_is_plan(one) for one in part.body):
            return []
        own = tree.new("p", "pk-small", text=say("pack", "here") + " ")
        list_pages(own, [(one.title, here(one)) for one in parts if one.own])
        theirs = [one for one in for_students_only(lesson, pack) if one.id in student]
        others = tree.new("p", "pk-small", text=say("pack", "there") + " ")
        list_pages(others, [(one.title, there(one, student)) for one in theirs])
        return [own, others] if theirs else [own]

    def _overview(
        self,
        lesson: Lesson,
        pack: Pack,
        parts: list[Part],
        depth: int,
        student: Pages,
    ) -> str:
        band = pack.band
        meta = lesson.pages[band].meta
        teach = lesson.pages["teach"].meta if "teach" in lesson.pages else meta
        own = meta if isinstance(meta, StudentMeta) else None
        for look in _CLOSER:
            html = self._drawing(lesson.pages[band].path, band).overview(
                id=lesson_id(lesson),
                level=depth,
                look=look,
                title=_title(lesson, band),
                number=lesson.number,
                band=band,
                opening=Markup(
                    "".join(
                        tree.html(one.body) for one in parts if one.kind == "opening"
                    )
                ),
                minutes=own.minutes if own else None,
                objectives=own.objectives if own else (),
                guides=[one for one in parts if one.kind == "guide" and not one.own],
                rows=rows(lesson, pack, parts, student),
                size=CLASS,
                checked=all(one.checked_on for one in self.course.facts.values()),
                reviewed=all(
                    isinstance(one, Reviewed) and one.reviewed_on
                    for one in (meta, teach)
                ),
            )
            root = self.parse(html)
            shape.to_write_on(root)
            made = tree.html(list(root))
            if pack.large or self._is_one_page(made, pack):
                break
        return made

    def _is_one_page(self, body: str, pack: Pack) -> bool:
        root = self.parse(body)
        shape.forget_pages(root)
        html = self._drawing("index.md", pack.band).document(
            title=pack.name,
            about="",
            audience=pack.audience,
            contents=[],
            body=tree.html(list(root)),
        )
        return self.fits(html, pack)

    def _title_line(self, lesson: Lesson, band: str, depth: int) -> str:
        heading = tree.new(f"h{depth}", "pk-title", text=_title(lesson, band))
        heading.set("id", lesson_id(lesson))
        return tree.html([heading])

    # ---- what belongs to every lesson

    def _shared(self, pack: Pack) -> list[Part]:
        """Pages for adults to copy: every `{{ handout page }}` beside the lessons."""
        if pack.audience == "student":
            return []
        found = []
        for page in self.course.pages:
            markers = [one for one in page.markers if one.name == "handout"]
            if page.lesson is not None or not markers:
                continue
            handout = shape.handouts(self._page(page, pack.band))[0]
            title = str(page.meta.title or page.path)
            name = _prefix(page)[:-1]
            spoken = markers[0].text or ""
            found.append(Part(name, title, [handout], spoken, own=True, kind="page"))
        return found

    # ---- drawing

    def _page(self, page: Page, band: str) -> Element:
        """A page's article, drawn and shaped for one age group."""
        key = (page.path, band)
        if key not in self._drawn:

            def draws(course: Course, links: SiteLinks) -> PaperDrawing:
                return PaperDrawing(course, links, band, self.country)

            self._drawn[key] = article(self.course, page, draws)
        root = self.parse(self._drawn[key])
        shape.mark_ids(root, _prefix(page))
        self._lead_inside(root, page, band)
        self._shape(root, band)
        folder = self.course.root / "lessons" / page.path
        for picture in root.iter("img"):
            source = folder.parent / picture.get("src", "")
            picture.set("src", source.resolve().as_uri())
        return root

    def _lead_inside(self, root: Element, page: Page, band: str) -> None:
        """Let links to other pages lead to where the pack has those pages."""
        folder = posixpath.dirname(page.path)
        for link in root.iter("a"):
            path, _, place = link.get("href", "").partition("#")
            other = self.course.page(posixpath.normpath(posixpath.join(folder, path)))
            if not path or other is None:
                continue
            if other.band == band and other.lesson is not None:
                name = f"lesson-{other.lesson}-read"
                link.set("href", f"#{_prefix(other) + place if place else name}")
            elif other.lesson is None:
                link.set("href", f"#{_prefix(other)[:-1]}")

    def _shaped(self, html: str, band: str) -> Element:
        root = self.parse(html)
        self._shape(root, band)
        return root

    def _shape(self, root: Element, band: str) -> None:
        others = tuple(one for name, one in say("bands").items() if name != band)
        shape.for_paper(root, shape.Ages(_ages(band), others, say("pack", "everyone")))
        for sheet in shape.handouts(root):
            if shape.kind_of(sheet) == "sheet":
                shape.fold_above(sheet, say("pack", "fold"))

    def _drawing(self, path: str, band: str) -> PaperDrawing:
        return PaperDrawing(self.course, SiteLinks(path), band, self.country)


def _kind_of(whole: Element) -> str:
    """Of what is no handout."""
    for name, kind in (("sl-key", "key"), ("pk-board", "board")):
        if any(name in tree.classes(one) for one in whole.iter()):
            return kind
    return "guide"


def _is_plan(table: Element) -> bool:
    """Whether it says, minute by minute, what a teacher and a class do."""
    heads = [tree.words(one) for one in table.iter("th")]
    return heads[:1] == [say("pack", "minutes")] and len(heads) > 2


def _without_notes(inside: list[Element], kind: str) -> list[Element]:
    """A handout without what is for the teacher, who reads that on the first page."""
    if kind not in ("sheet", "ticket"):
        return inside
    return shape.handouts(tree.new("div", "", *inside))


def _prefix(page: Page) -> str:
    """What the ids of its elements begin with."""
    return page.path.removesuffix(".md").replace("/", "-") + "-"


def _title(lesson: Lesson, band: str) -> str:
    return str(lesson.pages[band].meta.title)


def _ages(band: str) -> str:
    return str(say("bands")[band])
