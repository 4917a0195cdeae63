"""GIFT as people write it, and where its signs cannot be meant."""

from __future__ import annotations

import pytest

from secondlook.importing.question import OBJECTIVE, REASON
from tests.importing.reading import imported, refused


def test_a_choice_as_the_documentation_writes_it() -> None:
    (one,), told = imported(
        "// question: 1\n::Grant's tomb::Who is buried in Grant's tomb?"
        "{=no one#He lies above ground. ~Grant ~Napoleon#Not he.}"
    )
    assert one == {
        "id": "grants-tomb",
        "kind": "choice",
        "objective": OBJECTIVE,
        "prompt": "Who is buried in Grant's tomb?",
        "options": [
            {"text": "no one", "correct": True, "feedback": "He lies above ground."},
            {"text": "Grant", "feedback": REASON},
            {"text": "Napoleon", "feedback": "Not he."},
        ],
    }
    assert told == []


def test_weights_make_several_to_tick() -> None:
    (one,), _ = imported("Which? {~%50%a#A ~%50%b#B ~%-100%c#C}")
    assert one["kind"] == "several"
    assert [o.get("correct", False) for o in one["options"]] == [True, True, False]


def test_two_right_answers_of_one_to_choose_are_several() -> None:
    (one,), told = imported("Which? {\n=a#A\n=b#B\n~c#C\n}")
    assert one["kind"] == "several"
    assert told == ['1: "Which?" has several right answers, and is now a `several`']


def test_a_part_of_the_mark_makes_no_right_answer() -> None:
    (one,), told = imported("Which? {=a#A ~%50%b#B ~c#C}")
    assert [o.get("correct", False) for o in one["options"]] == [True, False, False]
    assert "part of the mark" in told[0]


@pytest.mark.parametrize(
    ("answer", "is_true", "feedback"),
    [
        ("T#no#yes", True, ("yes", "no")),
        ("FALSE#no#yes", False, ("no", "yes")),
        ("TRUE#no", True, (REASON, "no")),
        ("F", False, (REASON, REASON)),
    ],
)
def test_statements(answer: str, is_true: bool, feedback: tuple[str, str]) -> None:
    (one,), _ = imported(f"Grant was here. {{{answer}}}")
    assert one["answer"] is is_true
    assert (one["feedback_true"], one["feedback_false"]) == feedback


def test_pairs_on_one_line() -> None:
    (one,), _ = imported("Match. {=Canada->Ottawa =Italy -> Rome =Japan->Tokyo}")
    assert [(p["text"], p["match"]) for p in one["pairs"]] == [
        ("Canada", "Ottawa"),
        ("Italy", "Rome"),
        ("Japan", "Tokyo"),
    ]


def test_what_matches_nothing_is_named() -> None:
    (one,), told = imported("Match. {=a->b =c->d = ->e}")
    assert len(one["pairs"]) == 2
    assert told == ['1: "Match." goes without "e", which belongs to nothing']


def test_formats_escapes_and_lines() -> None:
    text = (
        "::T::[html]<p>First <b>b</b>&amp;c.</p><p>a \\= \\{b\\}?</p> {\n"
        "=[plain]<b>#[html]<i>x</i>&lt;y\n~two\nlines#\\~ \\# \\: \\\\\n~c#x\n}"
    )
    (one,), _ = imported(text)
    assert one["scene"] == "First b&c."
    assert one["prompt"] == "a = {b}?"
    assert [(o["text"], o["feedback"]) for o in one["options"]] == [
        ("<b>", "x<y"),
        ("two lines", "~ # : \\"),
        ("c", "x"),
    ]


def test_a_gap_is_a_line() -> None:
    (one,), _ = imported("Two plus {~one#A =two#B ~three#C} is four.")
    assert one["prompt"] == "Two plus _____ is four."


def test_what_is_said_to_all_stands_beside_the_right_answer() -> None:
    (one,), told = imported("Which? {=a ~b ~c ####Because.}")
    assert [o["feedback"] for o in one["options"]] == ["Because.", REASON, REASON]
    assert "says to all" in told[0]
    (one,), told = imported("Which? {=a#A ~b#B ~c#C ####Because.}")
    assert 'goes without what it says to all: "Because."' in told[0]


def test_pictures_and_tags_are_named() -> None:
    text = "// [tag:maths] [tag:a\\]b]\nWhich [html]? {=<img src\\='x'>a#A ~b#B ~c#C}"
    (_,), told = imported("// [tag:maths] [tag:a\\]b]\n[html]W<img>? {=a#A ~b#B ~c#C}")
    assert any("pictures" in one for one in told)
    assert any("its tags (maths, a]b)" in one for one in told)
    assert imported(text)[0]


def test_what_is_typed_or_only_told_is_left_out_and_named() -> None:
    text = "Type. {=a =b}\n\nEssay. {}\n\nHow many? {#3:1}\n\nOnly words.\n\nOk {T}"
    questions, told = imported(text)
    assert [one["prompt"] for one in questions] == ["Ok"]
    assert told == [
        '1: - "Type." asks for an answer to be typed',
        '3: - "Essay." asks for an answer to be typed',
        '5: - "How many?" asks for an answer to be typed',
        '7: - "Only words." only says something and asks nothing',
    ]


def test_a_long_text_becomes_a_scene_and_a_prompt() -> None:
    story = "Sam waits at the stop. " * 20
    (one,), told = imported(f"{story}What now? {{=a#A ~b#B ~c#C}}")
    assert (one["scene"], one["prompt"]) == (story.strip(), "What now?")
    assert "all but its last sentence is the scene" in told[0]


def test_what_is_too_long_is_left_out_with_the_reason() -> None:
    questions, told = imported(f"Which? {{={'a' * 201}#A ~b#B ~c#C}}\n\nOk {{T}}")
    assert len(questions) == 1
    assert '"text" has 201 characters.' in told[0]


def test_two_of_the_same_name_have_different_ids() -> None:
    questions, _ = imported("Same {T}\n\nSame {F}\n\n日本 {T}")
    assert [one["id"] for one in questions] == ["same", "same-2", "question"]


def test_the_last_category_before_the_questions_is_no_question() -> None:
    questions, _ = imported("$CATEGORY: a/b\n\n$CATEGORY: a/c//d\n\nOk {T}")
    assert len(questions) == 1


def test_a_quiz_has_sixty_questions_and_the_rest_is_named() -> None:
    text = "\n\n".join(f"Question {number} {{T}}" for number in range(70))
    questions, told = imported(text)
    assert len(questions) == 60
    assert len(told) == 10


def test_of_a_whole_course_only_one_quiz_is_taken() -> None:
    text = "// [id:demo.11-13.mine]\nMine {T}\n\n// [id:other.11-13.theirs]\nTheirs {T}"
    questions, told = imported(text)
    assert [one["id"] for one in questions] == ["mine"]
    assert told == ['5: - "theirs" belongs to other for 11-13']
    questions, told = imported(text.replace("demo.", "third."))
    assert len(questions) == 2


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("What is {x}? {=a ~b}", "1:14: A second {"),
        ("Which? {=a {b} ~c}", "1:12: A second {"),
        ("Ok {T}\n\nWhich? {=a ~b", "3:8: The { here is not closed"),
        ("Which? {=a\n\n~b}", "1:8: The { here is not closed"),
        ("Which? =a ~b}", "1:13: This } closes no {"),
        ("Which? {=a} ~b}", "1:15: This } closes no {"),
        ("Which? {=a ~b} or {=c ~d}", "1:19: A second {"),
        ("Which?\n{\n~2 + 2 = 4\n=5\n}", "3:8: An = begins a right answer"),
        ("Which? {=a ~b=c}", "1:14: An = begins a right answer"),
        ("Which? {=a ~b =c}", "1:15: An = begins a right answer"),
        ("True? {T#since a=b}", "1:17: An = begins a right answer"),
        ("Match {=a->b =c d =e->f}", "1:14: This = begins a pair that has no ->"),
        ("Which? {a ~b}", "1:9: An answer begins with = or ~"),
        ("::Name Which? {T}", "1:1: The name that starts here"),
    ],
)
def test_a_sign_that_cannot_be_meant_is_an_error(text: str, where: str) -> None:
    assert any(one.startswith(f"bank:{where}") for one in refused(text)), refused(text)


def test_all_errors_are_told_at_once() -> None:
    text = "Which? {\n=2 + 2 = 4\n~a=b\n}\n\nWhat {\n\nOk {T}\n\n}"
    assert [one.split(": ")[0] for one in refused(text)] == [
        "bank:2:8",
        "bank:3:3",
        "bank:6:6",
        "bank:10:1",
    ]


def test_bytes_that_are_no_text_are_an_error() -> None:
    assert refused(b"Which \xff? {T}")[0].startswith("bank:1:7: The byte 0xff")
    assert refused("")[0] == "bank:1:1: There is no question in this file."


def test_signs_that_begin_no_element_are_words() -> None:
    (one,), _ = imported("I </3 you <3 and <! -- <?php? {T#x#<i>y</i> < z}")
    assert one["prompt"] == "I </3 you <3 and <! -- <?php?"
    assert one["feedback_true"] == "y < z"


def test_more_than_anybody_writes_is_refused() -> None:
    assert "more than 20000 letters" in refused("a " * 12_000)[0]
    assert "more than 3000 questions" in refused("Ok {T}\n\n" * 3100)[0]
    assert len(refused("Ok }\n\n" * 3100)) == 101
