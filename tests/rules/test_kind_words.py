"""Unkind words are found where readers meet them, and only there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.rules import asking
from tests.rules.asking import asked, stated
from tests.rules.finding import found
from tests.rules.reading import marked, problems

RULE = "kind-words"
Change = Callable[[str, str, str], None]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param("Some fall for it.", ["fall for it"], id="prose"),
        pytest.param("Some fall\nfor it.", ["fall"], id="over a line's end"),
        pytest.param("Some **fall** for *it*.", ["fall** for *it"], id="emphasis"),
        pytest.param("# Why we fall for it", ["fall for it"], id="heading"),
        pytest.param("- They fall for it", ["fall for it"], id="list"),
        pytest.param("| fall for it | b |", ["fall for it"], id="table"),
        pytest.param("[fall for it](a.md)", ["fall for it"], id="a link's words"),
        pytest.param("![We fall for it](a.svg)", ["fall for it"], id="picture's words"),
        pytest.param('{{ box "Fall for it?" }}', ["Fall for it"], id="a box's title"),
        pytest.param("[here](fall-for-it.md)", [], id="a link's target"),
        pytest.param("{{ fact fall-for-it }}", [], id="a marker's id"),
        pytest.param("`fall for it`", [], id="code"),
        pytest.param("```\nfall for it\n```", [], id="a block of code"),
        pytest.param("We fall.\n\nFor it is cold.", [], id="two paragraphs"),
    ],
)
def test_page(body: str, words: list[str]) -> None:
    assert marked(RULE, body) == words


def test_a_chat_may_hold_what_its_page_answers() -> None:
    chat = '{{ chat "A" me=Sam }}\n- Robin: Keep it a secret.\n- (No.)\n{{ /chat }}\n'
    assert marked(RULE, chat) == []
    assert marked(RULE, f"{chat}\nKeep it a secret.") == ["Keep it a secret"]
    assert marked(RULE, chat.replace("a secret", "from pervs")) == []


def test_a_word_that_nobody_may_say_is_found_in_a_chat_too() -> None:
    chat = '{{ chat "A" me=Sam }}\n- Robin: Is that revenge porn?\n{{ /chat }}\n'
    assert marked(RULE, chat) == ["revenge porn"]


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("lessons/demo/11-13.md", 1),
        ("lessons/demo/14-17.md", 1),
        ("lessons/help.md", 1),
        ("lessons/about/safety.md", 1),
        ("lessons/demo/teach.md", 0),
        ("lessons/demo/family.md", 0),
        ("lessons/teachers/index.md", 0),
        ("lessons/families/index.md", 0),
        ("lessons/authors/index.md", 0),
    ],
)
def test_adults_are_spared_what_is_for_students(path: str, count: int) -> None:
    assert len(problems(RULE, "A trigger warning.", path)) == count
    assert len(problems(RULE, "Some fall for it.", path)) == 1


def test_message_says_why_and_fix_says_what_instead() -> None:
    (problem,) = problems(RULE, "Some fall\nfor it.")
    assert problem.message.startswith('"fall for it": Falling is')
    assert problem.fix.startswith('Write "was tricked by"')
    assert problem.severity == "error"


def test_severity_is_the_phrases() -> None:
    (problem,) = problems(RULE, "A trigger warning.")
    assert problem.severity == "advice"


def test_quiz() -> None:
    wrong = "You should have told me. | It was his own fault."
    question = asked("Do they fall for it?", "*Yes, some do.", wrong)
    assert asking.marked(RULE, question) == ["fall for it", "his own fault"]
    right = asked("What is kind?", "*You should have told me.", "Hm.")
    assert asking.marked(RULE, right) == ["should have told"]
    spotted = asked("Which line hurts?", "*You should have told me.", "Hm.")
    assert asking.marked(RULE, spotted) == []


def test_a_false_statement_is_answered_and_a_true_one_is_not() -> None:
    myth = "Once it is online it stays there forever."
    assert asking.marked(RULE, stated(myth, answer=False)) == []
    assert asking.marked(RULE, stated(myth, answer=True)) == [
        "online it stays there forever"
    ]


@pytest.mark.parametrize(
    ("path", "old"),
    [
        ("lessons/demo/11-13.md", "One sentence for the lesson's card"),
        ("lessons/demo/11-13.md", "What is in this lesson, calmly"),
        ("lessons/demo/11-13.md", "Check three offers"),
        ("lessons/demo/teach.md", "One sentence for the teacher"),
        ("data/facts.yml", "In one survey, most teens said"),
        ("data/facts.yml", "It does not tell how it is elsewhere"),
        ("data/help.yml", "Talk about anything"),
        ("data/signs.yml", "Too fast, too much"),
        ("data/signs.yml", "Liking somebody at once is fine"),
        ("data/glossary.yml", "To check that something is true"),
        ("data/wording.yml", "The person who does harm is to blame"),
    ],
)
def test_texts_outside_of_pages(
    path: str, old: str, course: Path, change: Change
) -> None:
    change(path, old, "They fall for it")
    (problem,) = found(RULE, course)
    assert problem.place.path == path
    line = (
        (course / path).read_text(encoding="utf-8").split("\n")[problem.place.line - 1]
    )
    assert line[problem.place.column - 1 :].startswith("fall for it")


@pytest.mark.parametrize(
    ("audience", "count"), [("lesson", 1), ("teacher", 0)], ids=["lesson", "teacher"]
)
def test_a_fact_for_teachers_may_use_their_words(
    audience: str, count: int, course: Path, change: Change
) -> None:
    change("data/facts.yml", "most teens said that friends helped", "a victim is heard")
    change("data/facts.yml", "audience: lesson", f"audience: {audience}")
    assert len(found(RULE, course)) == count


@pytest.mark.parametrize(("place", "words"), [("red", []), ("green", ["fall for it"])])
def test_what_is_sorted_as_fine_is_said_by_the_course(
    place: str, words: list[str]
) -> None:
    item = f"  - text: Some people fall for it.\n    place: {place}"
    question = "kind: sort\nobjective: test\nprompt: Where?\nitems:\n"
    assert asking.marked(RULE, question + item) == words


def part(prompt: str) -> str:
    return f"kind: spot\nobjective: test\nlook: post\nprompt: {prompt}\nparts:\n"


@pytest.mark.parametrize(
    ("lands", "words"), [("well", ["fall for it"]), ("partly", []), ("badly", [])]
)
def test_words_to_take_along_are_the_course_s_own(lands: str, words: list[str]) -> None:
    saying = f"  - text: Some people fall for it.\n    lands: {lands}"
    question = "kind: reply\nobjective: test\nprompt: What now?\nreplies:\n"
    assert asking.marked(RULE, question + saying) == words


def test_what_a_post_says_may_be_said_and_what_a_step_says_may_not() -> None:
    said = "  - text: Some people fall for it."
    assert asking.marked(RULE, part("Which one?") + said) == []
    steps = "kind: order\nobjective: test\nprompt: In which order?\nsteps:\n"
    assert asking.marked(RULE, steps + said) == ["fall for it"]
