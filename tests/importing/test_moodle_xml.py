"""Moodle XML as Moodle writes it, and XML that is a trap."""

from __future__ import annotations

import pytest

from secondlook.importing.reading import read
from tests.importing.reading import imported, refused

CHOICE = """<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<!-- question: 0  -->
  <question type="category">
    <category><text>$course$/top/Default for A//B</text></category>
    <info format="html"><text></text></info>
    <idnumber></idnumber>
  </question>
  <question type="multichoice">
    <name><text>Sleep &amp; phones</text></name>
    <questiontext format="html">
      <text><![CDATA[<p dir="ltr">Ana's phone rings at night.<br></p>
      <p>What helps?&nbsp;<img src="@@PLUGINFILE@@/a.png" alt="x"></p>]]></text>
      <file name="a.png" path="/" encoding="base64">AAAA</file>
    </questiontext>
    <generalfeedback format="html"><text>Sleep well.</text></generalfeedback>
    <single>{single}</single>
    <answer fraction="100" format="html"><text><![CDATA[<p>Night mode</p>]]></text>
      <feedback format="html"><text>It is quiet.</text></feedback></answer>
    <answer fraction="{second}" format="plain_text"><text>A &lt;b&gt; drawer</text>
      <feedback format="html"><text></text></feedback></answer>
    <answer fraction="-33.33333" format="html"><text>Louder</text>
      <feedback format="html"><text>No.</text></feedback></answer>
    <hint format="html"><text>Think.</text></hint>
    <hint format="html"><text>Harder.</text></hint>
  </question>
  <question type="essay"><name><text>Long</text></name></question>
  <question type="cloze"><name><text>Gaps</text></name></question>
</quiz>"""


def test_a_choice_as_moodle_writes_it() -> None:
    text = CHOICE.format(single="true", second="0")
    (one,), told = imported(text)
    assert one["id"] == "sleep-phones"
    assert one["kind"] == "choice"
    assert one["scene"] == "Ana's phone rings at night."
    assert one["prompt"] == "What helps?"
    assert one["hint"] == "Think."
    assert [o["text"] for o in one["options"]] == [
        "Night mode",
        "A <b> drawer",
        "Louder",
    ]
    assert [o.get("correct", False) for o in one["options"]] == [True, False, False]
    assert told == [
        '9: "Sleep & phones" goes with the first of its 2 hints',
        '9: "Sleep & phones" goes without its pictures',
        '9: "Sleep & phones" goes without what it says to all: "Sleep well."',
        '27: - "Long" is of the type `essay`, which no quiz has',
        '28: - "Gaps" is of the type `cloze`, which no quiz has',
    ]


def test_several_to_tick() -> None:
    (one,), _ = imported(CHOICE.format(single="false", second="50"))
    assert one["kind"] == "several"
    assert [o.get("correct", False) for o in one["options"]] == [True, True, False]


def test_the_title_is_the_category() -> None:
    haul = read(CHOICE.format(single="true", second="0").encode(), "bank")
    assert haul.title == "Default for A/B"


def question(kind: str, body: str) -> str:
    text = "<questiontext format='html'><text>Which?</text></questiontext>"
    name = "<name><text>N</text></name>"
    return f"<quiz><question type='{kind}'>{name}{text}{body}</question></quiz>"


def test_a_statement_in_either_order() -> None:
    true = "<answer fraction='0'><text>true</text></answer>"
    false = "<answer fraction='100'><text>false</text></answer>"
    for body in (true + false, false + true):
        (one,), _ = imported(question("truefalse", body))
        assert one["answer"] is False


def test_pairs_and_what_is_spare() -> None:
    pair = "<subquestion><text>{}</text><answer><text>{}</text></answer></subquestion>"
    rows = (("a", "b"), ("c", "d"), ("", "e"))
    body = "".join(pair.format(*row) for row in rows)
    (one,), told = imported(question("matching", body))
    assert [(p["text"], p["match"]) for p in one["pairs"]] == [("a", "b"), ("c", "d")]
    assert '"e", which belongs to nothing' in told[0]


def test_an_order() -> None:
    steps = "".join(
        f"<answer fraction='1'><text>{one}</text></answer>" for one in "xyz"
    )
    (one,), _ = imported(question("ordering", steps))
    assert [step["text"] for step in one["steps"]] == ["x", "y", "z"]


def test_an_answer_that_is_a_picture_leaves_the_question_out() -> None:
    body = (
        "<answer fraction='100'><text>&lt;img src='x'&gt;</text></answer>"
        "<answer fraction='0'><text>No</text></answer>"
    )
    questions, told = imported(question("multichoice", body))
    assert questions == []
    assert "without words, perhaps a picture" in told[1]


def test_a_text_with_nothing_to_answer_is_left_out() -> None:
    _, told = imported(question("description", ""))
    assert told == ['1: - "N" only says something and asks nothing']


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "x"}">' for n in range(9))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (f"<!DOCTYPE quiz [{BOMB}]><quiz>&a8;</quiz>", "entities of its own"),
        (
            '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>',
            "entities of its own",
        ),
        (
            '<!DOCTYPE quiz [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]><quiz/>',
            "entities of its own",
        ),
        ("<quiz>" + "<a>" * 100 + "</a>" * 100 + "</quiz>", "too deep"),
        ("<quiz><question></quiz>", "bank:1:19: This is no XML: mismatched tag."),
        ("<quiz>&nothing;</quiz>", "This is no XML: undefined entity."),
        ("<html></html>", "none of the formats"),
        ("<quiz></quiz>", "There is no question"),
        ('<?xml version="1.0" encoding="no-such"?><quiz/>', "unknown encoding"),
    ],
)
def test_what_is_refused(text: str, what: str) -> None:
    (told,) = refused(text)
    assert what in told


def test_too_large_is_refused_before_it_is_parsed() -> None:
    assert "larger than 16 MiB" in refused(b"<quiz>" + b" " * (17 << 20))[0]


def test_a_dtd_elsewhere_is_never_fetched_and_its_letters_are_known() -> None:
    body = "<answer fraction='100'><text>true</text></answer>"
    text = question("truefalse", body + body.replace("true", "false")).replace(
        "Which?", "Which&nbsp;one&hellip;"
    )
    declared = f'<!DOCTYPE quiz SYSTEM "http://127.0.0.1:1/quiz.dtd">{text}'
    (one,), _ = imported(declared)
    assert one["prompt"] == "Which one…"
