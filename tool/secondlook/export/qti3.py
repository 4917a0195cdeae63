"""QTI 3, the standard for questions: a package of tests, one for each quiz.

Source: https://www.imsglobal.org/spec/qti/v3p0/impl
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from secondlook.export.archive import zipped
from secondlook.export.elements import document, element, root
from secondlook.export.imprint import Imprint, imprint
from secondlook.export.picked import Exported, Loss, Picked, Progress
from secondlook.export.qti3_item import (
    NAMESPACE,
    SCHEMA,
    identifier,
    interaction,
    item,
)
from secondlook.export.task import Form, Task
from secondlook.model import Quiz

NAME = "qti3"
SUFFIX = ".qti3.zip"
FOR = "platforms that play QTI 3, such as Kolibri and TAO"

_FORMS: frozenset[Form] = frozenset(
    ("single", "multiple", "truth", "pairs", "order", "text")
)
_PACKAGE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
_LOM = "http://ltsc.ieee.org/xsd/LOM"
_METADATA = "http://www.imsglobal.org/xsd/imsqti_metadata_v3p0"
_AT = "https://purl.imsglobal.org/spec"
_SCHEMAS = {
    _PACKAGE: f"{_AT}/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    _LOM: f"{_AT}/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd",
    _METADATA: f"{_AT}/qti/v3p0/schema/xsd/imsqti_metadatav3p0_v1p0.xsd",
}


def export(picked: Picked, progress: Progress) -> Exported:
    """A package with a test for each quiz, and an item for each question."""
    course = imprint(picked.course)
    files: dict[str, bytes] = {}
    resources: list[Element] = []
    losses: list[Loss] = []
    questions = 0
    for quiz in picked.quizzes():
        progress(f"Writing {quiz.lesson}, {quiz.band}")
        tasks, lost = picked.tasks(quiz, _FORMS)
        losses += lost
        questions += len(tasks)
        if not tasks:
            continue
        files[_test_path(quiz)] = document(_test(quiz, tasks, course.language))
        resources.append(_test_resource(quiz, tasks))
        for one in tasks:
            files[_item_path(one)] = document(item(one, course.language))
            resources.append(_item_resource(one, course))
    files["imsmanifest.xml"] = document(_manifest(resources, course))
    return Exported(zipped(files), questions, tuple(losses))


def _test_path(quiz: Quiz) -> str:
    return f"tests/{quiz.lesson}.{quiz.band}.xml"


def _item_path(one: Task) -> str:
    return f"items/{one.uid}.xml"


def _test_name(quiz: Quiz) -> str:
    return f"test.{quiz.lesson}.{quiz.band}"


# ---- a quiz


def _test(quiz: Quiz, tasks: list[Task], language: str) -> Element:
    title = f"{quiz.title} ({quiz.band})"
    whole = [
        ("SCORE", "0"),
        ("MAXSCORE", str(sum(one.form != "text" for one in tasks))),
    ]
    return element(
        "qti-assessment-test",
        {
            **root(NAMESPACE, {NAMESPACE: SCHEMA}),
            "identifier": _test_name(quiz),
            "title": title,
            "xml:lang": language,
        },
        *(
            element(
                "qti-outcome-declaration",
                {"identifier": name, "cardinality": "single", "base-type": "float"},
                element("qti-default-value", None, element("qti-value", None, value)),
            )
            for name, value in whole
        ),
        element(
            "qti-test-part",
            {
                "identifier": "PART",
                "navigation-mode": "nonlinear",
                "submission-mode": "individual",
            },
            # Nobody is hurried or held: questions can be skipped and tried again.
            element(
                "qti-item-session-control",
                {
                    "max-attempts": "0",
                    "show-feedback": "true",
                    "allow-review": "true",
                    "allow-skipping": "true",
                },
            ),
            _section(quiz, tasks, title),
        ),
        _added_up(),
    )


def _section(quiz: Quiz, tasks: list[Task], title: str) -> Element:
    intro = []
    if quiz.intro:
        words = element("qti-content-body", None, element("p", None, str(quiz.intro)))
        intro = [
            element(
                "qti-rubric-block", {"use": "instructions", "view": "candidate"}, words
            )
        ]
    references = (
        element(
            "qti-assessment-item-ref",
            {"identifier": identifier(one), "href": f"../{_item_path(one)}"},
        )
        for one in tasks
    )
    return element(
        "qti-assessment-section",
        {"identifier": "SECTION", "title": title, "visible": "true"},
        *intro,
        *references,
    )


def _added_up() -> Element:
    marks = element("qti-test-variables", {"variable-identifier": "SCORE"})
    score = element(
        "qti-set-outcome-value",
        {"identifier": "SCORE"},
        element("qti-sum", None, marks),
    )
    return element("qti-outcome-processing", None, score)


# ---- the package


def _manifest(resources: list[Element], course: Imprint) -> Element:
    about = element(
        "lom:lom",
        None,
        element(
            "lom:general",
            None,
            element("lom:title", None, _words(course.title, course)),
            element("lom:description", None, _words(course.summary, course)),
        ),
        element(
            "lom:rights",
            None,
            element("lom:description", None, _words(course.licence, course)),
        ),
    )
    return element(
        "manifest",
        {
            **root(_PACKAGE, _SCHEMAS, lom=_LOM, qti=_METADATA),
            "identifier": "second-look",
        },
        element(
            "metadata",
            None,
            element("schema", None, "QTI Package"),
            element("schemaversion", None, "3.0.0"),
            about,
        ),
        element("organizations"),
        element("resources", None, *resources),
    )


def _test_resource(quiz: Quiz, tasks: list[Task]) -> Element:
    path = _test_path(quiz)
    return element(
        "resource",
        {"identifier": _test_name(quiz), "type": "imsqti_test_xmlv3p0", "href": path},
        element("file", {"href": path}),
        *(element("dependency", {"identifierref": identifier(one)}) for one in tasks),
    )


def _item_resource(one: Task, course: Imprint) -> Element:
    path = _item_path(one)
    return element(
        "resource",
        {"identifier": identifier(one), "type": "imsqti_item_xmlv3p0", "href": path},
        element("metadata", None, _about(one, course), *_interaction(one)),
        element("file", {"href": path}),
    )


def _about(one: Task, course: Imprint) -> Element:
    named = element(
        "lom:identifier",
        None,
        element("lom:catalog", None, course.title),
        element("lom:entry", None, one.uid),
    )
    tags = (element("lom:keyword", None, _words(tag, course)) for tag in one.tags)
    title = element("lom:title", None, _words(one.title, course))
    return element("lom:lom", None, element("lom:general", None, named, title, *tags))


def _interaction(one: Task) -> list[Element]:
    name = interaction(one).removeprefix("qti-").removesuffix("-interaction")
    if not name:
        return []
    kind = element("qti:interactionType", None, f"{name}Interaction")
    return [element("qti:qtiMetadata", None, kind)]


def _words(text: str, course: Imprint) -> Element:
    return element("lom:string", {"language": course.language}, text)
