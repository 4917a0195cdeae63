"""A question in, the rows that templates draw out."""

from __future__ import annotations

import pytest

from secondlook.quiz_view import is_judged, view
from secondlook.read import read_quiz
from tests.conftest import ROOT
from tests.rules.asking import asked, quiz_of

EACH, _ = read_quiz((ROOT / "tests/kinds/11-13.yml").read_bytes(), "q/demo/11-13.yml")
assert EACH is not None
VIEWS = {str(one.kind): view(one, "q") for one in EACH.questions}


def test_what_somebody_feels_or_would_say_is_not_judged() -> None:
    assert EACH is not None
    free = {str(one.kind) for one in EACH.questions if not is_judged(one)}
    assert free == {"reply", "story", "reflect"}


def test_steps_and_things_to_sort_are_never_given_as_written() -> None:
    for kind in ("order", "sort"):
        rows = VIEWS[kind]["rows"]
        mixed = VIEWS[kind]["mixed"]
        assert sorted(mixed, key=rows.index) == rows
        assert mixed != rows


def test_no_order_of_steps_is_the_right_one() -> None:
    """Whatever the question is called: a lucky mix would be an answer for nothing."""
    steps = "".join(
        f"\n  - text: Step {number}\n    feedback: It comes at this point only."
        for number in range(3)
    )
    text = f"kind: order\nobjective: test\nprompt: Sort them.\nsteps:{steps}"
    quiz, _ = quiz_of(*[text] * 60)
    for question in quiz.questions:
        made = view(question, "q")
        assert len(made["rows"]) == 3
        assert made["mixed"] != made["rows"], question.id


def test_a_pair_is_matched_by_where_its_other_half_stands() -> None:
    made = VIEWS["match"]
    choices = dict(made["choices"])
    assert len(choices) == 3
    for row in made["rows"]:
        assert choices[row["value"]] == row["match"]
    assert [row["value"] for row in made["rows"]] != [1, 2, 3]


def test_a_choice_leads_to_the_scene_that_it_names() -> None:
    scenes = {scene["number"]: scene for scene in VIEWS["story"]["scenes"]}
    first = [(turn["to"], turn["goes"]) for turn in scenes[1]["choices"]]
    assert first == [(2, "q-no-answer"), (4, "q-asks-her-uncle")]
    assert {scene["uid"] for scene in scenes.values()} >= {goes for _, goes in first}
    turns = [turn for scene in scenes.values() for turn in scene["choices"]]
    assert [turn["feedback"] for turn in turns] == [
        row["feedback"] for row in VIEWS["story"]["rows"]
    ]


def test_whose_screen_it_is_stands_apart() -> None:
    sides = [(part["who"], part["side"]) for part in VIEWS["spot"]["parts"]]
    assert sides == [("Robin", "them"), ("Kim", "me"), ("Robin", "them")]


@pytest.mark.parametrize(
    ("options", "keeps"),
    [
        (("*One hour", "Two hours", "Three hours"), True),
        (("*Ask somebody", "Wait a day", "Go along"), False),
        (("*One hour", "Two hours", "Ask somebody"), False),
    ],
)
def test_amounts_keep_their_order(options: tuple[str, ...], keeps: bool) -> None:
    quiz, _ = quiz_of(asked("Which?", *(f"{one} | A reason." for one in options)))
    assert view(quiz.questions[0], "q")["keeps_order"] is keeps


def test_statements_and_messages_keep_their_order() -> None:
    kept = {kind for kind, made in VIEWS.items() if made["keeps_order"]}
    assert kept >= {"true-false", "spot", "story"}
    assert not kept & {"choice", "several", "reply"}
