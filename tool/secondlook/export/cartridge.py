"""Common Cartridge 1.1: the lessons, their quizzes and the help lines as one course.

Version 1.1 and no later one, because Moodle restores no later one. Teachers' and
families' pages are left out: they hold the answers, and whoever takes part in a course
sees all of it.

Source: https://www.imsglobal.org/cc/ccv1p1/imscc_profilev1p1-Implementation.html
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.etree.ElementTree import Element

from secondlook import site
from secondlook.export.archive import zipped
from secondlook.export.cartridge_page import Drawn, Site, Source, page
from secondlook.export.cartridge_quiz import FORMS, assessment, plain
from secondlook.export.elements import document, element, root
from secondlook.export.imprint import Imprint, imprint
from secondlook.export.picked import Exported, ExportError, Loss, Picked, Progress
from secondlook.export.task import Task
from secondlook.model import HelpLine, Lesson, Quiz

NAME = "cartridge"
SUFFIX = ".imscc"
FOR = "Moodle, Canvas, Brightspace, Blackboard: lessons and quizzes as one course"

_MANIFEST = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
_LINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
_AT = "http://www.imsglobal.org/profile/cc/ccv1p1"
_SCHEMAS = {
    _MANIFEST: f"{_AT}/ccv1p1_imscp_v1p2_v1p0.xsd",
    _LOM: f"{_AT}/LOM/ccv1p1_lommanifest_v1p0.xsd",
}
_LINK_SCHEMA = {_LINK: f"{_AT}/ccv1p1_imswl_v1p1.xsd"}
_QUIZ_TYPE = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
_LINK_TYPE = "imswl_xmlv1p1"

_STYLES = ("assets/site.css", "assets/components.css", "components/quiz/quiz.css")
# What lessons link to, beside each other.
_AROUND = ("help.md", "about/glossary.md", "about/signs.md", "about/numbers.md")
_FIRST, _LINES = "Get help", "Help lines on the web"
_LAST = "Words, signs and numbers"


@dataclass(slots=True)
class _Cartridge:
    """What has been put into the cartridge so far."""

    course: Imprint
    files: dict[str, bytes] = field(default_factory=dict)
    resources: list[Element] = field(default_factory=list)
    folders: list[Element] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    questions: int = 0


def export(picked: Picked, progress: Progress) -> Exported:
    """The cartridge of what was picked.

    Raises:
        ExportError: the pages could not be built.
    """
    made = _Cartridge(imprint(picked.course))
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder, "site")
        _build(picked, built, progress)
        pages = _Pages(picked, built, made)
        pages.add_folder(_FIRST, ["help.md"], _help_links(picked, made))
        for lesson in picked.lessons:
            progress(f"Writing {lesson.name}")
            _add_lesson(lesson, picked, pages, made)
        pages.add_folder(_LAST, _AROUND[1:], [])
        pages.add_files()
    made.files["imsmanifest.xml"] = document(_manifest(picked, made))
    return Exported(zipped(made.files), made.questions, tuple(made.losses))


def _build(picked: Picked, folder: Path, progress: Progress) -> None:
    try:
        site.build(picked.course.root, folder, progress)
    except (site.GeneratorError, site.BuildRefusedError) as error:
        raise ExportError(str(error)) from None
    except site.BuildFailedError:
        fix = "`secondlook build` says why."
        raise ExportError(f"The lessons' pages could not be built: {fix}") from None


# ---- pages


class _Pages:
    """The pages of the built site that go into the cartridge."""

    def __init__(self, picked: Picked, built: Path, made: _Cartridge) -> None:
        self.picked, self.built, self.made = picked, built, made
        lessons = (
            f"{lesson.name}/{band}.md"
            for lesson in picked.lessons
            for band in picked.bands
        )
        known = [path for path in (*_AROUND, *lessons) if picked.course.page(path)]
        self.sources = {path: self._file(path) for path in known}
        self.site = Site(
            pages={self.sources[path]: _page_path(path) for path in known},
            files=frozenset(
                one.relative_to(built).as_posix() for one in built.rglob("*.*")
            ),
            styles=tuple(one for one in _STYLES if (built / one).is_file()),
        )
        self.shown: set[str] = set(self.site.styles)

    def _file(self, path: str) -> str:
        """The built page's path in the site, whichever way pages are served."""
        stem = path.removesuffix(".md")
        folder = f"{stem}/index.html"
        return folder if (self.built / folder).is_file() else f"{stem}.html"

    def add(self, path: str, kept: frozenset[str] = frozenset()) -> Element | None:
        """Put a page into the cartridge; its place in the course, if it exists."""
        read = self.picked.course.page(path)
        if read is None:
            return None
        source = self.sources[path]
        text = (self.built / source).read_text(encoding="utf-8")
        drawn = page(Source(source, text, kept), self.site, self._imprint())
        name, file = _page_name(path), _page_path(path)
        self.made.files[file] = drawn.text.encode()
        self.made.resources.append(self._resource(name, file, drawn))
        title = read.meta.title or read.path
        band = f" ({read.band})" if read.band and len(self.picked.bands) > 1 else ""
        return _entry(name, f"{title}{band}")

    def _resource(self, name: str, file: str, drawn: Drawn) -> Element:
        needs = sorted({*drawn.shows, *self.site.styles})
        self.shown.update(needs)
        return element(
            "resource",
            {"identifier": name, "type": "webcontent", "href": file},
            element("file", {"href": file}),
            *(
                element("dependency", {"identifierref": _file_name(one)})
                for one in needs
            ),
        )

    def _imprint(self) -> str:
        course = self.made.course
        return " · ".join(filter(None, (course.title, course.licence)))

    def add_folder(
        self, title: str, paths: tuple[str, ...] | list[str], more: list[Element]
    ) -> None:
        """Pages under a heading, and what else belongs there."""
        entries = [entry for path in paths if (entry := self.add(path)) is not None]
        if entries or more:
            self.made.folders.append(_folder(title, [*entries, *more]))

    def add_files(self) -> None:
        """The pictures and style sheets that the pages show."""
        for path in sorted(self.shown):
            self.made.files[path] = (self.built / path).read_bytes()
            self.made.resources.append(
                element(
                    "resource",
                    {
                        "identifier": _file_name(path),
                        "type": "webcontent",
                        "href": path,
                    },
                    element("file", {"href": path}),
                )
            )


def _page_name(path: str) -> str:
    return "page." + path.removesuffix(".md").replace("/", ".")


def _page_path(path: str) -> str:
    return "pages/" + path.removesuffix(".md").replace("/", "-") + ".html"


def _file_name(path: str) -> str:
    return "file." + path.replace("/", ".")


# ---- lessons and their quizzes


def _add_lesson(
    lesson: Lesson, picked: Picked, pages: _Pages, made: _Cartridge
) -> None:
    entries: list[Element] = []
    titles: list[str] = []
    for band in picked.bands:
        quiz = picked.course.quiz(lesson.name, band)
        tasks, kept = _quiz_tasks(quiz, picked, made) if quiz else ([], frozenset())
        entry = pages.add(f"{lesson.name}/{band}.md", kept)
        if entry is not None:
            entries.append(entry)
            titles.append(str(lesson.pages[band].meta.title))
        if quiz and tasks:
            entries.append(_add_quiz(quiz, tasks, made))
    if entries:
        title = titles[0] if titles else lesson.name
        number = f"{lesson.number}. " if "teach" in lesson.pages else ""
        made.folders.append(_folder(f"{number}{title}", entries))


def _quiz_tasks(
    quiz: Quiz, picked: Picked, made: _Cartridge
) -> tuple[list[Task], frozenset[str]]:
    """What the quiz asks, and the ids of what stays on the page instead."""
    tasks, lost = picked.tasks(quiz, FORMS)
    there = "; it stands on the lesson's page"
    made.losses += [replace(one, what=one.what + there) for one in lost]
    for one in tasks:
        made.losses += [Loss(one.at, what, left_out=False) for what in _changes(one)]
    made.questions += len(tasks)
    asked = {one.uid.rpartition(".")[2] for one in tasks}
    ids = {str(question.id) for question in quiz.questions}
    return tasks, frozenset(ids - asked)


def _changes(one: Task) -> Iterator[str]:
    name = one.uid.rpartition(".")[2]
    if one.form == "pairs":
        yield f'"{name}" became {len(one.answers)} questions, one for each row'
    if any(0 < answer.worth < 1 for answer in one.answers):
        yield f'"{name}" has a partly good answer, which earns nothing there'


def _add_quiz(quiz: Quiz, tasks: list[Task], made: _Cartridge) -> Element:
    name = f"quiz.{quiz.lesson}.{quiz.band}"
    path = f"quizzes/{quiz.lesson}-{quiz.band}.xml"
    made.files[path] = document(assessment(quiz, tasks, made.course.language))
    made.resources.append(_plain_resource(name, _QUIZ_TYPE, path))
    return _entry(name, f"Quiz: {quiz.title} ({quiz.band})")


# ---- help lines


def _help_links(picked: Picked, made: _Cartridge) -> list[Element]:
    """The web pages of the services that are there for everyone, by country."""
    help_ = picked.course.help
    if help_ is None:
        return []
    lines = [
        (f"{country.name}: {line.name}", line)
        for country in help_.countries
        for line in picked.course.help_lines.values()
        if line.country == country.code and line.url and line.audience == "everyone"
    ]
    entries = [_add_link(title, line, made) for title, line in lines]
    return [_folder(_LINES, entries)] if entries else []


def _add_link(title: str, line: HelpLine, made: _Cartridge) -> Element:
    name, path = f"link.{line.id}", f"links/{line.id}.xml"
    made.files[path] = document(
        element(
            "webLink",
            root(_LINK, _LINK_SCHEMA),
            element("title", None, plain(title)),
            element("url", {"href": str(line.url), "target": "_blank"}),
        )
    )
    made.resources.append(_plain_resource(name, _LINK_TYPE, path))
    return _entry(name, title)


# ---- the manifest


def _plain_resource(name: str, kind: str, path: str) -> Element:
    """A resource that is one file, which its type forbids to be named again."""
    return element(
        "resource", {"identifier": name, "type": kind}, element("file", {"href": path})
    )


def _entry(name: str, title: str) -> Element:
    return element(
        "item",
        {"identifier": f"entry.{name}", "identifierref": name},
        element("title", None, plain(title)),
    )


def _folder(title: str, entries: list[Element]) -> Element:
    first = entries[0].attrib["identifier"]
    return element(
        "item",
        {"identifier": f"folder.{first}"},
        element("title", None, plain(title)),
        *entries,
    )


def _manifest(picked: Picked, made: _Cartridge) -> Element:
    about = made.course
    title = about.title if len(picked.bands) > 1 else f"{about.title} {picked.bands[0]}"
    whole = element("item", {"identifier": "course"}, *made.folders)
    organization = element(
        "organization",
        {"identifier": "organization", "structure": "rooted-hierarchy"},
        element("title", None, plain(title)),
        whole,
    )
    return element(
        "manifest",
        {**root(_MANIFEST, _SCHEMAS, lom=_LOM), "identifier": "second-look"},
        _metadata(title, about),
        element("organizations", None, organization),
        element("resources", None, *made.resources),
    )


def _metadata(title: str, about: Imprint) -> Element:
    def said(name: str, text: str) -> Element:
        words = element("lom:string", {"language": about.language}, plain(text))
        return element(f"lom:{name}", None, words)

    general = element(
        "lom:general", None, said("title", title), said("description", about.summary)
    )
    rights = element("lom:rights", None, said("description", about.licence))
    return element(
        "metadata",
        None,
        element("schema", None, "IMS Common Cartridge"),
        element("schemaversion", None, "1.1.0"),
        element("lom:lom", None, general, rights),
    )
