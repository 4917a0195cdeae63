"""A cartridge holds the course: lessons, quizzes and help lines, in its order."""

from __future__ import annotations

import html
import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
import qti2latex
from hypothesis import given, settings

from secondlook.course import load
from secondlook.export import cartridge
from secondlook.export.cartridge_page import Site, Source, page
from secondlook.export.cartridge_quiz import assessment
from secondlook.export.elements import document
from secondlook.export.picked import Exported, pick
from secondlook.export.task import SORTED_INTO, Task, task
from secondlook.model import FORMS, Quiz, Text
from secondlook.problem import Place
from tests.conftest import EPOCH
from tests.export.cartridge_marks import NS, mark
from tests.export.plain import LIGHTS, Plain, questions
from tests.export.sample import tasks, whole
from tests.export.shapes import TEXT, Shape, faults

MANIFEST_NS = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
LINK_NS = "{http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}"

# Written from the schemas of Common Cartridge 1.1, for the elements that we use.
# http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd
MANIFEST: Shape = {
    "manifest": ("metadata, organizations, resources", "identifier"),
    "metadata": ("schema, schemaversion, lom", ""),
    "schema": (TEXT, ""),
    "schemaversion": (TEXT, ""),
    "lom": ("(general | lifeCycle | technical | rights)*", ""),
    "general": ("(title | language | description | keyword)*", ""),
    "rights": ("(cost | copyrightAndOtherRestrictions | description)*", ""),
    "description": ("string+", ""),
    "string": (TEXT, "language?"),
    "organizations": ("organization?", ""),
    "organization": ("title?, item", "identifier structure"),
    "title": (f"{TEXT} string*", ""),
    "item": ("title?, item*", "identifier identifierref?"),
    "resources": ("resource*", ""),
    "resource": ("file*, dependency*", "identifier type href? intendeduse?"),
    "file": ("", "href"),
    "dependency": ("", "identifierref"),
}
# http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd
ASSESSMENT: Shape = {
    "questestinterop": ("assessment", ""),
    "assessment": ("qtimetadata?, rubric?, section", "ident title"),
    "qtimetadata": ("qtimetadatafield+", ""),
    "qtimetadatafield": ("fieldlabel, fieldentry", ""),
    "fieldlabel": (TEXT, ""),
    "fieldentry": (TEXT, ""),
    "rubric": ("material", ""),
    "section": ("item+", "ident title?"),
    "item": (
        "itemmetadata?, presentation?, resprocessing*, itemfeedback*",
        "ident title?",
    ),
    "itemmetadata": ("qtimetadata+", ""),
    "presentation": ("material, response_lid", "label?"),
    "material": ("mattext", "label?"),
    "mattext": (TEXT, "texttype?"),
    "response_lid": ("render_choice", "ident rcardinality? rtiming?"),
    "render_choice": ("response_label*", "shuffle? minnumber? maxnumber?"),
    "response_label": ("material", "ident rshuffle?"),
    "resprocessing": ("outcomes, respcondition+", ""),
    "outcomes": ("decvar", ""),
    "decvar": ("", "varname vartype? minvalue? maxvalue?"),
    "respcondition": ("conditionvar, setvar*, displayfeedback*", "title? continue?"),
    "conditionvar": ("(and | other | varequal)+", ""),
    "and": ("(not | varequal)+", ""),
    "not": ("varequal+", ""),
    "other": ("", ""),
    "varequal": (TEXT, "respident case?"),
    "setvar": (TEXT, "varname? action?"),
    "displayfeedback": ("", "feedbacktype linkrefid"),
    "itemfeedback": ("flow_mat", "ident title?"),
    "flow_mat": ("material", "class?"),
}
LINK: Shape = {
    "webLink": ("title, url", ""),
    "title": (TEXT, ""),
    "url": ("", "href target? windowFeatures?"),
}
AROUND = ("glossary", "signs", "numbers")
TYPES = {
    "webcontent",
    "imsqti_xmlv1p2/imscc_xmlv1p1/assessment",
    "imswl_xmlv1p1",
}


class Files:
    """What is in a cartridge."""

    def __init__(self, exported: Exported) -> None:
        self.losses, self.questions = exported.losses, exported.questions
        with zipfile.ZipFile(io.BytesIO(exported.content)) as opened:
            self.content = {name: opened.read(name) for name in opened.namelist()}
            self.times = {one.date_time for one in opened.infolist()}
        self.manifest = fromstring(self.content["imsmanifest.xml"])

    def xml(self, folder: str) -> Iterator[tuple[str, Element]]:
        for name, content in self.content.items():
            if name.startswith(f"{folder}/"):
                yield name, fromstring(content)

    def pages(self) -> Iterator[tuple[str, str]]:
        for name, content in self.content.items():
            if name.startswith("pages/"):
                yield name, content.decode()

    def items(self) -> dict[str, Element]:
        """Every question of every quiz, by its name."""
        return {
            one.attrib["ident"]: one
            for _, root in self.xml("quizzes")
            for one in root.iter(f"{NS}item")
        }


@pytest.fixture(scope="module")
def files() -> Files:
    return Files(cartridge.export(whole(), lambda _: None))


@pytest.fixture(scope="module")
def items(files: Files) -> dict[str, Element]:
    return files.items()


def asked() -> list[tuple[Task, Quiz]]:
    """The tasks that a cartridge's quizzes can ask."""
    return [
        (made, quiz)
        for quiz in whole().quizzes()
        for question in quiz.questions
        if (made := task(question, quiz)) and made.form not in ("order", "text")
    ]


# ---- the package


def test_two_runs_give_the_same_bytes(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    picked = pick(load(course)[0], None, None)
    first, second = (cartridge.export(picked, lambda _: None) for _ in range(2))
    assert first.content == second.content
    assert Files(first).times == {(2026, 1, 1, 0, 0, 0)}


def test_manifest_has_the_shape_of_its_schema(files: Files) -> None:
    # The metadata is in a namespace of its own.
    manifest = fromstring(files.content["imsmanifest.xml"])
    for one in manifest.iter():
        one.tag = one.tag.replace(LOM, MANIFEST_NS)
    assert not list(faults(manifest, MANIFEST, MANIFEST_NS))
    schema = {one.tag.removeprefix(MANIFEST_NS): one.text for one in manifest[0]}
    assert schema["schema"] == "IMS Common Cartridge"
    assert schema["schemaversion"] == "1.1.0"


def test_documents_have_the_shape_of_their_schemas(files: Files) -> None:
    for name, root in files.xml("quizzes"):
        assert not list(faults(root, ASSESSMENT, NS)), name
    for name, root in files.xml("links"):
        assert not list(faults(root, LINK, LINK_NS)), name


def test_resources_name_every_file_once(files: Files) -> None:
    named = [one.attrib["href"] for one in files.manifest.iter(f"{MANIFEST_NS}file")]
    assert sorted(named) == sorted(files.content.keys() - {"imsmanifest.xml"})
    resources = list(files.manifest.iter(f"{MANIFEST_NS}resource"))
    names = {one.attrib["identifier"] for one in resources}
    for one in resources:
        assert one.attrib["type"] in TYPES
        # Only web content may name its file twice, and has to.
        web = one.attrib["type"] == "webcontent"
        file = one.find(f"{MANIFEST_NS}file")
        assert file is not None
        assert one.attrib.get("href") == (file.attrib["href"] if web else None)
    for one in files.manifest.iter(f"{MANIFEST_NS}dependency"):
        assert one.attrib["identifierref"] in names


def test_identifiers_are_names_and_differ(files: Files) -> None:
    found = [
        one.attrib["identifier"]
        for one in files.manifest.iter()
        if "identifier" in one.attrib
    ]
    assert len(found) == len(set(found))
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", one) for one in found)


def test_the_course_begins_with_help_and_keeps_its_order(files: Files) -> None:
    folders = files.manifest.findall(
        f"{MANIFEST_NS}organizations//{MANIFEST_NS}organization"
        f"/{MANIFEST_NS}item/{MANIFEST_NS}item"
    )
    titles = [one.findtext(f"{MANIFEST_NS}title") or "" for one in folders]
    assert titles[0] == "Get help"
    course = whole().course.in_order()
    numbers = [int(title.split(".")[0]) for title in titles[1 : len(course) + 1]]
    assert numbers == [one.number for one in course]
    # Then the quizzes around the course, which have no number, and what is around.
    assert len(titles) == len(whole().lessons) + 2
    resources = {
        one.attrib["identifier"]
        for one in files.manifest.iter(f"{MANIFEST_NS}resource")
    }
    for lesson, folder in zip(whole().lessons, folders[1:-1], strict=True):
        inside = [
            one.attrib["identifierref"] for one in folder.findall(f"{MANIFEST_NS}item")
        ]
        assert set(inside) <= resources
        assert inside == [
            f"{kind}.{lesson.name}.{band}"
            for band in ("11-13", "14-17")
            for kind in ("page", "quiz")
        ]


def test_every_service_for_everyone_has_its_link(files: Files) -> None:
    found = set()
    for _, root in files.xml("links"):
        url = root.find(f"{LINK_NS}url")
        assert url is not None
        found.add(url.attrib["href"])
    lines = whole().course.help_lines.values()
    assert found == {
        str(line.url) for line in lines if line.url and line.audience == "everyone"
    }


# ---- quizzes


def test_every_question_is_asked_or_named_as_a_loss(files: Files) -> None:
    lost = [one for one in files.losses if one.left_out]
    total = sum(len(quiz.questions) for quiz in whole().quizzes())
    assert files.questions + len(lost) == total
    for one in lost:
        assert re.search(
            "`(order|reflect|story)`.*stands on the lesson's page", one.what
        )
    became = [one.what for one in files.losses if "became" in one.what]
    pairs = [made for made, _ in asked() if made.form == "pairs"]
    assert len(became) == len(pairs)


def test_profiles_have_the_parts_that_they_need(items: dict[str, Element]) -> None:
    for name, one in items.items():
        fields = {
            entry.findtext(f"{NS}fieldlabel"): entry.findtext(f"{NS}fieldentry")
            for entry in one.iter(f"{NS}qtimetadatafield")
        }
        labels = [label.attrib["ident"] for label in one.iter(f"{NS}response_label")]
        cardinality = one.find(f"{NS}presentation/{NS}response_lid")
        assert cardinality is not None
        many = cardinality.attrib["rcardinality"] == "Multiple"
        match fields["cc_profile"]:
            case "cc.true_false.v0p1":
                assert sorted(labels) == ["false", "true"], name
                assert fields["question_type"] == "true_false_question"
                assert not many
            case "cc.multiple_choice.v0p1":
                assert len(labels) > 2, name
                assert not many
            case "cc.multiple_response.v0p1":
                assert many
            case other:
                raise AssertionError(other)
        assert len(set(map(str.lower, labels))) == len(labels)


def test_conditions_are_of_the_form_that_importers_read(
    items: dict[str, Element],
) -> None:
    for name, one in items.items():
        conditions = one.findall(f"{NS}resprocessing/{NS}respcondition")
        goes_on = [one.attrib["continue"] == "Yes" for one in conditions]
        assert not any(goes_on[1:]), name
        assert all(test.attrib["case"] == "Yes" for test in one.iter(f"{NS}varequal"))
        asked_of = {test.attrib["respident"] for test in one.iter(f"{NS}varequal")}
        assert asked_of == {
            one.attrib["ident"] for one in one.iter(f"{NS}response_lid")
        }
        shown = [one.attrib["linkrefid"] for one in one.iter(f"{NS}displayfeedback")]
        there = [one.attrib["ident"] for one in one.findall(f"{NS}itemfeedback")]
        assert sorted(shown) == sorted(there)


def test_texts_are_one_piece_without_what_importers_spoil(files: Files) -> None:
    for name, root in files.xml("quizzes"):
        for one in root.iter(f"{NS}mattext"):
            assert one.text
            assert one.text.isascii(), name
            assert "&lt;" not in one.text
            assert re.fullmatch("(<p>[^<]+</p>)+", one.text)


def paragraphs(element: Element | None) -> list[str]:
    """The paragraphs in an element's text."""
    assert element is not None
    return plain("".join(element.itertext()))


def plain(text: str) -> list[str]:
    """The paragraphs of HTML as words."""
    return [html.unescape(one) for one in re.findall("<p>(.*?)</p>", text)]


def labels(one: Element) -> dict[str, str]:
    """The names of what can be chosen, by its words."""
    return {
        paragraphs(label)[0]: label.attrib["ident"]
        for label in one.iter(f"{NS}response_label")
    }


def test_all_right_earns_all_and_all_wrong_nothing(items: dict[str, Element]) -> None:
    for made, _ in asked():
        check(made, items)


def check(made: Task, items: dict[str, Element]) -> None:
    """What stands in the items of a task, and how answers to them are marked."""
    if made.form == "pairs":
        for number in range(1, len(made.answers) + 1):
            check_row(made, number, items[f"{made.uid}.{number}"])
        return
    one = items[made.uid]
    names = labels(one)
    assert paragraphs(one.find(f"{NS}presentation/{NS}material")) == safe(made.lines)
    assert list(names) == safe(answer.text for answer in made.answers)
    texts = [names[text] for text in safe(answer.text for answer in made.answers)]
    if made.form == "multiple":
        right = [n for n, a in zip(texts, made.answers, strict=True) if a.right]
        wrong = [n for n in texts if n not in right]
        assert mark(one, right)[0] == 100
        assert [mark(one, some)[0] for some in (wrong, texts, [])] == [0, 0, 0]
        (reasons,) = mark(one, [])[1]
        for answer in made.answers:
            (text,) = safe([f"{answer.text} – {answer.feedback}"])
            assert text in html.unescape(reasons)
        return
    for name, answer in zip(texts, made.answers, strict=True):
        score, shown = mark(one, [name])
        assert score == (100 if answer.right else 0)
        assert [html.unescape(text) for text in shown] == [
            f"<p>{text}</p>" for text in safe([answer.feedback])
        ]


def check_row(made: Task, number: int, one: Element) -> None:
    answer = made.answers[number - 1]
    lines = paragraphs(one.find(f"{NS}presentation/{NS}material"))
    assert lines == safe((*made.lines, answer.text))
    partners = {given.match for given in made.answers}
    if made.kind == "sort":
        partners = set(SORTED_INTO.values())
    names = labels(one)
    assert set(names) == set(safe(partners))
    for text, name in names.items():
        score, shown = mark(one, [name])
        assert score == (100 if [text] == safe([answer.match]) else 0)
        assert [html.unescape(text) for text in shown] == [
            f"<p>{text}</p>" for text in safe([answer.feedback])
        ]


def safe(texts: Iterable[str]) -> list[str]:
    """The texts without the sign that begins a tag."""
    return [text.replace("<", "‹") for text in texts]


@given(tasks().filter(lambda made: made.form != "order"))
@settings(max_examples=60, deadline=None)
def test_any_words_come_back_and_are_marked(made: Task) -> None:
    title = Text(made.title, Place("a"))
    quiz = Quiz(at=Place("a"), lesson="a", band="11-13", title=title, questions=())
    root = fromstring(document(assessment(quiz, [made], "en")))
    assert not list(faults(root, ASSESSMENT, NS))
    check(made, {one.attrib["ident"]: one for one in root.iter(f"{NS}item")})


# ---- a reader that is not ours


def test_qti2latex_reads_every_question(items: dict[str, Element]) -> None:
    read = 0
    for one in questions():
        for name, lines, options in in_items(one):
            item, read = items[name], read + 1
            found = qti2latex.get_choices(item)
            assert plain(qti2latex.get_item_stem(item)) == safe(lines)
            texts = [[text] for text in safe(text for text, _ in options)]
            assert [plain(text) for _, text in found] == texts
            kind = qti2latex.guess_type(qti2latex.get_qti_metadata(item), item)
            assert (kind == "true_false_question") == (one.kind == "true-false")
            if one.kind in ("several", "spot", "sort", "match"):
                # Elsewhere it takes conditions that only give a reason for the key.
                named = zip(found, options, strict=True)
                right = {label for (label, _), (_, is_right) in named if is_right}
                assert qti2latex.get_correct_idents(item) == right
    assert read == len(items)


def in_items(
    one: Plain,
) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, bool]]]]:
    """The name of each item of a question, its lines, and its options with the key."""
    lines = (*one.above, str(one.question.prompt))
    if one.kind in ("sort", "match"):
        matches = {match for _, match, _ in one.rows}
        partners = sorted(matches, key=str.casefold)
        if one.kind == "sort":
            partners = list(LIGHTS.values())
        for number, (text, match, _) in enumerate(one.rows, 1):
            options = [(partner, partner == match) for partner in partners]
            yield f"{one.uid}.{number}", (*lines, text), options
    elif one.kind not in ("order", "reflect", "story"):
        rows = [(text, mark in ("yes", "well")) for text, mark, _ in one.rows]
        yield one.uid, lines, rows


# ---- pages


class Links(HTMLParser):
    """What a page links to and shows, the places in it, and its elements."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = set()
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.links.append(value)
            elif name == "id" and value:
                self.places.add(value)


def test_links_and_pictures_are_in_the_cartridge(files: Files) -> None:
    read = {name: Links(text) for name, text in files.pages()}
    inner = 0
    for name, one in read.items():
        for link in one.links:
            if re.match(r"(https|tel|mailto|sms):", link):
                continue
            path, _, place = link.partition("#")
            target = posixpath.normpath(posixpath.join("pages", path)) if path else name
            assert target in files.content, f"{name}: {link}"
            if place:
                assert place in read[target].places, f"{name}: {link}"
            inner += 1
    assert inner > len(read)


def test_pages_need_no_script_and_have_no_menu(files: Files) -> None:
    for name, text in files.pages():
        tags = Links(text).tags
        assert not tags & {"script", "form", "template", "style", "button"}, name
        assert not re.search(r"\son\w+=", text)
        assert text.count("<nav") == 1


def test_every_lesson_is_there_with_help_beside_it(files: Files) -> None:
    pages = dict(files.pages())
    for lesson in whole().lessons:
        for band in ("11-13", "14-17"):
            text = pages[f"pages/{lesson.name}-{band}.html"]
            title = html.escape(str(lesson.pages[band].meta.title), quote=False)
            # The pages of the quizzes around the course write their own heading.
            heading = "[^<]+" if lesson.name in FORMS else re.escape(title)
            assert re.search(f"<h1[^>]*>{heading}</h1>", text)
            assert 'href="tel:999"' in text
            assert 'href="help.html"' in text


def test_every_page_leads_to_help_and_away(files: Files) -> None:
    for name, text in files.pages():
        bar = text[text.index("<nav") : text.index("</nav>")]
        assert 'href="help.html"' in bar, name
        (way_out,) = re.findall('<a class="sl-exit"[^>]*>', bar)
        assert 'href="https://www.wikipedia.org/"' in way_out
        assert 'target="_top"' in way_out
        assert "It may keep which pages you open." in text


def test_pages_for_teachers_and_families_are_not_there(files: Files) -> None:
    names = {name for name, _ in files.pages()}
    assert names == {
        f"pages/{lesson.name}-{band}.html"
        for lesson in whole().lessons
        for band in ("11-13", "14-17")
    } | {f"pages/{one}.html" for one in ("help", *(f"about-{o}" for o in AROUND))}


def test_what_no_quiz_can_ask_stays_on_the_page(files: Files) -> None:
    pages = dict(files.pages())
    for quiz in whole().quizzes():
        text = pages[f"pages/{quiz.lesson}-{quiz.band}.html"]
        assert text.count("The quiz of this lesson stands beside this page") == 1
        for question in quiz.questions:
            there = f'id="all-{question.id}"' in text
            assert there == (question.kind in ("order", "reflect", "story"))


def test_signs_of_markup_stay_words() -> None:
    site = Site({"a/index.html": "pages/a.html"}, frozenset(), ())
    source = Source(
        "a/index.html",
        '<html lang="en"><title>A &lt;b&gt;</title><article id="content">'
        "<p title='say &quot;x&lt;&quot;'>1 &lt; 2 &amp;lt;</p></article></html>",
    )
    drawn = page(source, site, "").text
    article = drawn[drawn.index("<p title") : drawn.index("</article>")]
    once_too_often = html.unescape(article)
    assert article == '<p title="say ”x‹”">1 ‹ 2 &amp;lt;</p>'
    assert once_too_often.count("<") == 2
    assert "<title>A ‹b&gt;</title>" in drawn


def test_a_link_to_what_is_not_there_becomes_words() -> None:
    site = Site({"a/index.html": "pages/a.html"}, frozenset(), ())
    text = '<article><p>See <a href="../teachers/">the <em>plan</em></a>.</p></article>'
    drawn = page(Source("a/index.html", text), site, "").text
    assert "<p>See the <em>plan</em>.</p>" in drawn


def test_a_band_makes_a_course_of_its_own(course: Path) -> None:
    picked = pick(load(course)[0], None, "11-13")
    made = Files(cartridge.export(picked, lambda _: None))
    names = {name for name, _ in made.pages()}
    assert "pages/demo-11-13.html" in names
    assert not any("14-17" in name for name in made.content)
    title = made.manifest.findtext(f".//{MANIFEST_NS}organization/{MANIFEST_NS}title")
    assert title
    assert title.endswith(" 11-13")
