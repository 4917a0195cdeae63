"""QTI 1.2 and 2.1 in the forms that Canvas, Common Cartridge and others write."""

from __future__ import annotations

import pytest

from secondlook.importing import package
from secondlook.importing.found import ImportFailedError
from secondlook.importing.question import REASON
from secondlook.importing.reading import read
from tests.importing.reading import imported, refused, zipped

HEAD = (
    '<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">'
    '<assessment ident="a" title="A quiz"><section ident="root">'
)
FOOT = "</section></assessment></questestinterop>"


def item(body: str, title: str = "Item") -> str:
    return f'<item ident="i1" title="{title}">{body}</item>'


def material(text: str, kind: str = "text/plain") -> str:
    return f'<material><mattext texttype="{kind}">{text}</mattext></material>'


def choices(name: str, kind: str, **labels: str) -> str:
    shown = "".join(
        f'<response_label ident="{label}">{material(text)}</response_label>'
        for label, text in labels.items()
    )
    return (
        f'<response_lid ident="{name}" rcardinality="{kind}">'
        f"<render_choice>{shown}</render_choice></response_lid>"
    )


def rule(condition: str, score: str = "", shows: str = "", goes_on: str = "No") -> str:
    setvar = f'<setvar varname="SCORE" action="Set">{score}</setvar>' if score else ""
    shown = f'<displayfeedback feedbacktype="Response" linkrefid="{shows}"/>'
    return (
        f'<respcondition continue="{goes_on}"><conditionvar>{condition}</conditionvar>'
        f"{setvar}{shown if shows else ''}</respcondition>"
    )


def equal(label: str, name: str = "r1") -> str:
    return f'<varequal respident="{name}">{label}</varequal>'


def said(name: str, text: str) -> str:
    words = material(text, "text/html")
    return f'<itemfeedback ident="{name}"><flow_mat>{words}</flow_mat></itemfeedback>'


def one_to_choose(first: str = "A", second: str = "B") -> str:
    stem = material(
        "&lt;p&gt;Sam waits.&lt;/p&gt;&lt;p&gt;What now?&lt;/p&gt;", "text/html"
    )
    asked = choices("r1", "Single", A=first, B=second)
    rules = (
        rule("<other/>", shows="general_fb", goes_on="Yes")
        + rule(equal("A"), shows="A_fb", goes_on="Yes")
        + rule(equal("B"), "100", shows="B_fb")
    )
    told = said("A_fb", "Not so.") + said("B_fb", "Just &lt;b&gt;so&lt;/b&gt;.")
    return item(
        f"<presentation>{stem}{asked}</presentation>"
        f"<resprocessing>{rules}</resprocessing>{told}"
    )


def test_one_to_choose_as_canvas_writes_it() -> None:
    (one,), told = imported(HEAD + one_to_choose("Ask", "Wait") + FOOT)
    assert (one["kind"], one["scene"], one["prompt"]) == (
        "choice",
        "Sam waits.",
        "What now?",
    )
    assert one["options"] == [
        {"text": "Ask", "feedback": "Not so."},
        {"text": "Wait", "correct": True, "feedback": "Just so."},
    ]
    assert told == []
    assert read((HEAD + one_to_choose() + FOOT).encode(), "x").title == "A quiz"


def test_a_statement_is_one() -> None:
    (one,), _ = imported(HEAD + one_to_choose("True", "False") + FOOT)
    assert (one["kind"], one["answer"]) == ("true-false", False)
    assert one["feedback_false"] == "Just so."


@pytest.mark.parametrize(
    "rules",
    [
        # All at once, as Canvas has it.
        rule(
            f"<and>{equal('A')}{equal('C')}<not>{equal('B')}</not></and>",
            "100",
        ),
        # Point by point, as older programs have it.
        rule(equal("A"), goes_on="Yes").replace(
            "</conditionvar>", '</conditionvar><setvar action="Add">1</setvar>'
        )
        + rule(equal("C"), goes_on="Yes").replace(
            "</conditionvar>", '</conditionvar><setvar action="Add">1</setvar>'
        )
        + rule(equal("B"), goes_on="Yes").replace(
            "</conditionvar>", '</conditionvar><setvar action="Subtract">1</setvar>'
        ),
    ],
    ids=["together", "one-by-one"],
)
def test_several_to_tick_are_scored(rules: str) -> None:
    asked = choices("r1", "Multiple", A="a", B="b", C="c")
    body = f"<presentation>{material('Which?')}{asked}</presentation>"
    text = HEAD + item(f"{body}<resprocessing>{rules}</resprocessing>") + FOOT
    (one,), _ = imported(text)
    assert one["kind"] == "several"
    assert [o.get("correct", False) for o in one["options"]] == [True, False, True]


def test_pairs_are_several_lists() -> None:
    lists = "".join(
        choices(name, "Single", x="one", y="two", z="three").replace(
            "<render_choice>", f"{material(text)}<render_choice>"
        )
        for name, text in (("r1", "eins"), ("r2", "zwei"))
    )
    rules = rule(equal("x", "r1"), "50") + rule(equal("y", "r2"), "50")
    body = f"<presentation>{material('What fits?')}{lists}</presentation>"
    text = HEAD + item(f"{body}<resprocessing>{rules}</resprocessing>") + FOOT
    (one,), told = imported(text)
    assert [(p["text"], p["match"]) for p in one["pairs"]] == [
        ("eins", "one"),
        ("zwei", "two"),
    ]
    assert '"three", which belongs to nothing' in told[0]


def test_what_is_typed_is_left_out() -> None:
    body = '<response_str ident="r1"><render_fib/></response_str>'
    text = HEAD + item(f"<presentation>{material('?')}{body}</presentation>") + FOOT
    assert imported(text) == (
        [],
        ['1: - "Item" asks for something that is not to be chosen from a list'],
    )


def qti2(body: str, declared: str, **attributes: str) -> str:
    kind = attributes.get("cardinality", "single")
    return (
        '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" '
        'identifier="i1" title="Item" adaptive="false" timeDependent="false">'
        f'<responseDeclaration identifier="R" cardinality="{kind}">{declared}'
        f"</responseDeclaration><itemBody>{body}</itemBody>"
        f"{attributes.get('after', '')}</assessmentItem>"
    )


def right(*values: str) -> str:
    told = "".join(f"<value>{value}</value>" for value in values)
    return f"<correctResponse>{told}</correctResponse>"


def simple(**labels: str) -> str:
    return "".join(
        f'<simpleChoice identifier="{name}">{text}</simpleChoice>'
        for name, text in labels.items()
    )


def interaction(kind: str, body: str) -> str:
    prompt = "<prompt>What now?</prompt>"
    return f'<{kind} responseIdentifier="R">{prompt}{body}</{kind}>'


INLINE = '<feedbackInline identifier="x" outcomeIdentifier="F">{}</feedbackInline>'


def test_a_choice_of_qti_2() -> None:
    options = simple(A=f"Ask <b>now</b>{INLINE.format('Good.')}", B="Wait", C="Run")
    body = f"<p>Sam waits.</p>{interaction('choiceInteraction', options)}"
    modal = '<modalFeedback identifier="B" outcomeIdentifier="F">No.</modalFeedback>'
    (one,), told = imported(qti2(body, right("A"), after=modal))
    assert (one["scene"], one["prompt"]) == ("Sam waits.", "What now?")
    assert one["options"] == [
        {"text": "Ask now", "correct": True, "feedback": "Good."},
        {"text": "Wait", "feedback": "No."},
        {"text": "Run", "feedback": REASON},
    ]
    assert told == []


@pytest.mark.parametrize(
    "declared",
    [
        right("A", "C"),
        '<mapping><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="B" '
        'mappedValue="-1"/><mapEntry mapKey="C" mappedValue="0.5"/></mapping>',
    ],
    ids=["correct", "mapped"],
)
def test_several_of_qti_2(declared: str) -> None:
    body = interaction("choiceInteraction", simple(A="a", B="b", C="c"))
    (one,), _ = imported(qti2(body, declared, cardinality="multiple"))
    assert [o.get("correct", False) for o in one["options"]] == [True, False, True]


def test_an_order_of_qti_2() -> None:
    body = interaction("orderInteraction", simple(A="a", B="b", C="c"))
    (one,), _ = imported(qti2(body, right("C", "A", "B"), cardinality="ordered"))
    assert [step["text"] for step in one["steps"]] == ["c", "a", "b"]


def test_pairs_of_qti_2() -> None:
    choice = '<simpleAssociableChoice identifier="{0}">{0}</simpleAssociableChoice>'
    sets = "".join(
        f"<simpleMatchSet>{''.join(map(choice.format, names))}</simpleMatchSet>"
        for names in ("ab", "xyz")
    )
    body = interaction("matchInteraction", sets)
    (one,), told = imported(qti2(body, right("a y", "b x"), cardinality="multiple"))
    assert [(p["text"], p["match"]) for p in one["pairs"]] == [("a", "y"), ("b", "x")]
    assert '"z", which belongs to nothing' in told[0]


def test_other_interactions_are_named() -> None:
    body = interaction("hotspotInteraction", "")
    _, told = imported(qti2(body, right("A")))
    assert "a way that a quiz does not have (hotspotinteraction)" in told[0]


def test_the_names_of_qti_3_mean_the_same() -> None:
    text = (
        '<qti-assessment-item identifier="i1" title="Item">'
        '<qti-response-declaration identifier="R" cardinality="single">'
        "<qti-correct-response><qti-value>B</qti-value></qti-correct-response>"
        "</qti-response-declaration><qti-item-body>"
        '<qti-choice-interaction response-identifier="R"><qti-prompt>Now?</qti-prompt>'
        '<qti-simple-choice identifier="A">a</qti-simple-choice>'
        '<qti-simple-choice identifier="B">b</qti-simple-choice>'
        "</qti-choice-interaction></qti-item-body></qti-assessment-item>"
    )
    (one,), _ = imported(text)
    assert [o.get("correct", False) for o in one["options"]] == [False, True]


# Packages.


def test_a_package_is_read_in_memory() -> None:
    data = zipped(
        imsmanifest="<manifest/>",
        **{
            "b__two": qti2(
                interaction("choiceInteraction", simple(A="a", B="b")), right("A")
            ),
            "a__one": HEAD + one_to_choose() + FOOT,
            "..__..__evil": HEAD + one_to_choose() + FOOT,
        },
    )
    questions, _ = imported(data)
    assert [one["kind"] for one in questions] == ["choice"] * 3


def test_faults_in_a_package_name_its_file() -> None:
    told = refused(zipped(a="<quiz", b="<quiz>"))
    assert [one.split(": ")[0] for one in told] == ["bank/a.xml:1:1", "bank/b.xml:1:7"]
    assert refused(zipped(a="<other/>"))[0].endswith("no question in this file.")


def test_a_zip_that_is_a_trap_is_refused() -> None:
    bomb = b"<quiz>" + b" " * (17 << 20)
    assert "more than could be" in refused(zipped(bomb=bomb))[0]
    many = {f"n{number}": "" for number in range(package.MOST_FILES + 1)}
    assert "more than 2000 files" in refused(zipped(**many))[0]
    data = zipped(a=HEAD + one_to_choose() + FOOT)
    assert "cannot be read" in refused(data[:-40])[0]
    # The first flag of a file says that it needs a password.
    locked = bytearray(data)
    locked[6] |= 1
    locked[data.index(b"PK\x01\x02") + 8] |= 1
    assert "without password" in read_fix(bytes(locked))


def read_fix(data: bytes) -> str:
    with pytest.raises(ImportFailedError) as caught:
        read(data, "bank")
    return caught.value.problems[0].fix


def test_names_in_a_zip_are_only_printed() -> None:
    assert package.shown("a\x1b[31m\n/b") == "a?[31m?/b"
