"""What is in a pack, in the order in which it is needed, as one document of HTML.

A teacher's pack: all at a glance; the teaching page; cards, worksheets and tickets on
pages of their own; the answer key; the lesson to read aloud; what a teacher carries or
sends home. A student's pack: the worksheets, the quiz, and whom to tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from secondlook.adapters.article import article
from secondlook.course import Course
from secondlook.model import Country, Lesson, Page, Reviewed, StudentMeta
from secondlook.pack import shape, tree
from secondlook.pack.paper import PaperDrawing, say
from secondlook.pack.wanted import Pack
from secondlook.site_links import SiteLinks

Parse = Callable[[str], Element]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a pack under a heading: `own` if it has pages of its own.

    `say` is what the teacher has to know of it: how many copies, what to say.
    """

    id: str
    title: str
    body: list[Element]
    say: str = ""
    own: bool = False
    kind: str = "guide"


@dataclass(frozen=True, slots=True)
class Packer:
    """Puts packs of a course together; `parse` turns HTML into a tree."""

    course: Course
    country: Country | None
    parse: Parse
    _drawn: dict[tuple[str, str], str] = field(default_factory=dict)

    def document(self, pack: Pack) -> str:
        """The pack as a whole document of HTML."""
        whole = len(pack.lessons) > 1
        depth = 2 if whole else 1
        lessons = [self._lesson(one, pack, depth) for one in pack.lessons]
        shared = self._shared(pack)
        body = "".join(lessons) + "".join(_section(one, depth) for one in shared)
        title = say("frame", "name") if whole else _title(pack.lessons[0], pack.band)
        ages = f"{say('pack', 'ages')} {_ages(pack.band)}"
        about = f"{say('pack', pack.audience)}, {ages}"
        contents = [
            {"id": _id(one), "title": _title(one, pack.band)} for one in pack.lessons
        ] + [{"id": one.id, "title": one.title} for one in shared]
        root = self.parse(body)
        shape.keep_links(root)
        return self._drawing("index.md", pack.band).document(
            title=title,
            about=about,
            audience=pack.audience,
            contents=contents if whole else [],
            body=tree.html(list(root)),
        )

    # ---- one lesson

    def _lesson(self, lesson: Lesson, pack: Pack, depth: int) -> str:
        if pack.audience == "student":
            parts = list(self._for_students(lesson, pack.band))
            opening = self._title_line(lesson, pack.band, depth)
        else:
            parts = list(self._for_teachers(lesson, pack.band))
            listed = parts if depth > 1 else [*parts, *self._shared(pack)]
            opening = self._overview(lesson, pack.band, listed, depth)
            parts = [one for one in parts if one.kind != "opening"]
        return opening + "".join(_section(one, depth) for one in parts)

    def _for_teachers(self, lesson: Lesson, band: str) -> Iterator[Part]:
        if "teach" in lesson.pages:
            yield from self._teaching(lesson, band)
        read = self._page(lesson.pages[band], band)
        shape.lower(read, 1)
        title = say("pack", "read")
        note = _what_to_say([], "read")
        yield Part(f"{_id(lesson)}-read", title, list(read), note, True, "read")

    def _teaching(self, lesson: Lesson, band: str) -> Iterator[Part]:
        root = self._page(lesson.pages["teach"], band)
        for heading, inside in tree.sections(root, 2):
            if heading is None:
                yield Part(f"{_id(lesson)}-first", "", inside, kind="opening")
                continue
            whole = tree.new("div", "", *inside)
            found = shape.handouts(whole)
            kind = shape.kind_of(found[0]) if found else "guide"
            if not found and any("sl-key" in tree.classes(one) for one in whole.iter()):
                kind = "key"
            yield Part(
                id=heading.get("id", ""),
                title=tree.words(heading),
                body=_without_notes(inside, kind),
                say=_what_to_say(inside, kind),
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
        title = say("paper", kind)
        return Part(f"{_id(lesson)}-{kind}", title, body, own=True, kind=kind)

    def _overview(
        self, lesson: Lesson, band: str, parts: list[Part], depth: int
    ) -> str:
        meta = lesson.pages[band].meta
        teach = lesson.pages["teach"].meta if "teach" in lesson.pages else meta
        student = meta if isinstance(meta, StudentMeta) else None
        html = self._drawing(lesson.pages[band].path, band).overview(
            id=_id(lesson),
            level=depth,
            title=_title(lesson, band),
            number=lesson.number,
            band=band,
            opening=Markup(
                "".join(tree.html(one.body) for one in parts if one.kind == "opening")
            ),
            minutes=student.minutes if student else None,
            objectives=student.objectives if student else (),
            guides=[one for one in parts if one.kind == "guide" and not one.own],
            parts=[one for one in parts if one.own],
            reviewed=all(
                isinstance(one, Reviewed) and one.reviewed_on for one in (meta, teach)
            ),
        )
        root = self.parse(html)
        shape.to_write_on(root)
        return tree.html(list(root))

    def _title_line(self, lesson: Lesson, band: str, depth: int) -> str:
        heading = tree.new(f"h{depth}", "pk-title", text=_title(lesson, band))
        heading.set("id", _id(lesson))
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
            name = page.path.removesuffix(".md").replace("/", "-")
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
        root = self._shaped(self._drawn[key], band)
        prefix = page.path.removesuffix(".md").replace("/", "-") + "-"
        shape.mark_ids(root, prefix)
        folder = self.course.root / "lessons" / page.path
        for picture in root.iter("img"):
            source = folder.parent / picture.get("src", "")
            picture.set("src", source.resolve().as_uri())
        return root

    def _shaped(self, html: str, band: str) -> Element:
        root = self.parse(html)
        others = tuple(one for name, one in say("bands").items() if name != band)
        shape.for_paper(root, shape.Ages(_ages(band), others))
        return root

    def _drawing(self, path: str, band: str) -> PaperDrawing:
        return PaperDrawing(self.course, SiteLinks(path), band, self.country)


def _section(part: Part, depth: int) -> str:
    heading = tree.new("h2", "pk-part-title", text=part.title)
    whole = any(one.tag == "table" for one in part.body)
    name = f"pk-part pk-part--{part.kind}"
    name += " pk-part--own" * part.own + " pk-part--whole" * whole
    section = tree.new("section", name, heading, *part.body)
    section.set("id", part.id)
    shape.lower(section, depth - 1)
    if part.kind == "ticket":  # two to a page
        section.extend(tree.copies(part.body))
    return tree.html([section])


def _without_notes(inside: list[Element], kind: str) -> list[Element]:
    """A handout without what is for the teacher, who reads that on the first page."""
    if kind not in ("sheet", "ticket"):
        return inside
    return shape.handouts(tree.new("div", "", *inside))


def _what_to_say(inside: list[Element], kind: str) -> str:
    copies = say("pack", "copies").get(kind, "")
    notes = inside if kind in ("sheet", "ticket") else []
    return escape(copies) + Markup(tree.html([one for one in notes if one.tag == "p"]))


def _id(lesson: Lesson) -> str:
    return f"lesson-{lesson.name}"


def _title(lesson: Lesson, band: str) -> str:
    return str(lesson.pages[band].meta.title)


def _ages(band: str) -> str:
    return str(say("bands")[band])
