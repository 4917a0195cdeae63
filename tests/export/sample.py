"""Tasks to write: those of the course, one of each kind, and any that could be."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from pathlib import Path

from hypothesis import strategies as st

from secondlook.course import load
from secondlook.export.picked import Picked, pick
from secondlook.export.task import Answer, Form, Task, task
from secondlook.problem import Place
from secondlook.read import read_quiz

ROOT = Path(__file__).parent.parent.parent
KINDS = ROOT / "tests/kinds/11-13.yml"


@lru_cache(maxsize=1)
def whole() -> Picked:
    """Everything in the real course."""
    return pick(load(ROOT)[0], None, None)


@lru_cache(maxsize=1)
def of_each_kind() -> dict[str, Task]:
    """A task of each kind that has one, by its kind."""
    quiz, _ = read_quiz(KINDS.read_bytes(), "quizzes/kinds/11-13.yml")
    assert quiz is not None
    made = [task(question, quiz) for question in quiz.questions]
    return {one.kind: one for one in made if one is not None}


# What XML can hold, signs of markup among it.
words = st.text(
    st.characters(min_codepoint=0xA0, max_codepoint=0x2FFF)
    | st.sampled_from([chr(number) for number in range(0x20, 0x7F)]),
    min_size=1,
    max_size=30,
).filter(lambda text: text.strip() == text and text)


@st.composite
def tasks(draw: st.DrawFn) -> Task:
    """A task of any form with any words; its answers differ from each other."""
    forms: tuple[Form, ...] = ("single", "multiple", "pairs", "order")
    form = draw(st.sampled_from(forms))
    texts = draw(st.lists(words, min_size=3, max_size=6, unique_by=str.casefold))
    right = draw(st.integers(1, len(texts) - 1))
    answers = tuple(
        Answer(
            text=text,
            feedback=draw(words),
            worth=Fraction(number < (right if form == "multiple" else 1)),
            match=f"{number} {draw(words)}",
        )
        for number, text in enumerate(texts)
    )
    return Task(
        at=Place("quizzes/a/11-13.yml"),
        uid="a.11-13.b",
        kind={"pairs": "match"}.get(form, form),
        form=form,
        title=draw(words),
        scene=draw(st.just("") | words),
        heading=draw(st.just("") | words),
        hint="",
        prompt=draw(words),
        answers=answers,
        general="",
        tags=(draw(words),),
        mixes=draw(st.booleans()),
    )
