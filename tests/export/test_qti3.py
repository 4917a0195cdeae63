"""A QTI 3 package says everything that a quiz says, and marks it exactly."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings

from secondlook.export import qti3
from secondlook.export.archive import zipped
from secondlook.export.elements import document
from secondlook.export.picked import ExportError, pick
from secondlook.export.qti3_item import item
from secondlook.export.task import Task, task
from tests.conftest import EPOCH
from tests.export.qti3_marks import NS, mark
from tests.export.sample import of_each_kind, tasks, whole
from tests.export.shapes import TEXT, Shape, faults

Package = dict[str, Element]

# Written from the schemas of QTI 3.0, for the elements that we use.
# https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd
ITEM: Shape = {
    "qti-assessment-item": (
        "qti-response-declaration*, qti-outcome-declaration*, qti-item-body?, "
        "qti-response-processing?, qti-modal-feedback*",
        "identifier title adaptive? time-dependent",
    ),
    "qti-response-declaration": (
        "qti-default-value?, qti-correct-response?, qti-mapping?",
        "identifier cardinality base-type?",
    ),
    "qti-correct-response": ("qti-value+", "interpretation?"),
    "qti-value": (TEXT, "base-type? field-identifier?"),
    "qti-mapping": ("qti-map-entry+", "default-value? lower-bound? upper-bound?"),
    "qti-map-entry": ("", "map-key mapped-value case-sensitive?"),
    "qti-outcome-declaration": (
        "qti-default-value?",
        "identifier cardinality base-type? normal-minimum? normal-maximum?",
    ),
    "qti-default-value": ("qti-value+", "interpretation?"),
    "qti-item-body": (
        "(p | ul | qti-choice-interaction | qti-order-interaction | "
        "qti-match-interaction | qti-feedback-block)+",
        "",
    ),
    "p": (TEXT, ""),
    "ul": ("li+", ""),
    "li": (f"{TEXT} strong*", ""),
    "strong": (TEXT, ""),
    "qti-prompt": (TEXT, ""),
    "qti-choice-interaction": (
        "qti-prompt?, qti-simple-choice+",
        "response-identifier max-choices? min-choices? shuffle?",
    ),
    "qti-order-interaction": (
        "qti-prompt?, qti-simple-choice+",
        "response-identifier shuffle?",
    ),
    "qti-simple-choice": (f"{TEXT} qti-feedback-inline*", "identifier fixed?"),
    "qti-feedback-inline": (TEXT, "outcome-identifier identifier show-hide?"),
    "qti-match-interaction": (
        "qti-prompt?, qti-simple-match-set, qti-simple-match-set",
        "response-identifier max-associations? shuffle?",
    ),
    "qti-simple-match-set": ("qti-simple-associable-choice*", ""),
    "qti-simple-associable-choice": (TEXT, "identifier match-max match-min?"),
    "qti-feedback-block": (
        "qti-content-body?",
        "outcome-identifier identifier show-hide?",
    ),
    "qti-content-body": ("(p | ul)*", ""),
    "qti-response-processing": (
        "(qti-set-outcome-value | qti-response-condition)*",
        "",
    ),
    "qti-response-condition": ("qti-response-if", ""),
    "qti-response-if": ("(qti-match | qti-lte), qti-set-outcome-value*", ""),
    "qti-set-outcome-value": (
        "(qti-base-value | qti-variable | qti-map-response | qti-divide)",
        "identifier",
    ),
    "qti-match": ("qti-variable, qti-correct", ""),
    "qti-lte": ("qti-container-size, qti-base-value", ""),
    "qti-container-size": ("qti-variable", ""),
    "qti-divide": ("qti-map-response, qti-base-value", ""),
    "qti-base-value": (TEXT, "base-type"),
    "qti-variable": ("", "identifier"),
    "qti-correct": ("", "identifier"),
    "qti-map-response": ("", "identifier"),
}
TEST: Shape = {
    "qti-assessment-test": (
        "qti-outcome-declaration*, qti-test-part+, qti-outcome-processing?",
        "identifier title",
    ),
    "qti-outcome-declaration": ITEM["qti-outcome-declaration"],
    "qti-default-value": ITEM["qti-default-value"],
    "qti-value": ITEM["qti-value"],
    "qti-test-part": (
        "qti-item-session-control?, qti-assessment-section+",
        "identifier navigation-mode submission-mode",
    ),
    "qti-item-session-control": (
        "",
        "max-attempts? show-feedback? allow-review? allow-skipping?",
    ),
    "qti-assessment-section": (
        "qti-rubric-block*, qti-assessment-item-ref*",
        "identifier title visible",
    ),
    "qti-rubric-block": ("qti-content-body?", "use? view"),
    "qti-content-body": ITEM["qti-content-body"],
    "p": ITEM["p"],
    "qti-assessment-item-ref": ("", "identifier href"),
    "qti-outcome-processing": ("qti-set-outcome-value", ""),
    "qti-set-outcome-value": ("qti-sum", "identifier"),
    "qti-sum": ("qti-test-variables", ""),
    "qti-test-variables": ("", "variable-identifier"),
}
MANIFEST_NS = "{http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/LOM}"


@pytest.fixture(scope="module")
def package() -> Package:
    exported = qti3.export(whole(), lambda _: None)
    with zipfile.ZipFile(io.BytesIO(exported.content)) as opened:
        return {name: fromstring(opened.read(name)) for name in opened.namelist()}


def every_task() -> list[Task]:
    return [
        made
        for quiz in whole().quizzes()
        for question in quiz.questions
        if (made := task(question, quiz))
    ]


def test_two_runs_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    first, second = (qti3.export(whole(), lambda _: None).content for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as opened:
        times = {one.date_time for one in opened.infolist()}
    assert times == {(2026, 1, 1, 0, 0, 0)}


def test_zip_times_before_1980_and_after_2107(monkeypatch: pytest.MonkeyPatch) -> None:
    for epoch, year in (("0", 1980), ("9999999999", 2107)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        with zipfile.ZipFile(io.BytesIO(zipped({"a": b""}))) as opened:
            assert opened.infolist()[0].date_time[0] == year


def test_files_stand_in_the_order_of_their_names() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped(dict.fromkeys("cabd", b"")))) as opened:
        assert opened.namelist() == ["a", "b", "c", "d"]


def test_an_epoch_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(ExportError, match="SOURCE_DATE_EPOCH is 'yesterday'"):
        zipped({})


def test_every_question_but_stories_is_an_item(package: Package) -> None:
    items = {name for name in package if name.startswith("items/")}
    assert items == {f"items/{one.uid}.xml" for one in every_task()}


def test_stories_are_named_as_losses() -> None:
    losses = qti3.export(whole(), lambda _: None).losses
    stories = {
        question.at
        for quiz in whole().quizzes()
        for question in quiz.questions
        if question.kind == "story"
    }
    assert stories
    assert {one.at for one in losses} == stories
    assert all("is a `story`" in one.what and one.left_out for one in losses)


def test_documents_have_the_shape_of_their_schema(package: Package) -> None:
    for name, root in package.items():
        folder = name.split("/")[0]
        if folder in ("items", "tests"):
            shape = ITEM if folder == "items" else TEST
            assert not list(faults(root, shape, NS)), name


def test_manifest_names_every_file_once(package: Package) -> None:
    manifest = package["imsmanifest.xml"]
    files = [one.attrib["href"] for one in manifest.iter(f"{MANIFEST_NS}file")]
    assert sorted(files) == sorted(package.keys() - {"imsmanifest.xml"})
    resources = list(manifest.iter(f"{MANIFEST_NS}resource"))
    names = {one.attrib["identifier"] for one in resources}
    assert len(names) == len(resources)
    for one in manifest.iter(f"{MANIFEST_NS}dependency"):
        assert one.attrib["identifierref"] in names
    for one in resources:
        assert (
            one.attrib["identifier"] == package[one.attrib["href"]].attrib["identifier"]
        )


def test_identifiers_are_names(package: Package) -> None:
    for root in package.values():
        for one in root.iter():
            for key in ("identifier", "response-identifier", "identifierref"):
                assert re.fullmatch(r"[A-Za-z_][\w.-]*", one.attrib.get(key, "a"))


def test_manifest_carries_the_courses_ids_and_tags(package: Package) -> None:
    manifest = package["imsmanifest.xml"]
    found = {}
    for one in manifest.iter(f"{MANIFEST_NS}resource"):
        uid = one.findtext(f".//{LOM}entry")
        tags = one.findall(f".//{LOM}keyword/{LOM}string")
        found[uid] = tuple(tag.text for tag in tags)
    for made in every_task():
        assert found[made.uid] == made.tags


def test_each_test_asks_its_quiz_in_order(package: Package) -> None:
    for quiz in whole().quizzes():
        root = package[f"tests/{quiz.lesson}.{quiz.band}.xml"]
        found = [
            one.attrib["href"] for one in root.iter(f"{NS}qti-assessment-item-ref")
        ]
        made = [one for question in quiz.questions if (one := task(question, quiz))]
        assert found == [f"../items/{one.uid}.xml" for one in made]
        most = root.findall(f"{NS}qti-outcome-declaration")[1]
        assert most.attrib["identifier"] == "MAXSCORE"
        marked = [one for one in made if one.form != "text"]
        assert most.findtext(f"{NS}qti-default-value/{NS}qti-value") == str(len(marked))


def test_items_say_what_the_course_says(package: Package) -> None:
    for made in every_task():
        said(package[f"items/{made.uid}.xml"], made)


def said(root: Element, made: Task) -> None:
    """Every text of a task stands in its item, in the element that it belongs to."""
    texts = [_text(one) for one in root.iter() if one.text]
    for text in (*made.lines, *filter(None, made.general.split("\n"))):
        assert text in texts
    for answer in made.answers:
        assert answer.text in texts
        whole_entry = f"{answer.text} {answer.feedback}"
        assert answer.feedback in texts or whole_entry in texts
        assert made.form != "pairs" or answer.match in texts


def _text(element: Element) -> str:
    """An element's own words; those of a list's entry, with what stands out in it."""
    if element.tag == f"{NS}li":
        return "".join(element.itertext()).strip()
    return (element.text or "").strip()


def test_all_right_is_1_all_wrong_and_everything_are_0(package: Package) -> None:
    for made in every_task():
        if made.form == "text":
            continue
        root = package[f"items/{made.uid}.xml"]
        right, wrong, everything = answers_of(root, made)
        assert mark(root, right)["SCORE"] == 1, made.uid
        assert mark(root, wrong)["SCORE"] == 0, made.uid
        assert mark(root, everything)["SCORE"] == 0, made.uid
        assert mark(root, None)["SCORE"] == 0, made.uid


def answers_of(root: Element, made: Task) -> tuple[object, object, object]:
    """A right, a wrong and a greedy answer, from the texts and not from the key."""
    names = {
        _text(one): one.attrib["identifier"]
        for tag in ("qti-simple-choice", "qti-simple-associable-choice")
        for one in root.iter(NS + tag)
    }
    texts = [names[answer.text] for answer in made.answers]
    match made.form:
        case "pairs":
            targets = root.findall(f".//{NS}qti-simple-match-set")[1]
            partners = [one.attrib["identifier"] for one in targets]
            right = [names[answer.match] for answer in made.answers]
            wrong = [next(one for one in partners if one != good) for good in right]
            everything = [f"{row} {one}" for row in texts for one in partners]
            return _pairs(texts, right), _pairs(texts, wrong), everything
        case "order":
            return texts, texts[::-1], texts + texts
        case "multiple":
            good = [
                name
                for name, answer in zip(texts, made.answers, strict=True)
                if answer.right
            ]
            return good, [name for name in texts if name not in good], texts
    rights = [answer.worth for answer in made.answers]
    return texts[rights.index(max(rights))], texts[rights.index(min(rights))], None


def _pairs(rows: list[str], partners: list[str]) -> list[str]:
    return [f"{row} {one}" for row, one in zip(rows, partners, strict=True)]


def test_a_partly_good_reply_is_marked_as_such() -> None:
    root = fromstring(document(item(of_each_kind()["reply"], "en")))
    marks = [mark(root, f"A{number}")["SCORE"] for number in (1, 2, 3)]
    assert marks == [1, 0, 0.5]


def test_one_of_two_is_half_and_a_wrong_one_takes_it_away() -> None:
    root = fromstring(document(item(of_each_kind()["several"], "en")))
    assert mark(root, ["A1"])["SCORE"] == 0.5
    assert mark(root, ["A1", "A3"])["SCORE"] == 0
    assert mark(root, ["A1", "A2", "A3"])["SCORE"] == 0


def test_rows_are_marked_one_by_one() -> None:
    made = of_each_kind()["match"]
    root = fromstring(document(item(made, "en")))
    right, wrong, _ = answers_of(root, made)
    assert isinstance(right, list)
    assert isinstance(wrong, list)
    assert mark(root, [right[0], *wrong[1:]])["SCORE"] == 1 / 3


def test_what_is_chosen_decides_what_is_said() -> None:
    for kind, made in of_each_kind().items():
        if made.form not in ("single", "truth", "multiple"):
            continue
        root = fromstring(document(item(made, "en")))
        chosen = ["A2"] if made.form == "multiple" else "A2"
        assert mark(root, chosen)["FEEDBACK"] == chosen, kind
        said = {
            one.attrib["identifier"]: one.text
            for one in root.iter(f"{NS}qti-feedback-inline")
        }
        assert said["A2"] == made.answers[1].feedback


def test_an_order_is_not_shown_as_it_should_be() -> None:
    for made in every_task():
        if made.form == "order":
            root = fromstring(document(item(made, "en")))
            shown = [_text(one) for one in root.iter(f"{NS}qti-simple-choice")]
            names = [
                one.attrib["identifier"] for one in root.iter(f"{NS}qti-simple-choice")
            ]
            assert shown != [answer.text for answer in made.answers]
            assert names == sorted(names)


def test_no_id_happens_to_leave_the_order_as_it_is() -> None:
    made = of_each_kind()["order"]
    for number in range(100):
        root = fromstring(document(item(replace(made, uid=f"{number}"), "en")))
        choices = root.iter(f"{NS}qti-simple-choice")
        assert [_text(one) for one in choices] != [one.text for one in made.answers]


def test_something_to_think_over_asks_for_nothing() -> None:
    root = fromstring(document(item(of_each_kind()["reflect"], "en")))
    assert root.find(f"{NS}qti-response-declaration") is None
    assert mark(root, None) == {"SCORE": 0, "MAXSCORE": 0}


@given(tasks())
@settings(max_examples=60, deadline=None)
def test_any_words_come_back_and_are_marked(made: Task) -> None:
    root = fromstring(document(item(made, "en")))
    said(root, made)
    assert not list(faults(root, ITEM, NS))
    right, _, everything = answers_of(root, made)
    if made.form == "order":
        shown = [
            one.attrib["identifier"] for one in root.iter(f"{NS}qti-simple-choice")
        ]
        assert shown != right
    assert mark(root, right)["SCORE"] == 1
    assert mark(root, everything)["SCORE"] == 0


def test_one_lesson_makes_a_package_of_its_own() -> None:
    picked = pick(whole().course, "getting-help", "11-13")
    content = qti3.export(picked, lambda _: None).content
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        names = [Path(name).stem for name in opened.namelist()]
    assert all(
        name.startswith("getting-help.11-13") for name in names if name != "imsmanifest"
    )
