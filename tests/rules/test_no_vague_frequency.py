"""How often is vague, unless how often is the question."""

from __future__ import annotations

from tests.rules.asking import asked, marked

RULE = "no-vague-frequency"


def test_the_first_vague_word_of_a_question() -> None:
    options = ("*After a leak", "It is usually spring.", "Often")
    assert marked(RULE, asked("When is it?", *options)) == ["usually"]


def test_left_alone() -> None:
    scale = ("*Rarely", "Often", "Sometimes")
    assert marked(RULE, asked("How often did the club win?", *scale)) == []
    assert marked(RULE, asked("Which word means seldom?", *scale)) == []
    spoken = ("*I often feel that.", "Stop it.", "Tell me more.")
    assert marked(RULE, asked("What helps?", *spoken)) == []
    assert marked(RULE, asked("What is it?", "*Softener", "Oftener", "Of")) == []
