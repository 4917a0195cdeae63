"""Course objects → HTML, through the components' templates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import escape

from secondlook import compiled, quiz_view
from secondlook.course import Course
from secondlook.model import (
    BANDS,
    FORMS,
    HELP_KINDS,
    AnyQuestion,
    Fact,
    FamilyMeta,
    HelpLine,
    Lesson,
    Marker,
    Objective,
    Page,
    Quiz,
    Reviewed,
    StudentMeta,
    TeachMeta,
    Term,
    Text,
)
from secondlook.site_links import SiteLinks

THEME = Path(__file__).parent / "theme"

PAGE_NAMES = ("11-13", "14-17", "teach", "family")
# The page on which a fact is told in full.
_NUMBERS = {"lesson": "about/numbers.md", "teacher": "teachers/numbers.md"}
# A student's code has at most twelve letters, and room for so many questions.
_MOST_IN_A_CODE = 20
# A class picture of fewer codes would show what single students know.
_LEAST_IN_A_PICTURE = 5
# Whom a help box shows for a country, beside its emergency number.
_SOMEONE_TO_TALK_TO = ("child-helpline", "directory")


class _Environment(jinja2.Environment):
    """Looks at once for a key where Jinja asks for an attribute first."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if obj.__class__ is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@lru_cache(maxsize=1)
def _templates() -> jinja2.Environment:
    return _Environment(
        loader=jinja2.FileSystemLoader(THEME),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        bytecode_cache=compiled.Templates(),
        trim_blocks=True,
        lstrip_blocks=True,
    )


# Of a file to print: `href` from the site's root, and what it is; see `lesson.html`.
Downloads = Mapping[str, Sequence[Mapping[str, Any]]]


def interface() -> dict[str, Any]:
    """Every word that pages say by themselves, from `theme/interface.html`."""
    said: dict[str, Any] = _templates().get_template("interface.html").module.say  # type: ignore[attr-defined]
    return said


class Drawing:
    """Draws the markers of one page of a course.

    `downloads` are the files to print that stand in the site, by lesson.
    """

    def __init__(
        self, course: Course, links: SiteLinks, downloads: Downloads | None = None
    ) -> None:
        self.course = course
        self.links = links
        self.downloads = downloads or {}
        self.page = course.page(links.path)

    def marker(self, marker: Marker) -> str:
        """A block marker without a body, or a `chat`, as HTML.

        Raises:
            KeyError: the marker, or an id in it, does not exist; `validate` finds
                this first.
        """
        return self._drawers()[marker.name](marker)

    def opening(self, marker: Marker) -> str:
        """What stands before the body of a marker that holds Markdown."""
        title = escape(marker.text or "")
        match marker.name:
            case "box":
                kind = escape(marker.options.get("kind", "try"))
                head = f'<p class="sl-box__title">{title}</p>'
                return f'<div class="sl-box sl-box--{kind}">{head}'
            case "reveal":
                return f'<details class="sl-reveal"><summary>{title}</summary>'
            case "handout":
                kind = escape(" ".join(marker.words))
                return f'<div class="sl-handout sl-handout--{kind}">'
        return f'<div class="sl-{escape(marker.name)}">'

    def closing(self, marker: Marker) -> str:
        """What stands after the body of a marker that holds Markdown."""
        return "</details>" if marker.name == "reveal" else "</div>"

    def parts(self) -> str:
        """What stands before the list of a page's headings."""
        return self._fill("lesson/parts")

    def way_on(self) -> str:
        """What stands at the end of a student's page: the next lesson, and all."""
        page = self.page
        if page is None or page.band is None:
            return ""
        lessons = [one for one in self.course.in_order() if page.band in one.pages]
        names = [one.name for one in lessons]
        after = lessons[names.index(page.lesson or "") + 1 :]
        following = after[0].pages[page.band] if after else None
        band = f"{page.band}.md"
        known = self.course.page(band) is not None
        if following is None and not known:
            return ""
        view = following and {
            "href": self.links.to(following.path),
            "title": following.meta.title,
        }
        all_href = self.links.to(band) if known else None
        return self._fill("lesson/next", next=view, all_href=all_href)

    def term(self, marker: Marker) -> str:
        """An inline link to a word's explanation."""
        term = self.course.terms[marker.words[0]]
        text = marker.text or _inside(term.term)
        href = self.links.to("about/glossary.md", f"term-{term.id}")
        return self._fill("glossary/term", term=term, text=text, href=href).strip()

    def _drawers(self) -> dict[str, Callable[[Marker], str]]:
        course = self.course
        return {
            "lesson": lambda _: self._lesson(),
            "quiz": self._quiz,
            "answer-key": self._answer_key,
            "class-picture": lambda _: self._class_picture(),
            "fact": self._fact,
            "facts": lambda marker: self._facts(marker.words[0]),
            "sign": lambda marker: self._signs(marker.words),
            "signs": lambda _: self._signs(course.signs),
            "help": self._help,
            "help-directory": lambda _: self._directory(),
            "wording": lambda marker: self._fill(
                "wording/wording", wording=course.wordings[marker.words[0]]
            ),
            "glossary": lambda _: self._glossary(),
            "lessons": self._cards,
            "chat": self._chat,
        }

    def _fill(self, template: str, **values: Any) -> str:
        return self._sheet(f"components/{template}", **values)

    def _sheet(self, template: str, **values: Any) -> str:
        page = _templates().get_template(f"{template}.html")
        return page.render(root=self.links.root, **values)

    # ---- lessons

    def _lesson(self) -> str:
        page = self._own_page()
        meta = page.meta
        student = meta if isinstance(meta, StudentMeta) else None
        reviewed = meta if isinstance(meta, Reviewed) else None
        view = {
            "kind": page.kind,
            "lesson": page.lesson,
            "band": page.band,
            "title": meta.title,
            "summary": meta.summary,
            "number": self.course.lessons[page.lesson or ""].number,
            "minutes_total": _minutes(page),
            "inside": student.inside if student else None,
            "objectives": student.objectives if student else (),
            "signs": [self.course.signs[one] for one in student.signs]
            if student
            else [],
            "reviewed": bool(reviewed and reviewed.reviewed_on),
            "reviewed_by": reviewed.reviewed_by if reviewed else None,
            "reviewed_on": reviewed.reviewed_on if reviewed else None,
            "downloads": self.downloads.get(page.lesson or "", ())
            if page.kind == "teach"
            else (),
            "others": [
                {"name": name, "href": self.links.to(other.path)}
                for name, other in self._pages_of(page.lesson)
                if other is not page
            ],
            **self._slides(page),
        }
        return self._fill("lesson/lesson", page=view)

    def _slides(self, page: Page) -> dict[str, Any]:
        """A student's page knows where its plan is, a plan which pages it can show."""
        pages = dict(self._pages_of(page.lesson))
        plan = pages.get("teach", page)
        shown = BANDS if page.kind == "teach" else ()
        return {
            "plan_href": self.links.to(plan.path),
            "shows": [
                {"name": band, "href": self.links.to(pages[band].path, "slides")}
                for band in shown
                if band in pages
            ],
        }

    def _pages_of(self, lesson: str | None) -> Iterable[tuple[str, Page]]:
        pages = self.course.lessons[lesson or ""].pages
        return ((name, pages[name]) for name in PAGE_NAMES if name in pages)

    def _cards(self, marker: Marker) -> str:
        which = marker.words[0]
        cards = [
            self._card(lesson, lesson.pages[which])
            for lesson in self.course.in_order()
            if which in lesson.pages
        ]
        return self._fill("cards/cards", cards=cards)

    def _card(self, lesson: Lesson, page: Page) -> dict[str, Any]:
        teach = lesson.pages["teach"].meta if "teach" in lesson.pages else None
        picture = teach.picture if isinstance(teach, TeachMeta) else None
        meta = page.meta
        signs = meta.signs if isinstance(meta, StudentMeta) else ()
        return {
            "href": self.links.to(page.path),
            "title": meta.title,
            "summary": meta.summary,
            "minutes": _minutes(page),
            "number": lesson.number,
            "signs": [self.course.signs[one] for one in signs],
            "picture_href": self.links.file(f"pictures/{picture}") if picture else None,
        }

    # ---- quizzes

    def _quiz(self, marker: Marker) -> str:
        page = self._own_page()
        quiz = self.course.quiz(page.lesson, page.band)
        if quiz is None:
            raise KeyError(f"quizzes/{page.lesson}/{page.band}.yml")
        part = "before" if "before" in marker.words else "all"
        parts = [one.words for one in page.markers if one.name == "quiz"]
        return self._fill(
            "quiz/quiz",
            quiz=self._quiz_view(quiz, part),
            part=part,
            with_words=not parts or marker.words == parts[0],
            help_href=self.links.to("help.md"),
        )

    def _answer_key(self, marker: Marker) -> str:
        band, *form = marker.words
        lesson = form[0] if form else self._own_page().lesson
        quiz = self.course.quiz(lesson, band)
        if quiz is None:
            raise KeyError(f"quizzes/{lesson}/{band}.yml")
        return self._fill("quiz/key", quiz=self._quiz_view(quiz, "key"), lettered=False)

    def _class_picture(self) -> str:
        quizzes = [
            {
                "number": code,
                "lesson": self._number_of(quiz.lesson),
                "band": quiz.band,
                "title": quiz.title,
                "questions": [
                    {
                        "id": question.id,
                        "kind": question.kind,
                        "prompt": question.prompt,
                        "objective": self._objective(question, quiz),
                        "signs": [self.course.signs[sign] for sign in question.signs],
                    }
                    for question in _judged(quiz)
                ],
            }
            for quiz in self.course.quizzes()
            if (code := self._code_number(quiz))
        ]
        return self._fill(
            "class-picture/class-picture", quizzes=quizzes, least=_LEAST_IN_A_PICTURE
        )

    def _code_number(self, quiz: Quiz) -> int | None:
        """What stands for the quiz in a student's code; nothing if it makes none."""
        if not 0 < len(_judged(quiz)) <= _MOST_IN_A_CODE:
            return None
        number = self._number_of(quiz.lesson)
        if number is None:  # a form; it comes after every number that a lesson can have
            number = 10_000 + FORMS.index(quiz.lesson)
        return len(BANDS) * number + BANDS.index(quiz.band)

    def _number_of(self, lesson: str) -> int | None:
        """A lesson's place in the course; the forms around it have none."""
        found = self.course.lessons.get(lesson)
        return found.number if found else None

    def _quiz_view(self, quiz: Quiz, part: str) -> dict[str, Any]:
        questions = [
            question
            for question in quiz.questions
            if part != "before" or question.before
        ]
        return {
            "id": f"{quiz.lesson}-{quiz.band}",
            "title": quiz.title,
            "intro": quiz.intro,
            "shuffle": quiz.shuffle,
            "draw": quiz.draw,
            "code": self._code_number(quiz),
            "judged": [question.id for question in _judged(quiz)],
            "objectives": self._objectives_of(quiz.lesson, quiz.band),
            "questions": [
                {
                    **quiz_view.view(question, f"{part}-{question.id}"),
                    "number": number,
                    "objective": self._objective(question, quiz),
                    "section_href": self._section(question, quiz),
                    "section_leaves": self._section_page(question, quiz)
                    != self.links.path,
                    "signs": [self.course.signs[sign] for sign in question.signs],
                }
                for number, question in enumerate(questions, 1)
            ],
        }

    def _objective(self, question: AnyQuestion, quiz: Quiz) -> Objective | None:
        objectives = self._objectives_of(question.returns or quiz.lesson, quiz.band)
        return next((one for one in objectives if one.id == question.objective), None)

    def _objectives_of(self, lesson: str, band: str) -> tuple[Objective, ...]:
        page = self.course.page(f"{lesson}/{band}.md")
        if page is None or not isinstance(page.meta, StudentMeta):
            return ()
        return page.meta.objectives

    def _section(self, question: AnyQuestion, quiz: Quiz) -> str | None:
        """Where the question's objective is taught, seen from this page."""
        objective = self._objective(question, quiz)
        if objective is None or not objective.section:
            return None
        return self.links.to(self._section_page(question, quiz), objective.section)

    def _section_page(self, question: AnyQuestion, quiz: Quiz) -> str:
        """The page of the lesson that a question is about."""
        return f"{question.returns or quiz.lesson}/{quiz.band}.md"

    # ---- data

    def _fact(self, marker: Marker) -> str:
        fact = self.course.facts[marker.words[0]]
        return self._fill(
            "fact/fact",
            fact=self._fact_view(fact),
            with_scope="show" in marker.options,
            numbers_href=self.links.to(_NUMBERS[fact.audience]),
        )

    def _facts(self, audience: str) -> str:
        facts = [
            self._fact_view(fact)
            for fact in self.course.facts.values()
            if fact.audience == audience
        ]
        return self._fill("fact/table", facts=facts)

    def _fact_view(self, fact: Fact) -> dict[str, Any]:
        return {
            "id": fact.id,
            "wording": fact.wording,
            "figure": fact.figure,
            "population": fact.population,
            "place": fact.place,
            "year": fact.year,
            "not_tell": fact.not_tell,
            "verdict": fact.verdict,
            "sources": [self.course.sources[one] for one in fact.sources],
            "checked": fact.checked_on is not None,
            "checked_on": fact.checked_on,
        }

    def _signs(self, ids: Iterable[str]) -> str:
        return self._fill("sign/sign", signs=[self.course.signs[one] for one in ids])

    def _glossary(self) -> str:
        def in_order(term: Term) -> str:
            return term.term.casefold()

        terms = sorted(self.course.terms.values(), key=in_order)
        return self._fill("glossary/glossary", terms=terms)

    def _help(self, marker: Marker) -> str:
        kind = marker.words[0] if marker.words else None
        lines = [one for one in self.course.help_lines.values() if _for_students(one)]
        emergencies = [
            {
                "country": country.code,
                "country_name": country.name,
                "line": line_view(line),
            }
            for country in self._countries()
            for line in lines
            if line.country == country.code and line.kind == "emergency"
        ]
        talk = [line for line in lines if line.kind in _SOMEONE_TO_TALK_TO]
        return self._fill(
            "help/help",
            emergencies=emergencies,
            countries=self._by_country(talk),
            extra=[line_view(line) for line in lines if line.kind == kind],
            extra_kind=kind,
            help_href=self.links.to("help.md"),
        )

    def _directory(self) -> str:
        def in_order(line: HelpLine) -> int:
            return HELP_KINDS.index(line.kind)

        lines = sorted(self.course.help_lines.values(), key=in_order)
        return self._fill("help/directory", countries=self._by_country(lines))

    def _countries(self) -> Iterable[Any]:
        return self.course.help.countries if self.course.help else ()

    def _by_country(self, lines: list[HelpLine]) -> list[dict[str, Any]]:
        countries = [
            {
                "code": country.code,
                "name": country.name,
                "lines": [
                    line_view(line) for line in lines if line.country == country.code
                ],
            }
            for country in self._countries()
        ]
        return [country for country in countries if country["lines"]]

    # ---- chat

    def _chat(self, marker: Marker) -> str:
        me = marker.options.get("me", "")
        messages = [
            message for line in marker.body or () if (message := _message(line, me))
        ]
        return self._fill(
            "chat/chat", title=marker.text or "", me=me, messages=messages
        )

    def _own_page(self) -> Page:
        if self.page is None:
            raise KeyError(self.links.path)
        return self.page


def _judged(quiz: Quiz) -> list[AnyQuestion]:
    return [one for one in quiz.questions if quiz_view.is_judged(one)]


def _inside(term: str) -> str:
    """A glossary's word as it stands inside a sentence."""
    rest = term[1:]
    return term[:1].lower() + rest if rest == rest.lower() else term


def _minutes(page: Page) -> int | None:
    match page.meta:
        case StudentMeta(minutes=minutes):
            return minutes.total
        case TeachMeta(prepare=prepare):
            return prepare
        case FamilyMeta(minutes_to_read=minutes_to_read):
            return minutes_to_read
    return None


def _for_students(line: HelpLine) -> bool:
    return line.audience == "everyone"


def line_view(line: HelpLine) -> dict[str, Any]:
    """What templates need of a help line."""
    return {
        "id": line.id,
        "kind": line.kind,
        "group": line.kind if _for_students(line) else "adults",
        "name": line.name,
        "what_for": line.what_for,
        "ages": line.ages,
        "phone": line.phone,
        "phone_note": line.phone_note,
        "phone_href": "tel:" + re.sub(r"[^0-9+]", "", line.phone or ""),
        "text": line.text,
        "email": line.email,
        "url": line.url,
        "hours": line.hours,
        "languages": line.languages,
        "note": line.note,
        "checked": line.checked_on is not None,
        "checked_on": line.checked_on,
    }


def _message(line: Text, me: str) -> dict[str, str] | None:
    """A bullet of a chat: `- Name: words`, or `- (what happens)`."""
    bullet = re.match(r"\s*[-*]\s+(.*\S)\s*\Z", line)
    if not bullet:
        return None
    words = bullet[1]
    if words.startswith("(") and words.endswith(")"):
        return {"who": "", "text": words[1:-1], "side": "narration"}
    who, _, said = words.partition(":")
    side = "me" if who.strip() == me else "them"
    return {"who": who.strip(), "text": said.strip(), "side": side}
