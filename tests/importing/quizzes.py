"""Quizzes of every kind of question, with texts that formats find hard."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from secondlook.model import BANDS

Keys = dict[str, Any]

# What is a sign in one format or another, beside ordinary words.
_PIECES = st.sampled_from(
    [
        *("=", "~", "#", "{", "}", ":", "\\", "->", "####", "::", "//", "%50%", "%"),
        *(
            "[html]",
            "[plain]",
            "[",
            "]",
            "<b>",
            "</li>",
            "<3",
            "<!--",
            "<![CDATA[",
            "]]>",
        ),
        *("&", "&amp;", "&&035;", "&#91;", '"', "'", ">", "\\n", "\\\\", "$CATEGORY:"),
        *("True", "FALSE", "1", "2", "- ", "? ", "! ", "null", "no", "W13", "@", "`"),
        *("word", "Wörter", "مرحبا", "日本", "🙂", "x: y", "Kim: ", "_____"),
    ]
)


def texts(most: int) -> SearchStrategy[str]:
    """Lines that a quiz can hold, of at most so many characters."""
    pieces = st.lists(_PIECES, min_size=1, max_size=8)
    spaced = st.tuples(pieces, st.sampled_from(["", " "])).map(
        lambda both: " ".join(both[1].join(both[0]).split())
    )
    return spaced.map(lambda text: text[:most].strip()).filter(bool)


_IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
_WHY = texts(600)


def _rows(most: int, **keys: SearchStrategy[Any]) -> SearchStrategy[list[Keys]]:
    row = st.fixed_dictionaries({"text": texts(200), **keys, "feedback": _WHY})
    return st.lists(row, min_size=3, max_size=most)


def _marked(rows: list[Keys], right: set[int]) -> list[Keys]:
    """The rows, with those at some places marked as correct."""
    return [
        {**row, "correct": True} if number in right else row
        for number, row in enumerate(rows)
    ]


def _one(rows: list[Keys]) -> SearchStrategy[list[Keys]]:
    places = st.integers(0, len(rows) - 1)
    return places.map(lambda place: _marked(rows, {place}))


def _some(rows: list[Keys]) -> SearchStrategy[list[Keys]]:
    places = st.sets(st.integers(0, len(rows) - 1), min_size=1, max_size=len(rows))
    return places.map(lambda right: _marked(rows, right))


def _different(rows: list[Keys]) -> bool:
    return len({row["match"] for row in rows}) == len(rows)


_LANDS = st.sampled_from(["well", "partly", "badly"])
_PLACES = st.sampled_from(["green", "amber", "red"])
_KINDS: dict[str, dict[str, Any]] = {
    "choice": {"options": _rows(5).flatmap(_one)},
    "several": {"options": _rows(6).flatmap(_some)},
    "true-false": {
        "answer": st.booleans(),
        "feedback_true": _WHY,
        "feedback_false": _WHY,
    },
    "spot": {"parts": _rows(6, who=st.none() | texts(30)).flatmap(_some)},
    "sort": {"items": _rows(7, place=_PLACES)},
    "order": {"steps": _rows(6)},
    "match": {"pairs": _rows(6, match=texts(40)).filter(_different)},
    "reply": {
        "replies": _rows(5, lands=_LANDS).filter(
            lambda rows: any(row["lands"] == "well" for row in rows)
        )
    },
    "reflect": {"ideas": st.lists(texts(300), min_size=1, max_size=8)},
}


@st.composite
def questions(draw: st.DrawFn, kind: str | None = None) -> Keys:
    """A question of any kind that platforms have, as its author's keys."""
    kind = kind or draw(st.sampled_from(sorted(_KINDS)))
    made: Keys = {"id": draw(_IDS), "kind": kind, "objective": draw(_IDS)}
    if draw(st.booleans()):
        signs = st.integers(1, 99).map(lambda number: f"W{number}")
        made["signs"] = draw(st.lists(signs, min_size=1, max_size=3, unique=True))
    for flag in ("before", "friend"):
        if draw(st.booleans()):
            made[flag] = True
    for name, most in (("scene", 800), ("hint", 200)):
        if draw(st.booleans()):
            made[name] = draw(texts(most))
    if draw(st.booleans()):
        made["returns"] = draw(_IDS)
    made["prompt"] = draw(texts(400))
    made |= {name: draw(values) for name, values in _KINDS[kind].items()}
    return _with_frame(draw, made) if kind == "spot" else made


def _with_frame(draw: st.DrawFn, made: Keys) -> Keys:
    """What a chat or a post has around it."""
    made["look"] = draw(st.sampled_from(["chat", "post", "offer"]))
    made["parts"] = [
        {name: value for name, value in part.items() if value is not None}
        for part in made["parts"]
    ]
    names = sorted({part["who"] for part in made["parts"] if "who" in part})
    if draw(st.booleans()):
        made["title"] = draw(texts(80))
    if draw(st.booleans()) and names:
        made["me"] = draw(st.sampled_from(names))
    return made


@st.composite
def quizzes(draw: st.DrawFn) -> tuple[str, Keys]:
    """An age group, and the keys of its quiz."""
    quiz: Keys = {"title": draw(texts(80))}
    if draw(st.booleans()):
        quiz["intro"] = draw(texts(300))
    asked = st.lists(questions(), min_size=1, max_size=3)
    quiz["questions"] = draw(asked)
    for number, question in enumerate(quiz["questions"]):
        question["id"] += f"-{number}"
    return draw(st.sampled_from(BANDS)), quiz
