"""An echo is a word of the question that only its answer has."""

from __future__ import annotations

from tests.rules.asking import asked, marked

RULE = "answer-not-echoed"
WRONG = ("A loud song", "A long walk")


def test_an_echo_in_another_form() -> None:
    question = asked("What is a phishing mail?", "*One that phished you", *WRONG)
    assert marked(RULE, question) == ["phished"]


def test_no_echo() -> None:
    prompt = "What is a phishing mail?"
    assert marked(RULE, asked(prompt, "*A trap for you", *WRONG)) == []
    both = asked(prompt, "*One that phishes", "Phishing with nets", "A song")
    assert marked(RULE, both) == []
    story = asked("Sam goes phishing. What now?", "*A phishing trip", *WRONG)
    assert marked(RULE, story) == []
    said = asked('What is "phishing"?', "*Phishing in a lake", *WRONG)
    assert marked(RULE, said) == []
    short = asked("What is in the box?", "*A box", *WRONG)
    assert marked(RULE, short) == []


def test_the_subject_of_the_quiz_is_no_echo() -> None:
    first = asked("What is a phishing mail?", "*One that phishes", *WRONG)
    second = asked("Who sends a phishing mail?", "*A thief", "A fish", "A cook")
    assert marked(RULE, first, second) == []
