"""A question → what its template needs: rows of answers with their marks and reasons.

The quiz, the answer key and everything printed are drawn from the same rows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from secondlook.gist import answers
from secondlook.model import (
    AnyQuestion,
    Choice,
    Match,
    Order,
    Reflect,
    Reply,
    Several,
    Sort,
    Spot,
    Story,
    TrueFalse,
)
from secondlook.quantity import quantity

Row = dict[str, Any]
Thing = TypeVar("Thing")

# How a row looks, by how a sentence lands.
_LOOKS = {"well": "good", "partly": "more", "badly": "other"}


def is_judged(question: AnyQuestion) -> bool:
    """Whether a question has a right answer: only such ones go into a code."""
    return not isinstance(question, Reply | Story | Reflect)


def view(question: AnyQuestion, uid: str) -> dict[str, Any]:
    """What templates need of a question, whose element has the id `uid`."""
    rows = _rows(question, uid)
    return {
        "id": question.id,
        "uid": uid,
        "kind": question.kind,
        "friend": question.friend,
        "before": question.before,
        "scene": question.scene,
        "prompt": question.prompt,
        "hint": question.hint,
        "rows": rows,
        "ideas": (),
        "keeps_order": _keeps_order(question),
        **_of_kind(question, uid, rows),
    }


def _rows(question: AnyQuestion, uid: str) -> list[Row]:
    """Each answer: its text, the word for its mark, how it looks, and its reason."""
    match question:
        case TrueFalse():
            rows = [
                _row("", "good" if value == question.answer else "other", why, value)
                for value, why in (
                    (True, question.feedback_true),
                    (False, question.feedback_false),
                )
            ]
        case Choice() | Several():
            rows = [
                _row(one.text, "good" if one.correct else "other", one.feedback)
                for one in question.options
            ]
        case Spot():
            rows = [
                _row(one.text, "sign" if one.correct else "fine", one.feedback)
                for one in question.parts
            ]
        case Sort():
            rows = [
                _row(one.text, str(one.place), one.feedback, one.place)
                for one in question.items
            ]
        case Order():
            rows = [
                _row(one.text, "step", one.feedback, number)
                for number, one in enumerate(question.steps, 1)
            ]
        case Match():
            places = _mixed(range(len(question.pairs)), question.id)
            rows = [
                _row(one.text, "pair", one.feedback, places.index(number) + 1)
                | {"match": one.match, "goes_with": _letter(places.index(number) + 1)}
                for number, one in enumerate(question.pairs)
            ]
        case Reply():
            rows = [
                _row(one.text, _LOOKS[one.lands], one.feedback)
                for one in question.replies
            ]
        case _:
            rows = [_row(one.text, "turn", one.feedback) for one in answers(question)]
    return [
        row | {"uid": f"{uid}-{number}", "number": number, "letter": _letter(number)}
        for number, row in enumerate(rows, 1)
    ]


def _letter(number: int) -> str:
    """How a printed list counts."""
    return chr(ord("a") + number - 1)


def _row(text: str, look: str, feedback: str, value: object = "") -> Row:
    return {"text": text, "look": look, "feedback": feedback, "value": value}


def _of_kind(question: AnyQuestion, uid: str, rows: Sequence[Row]) -> dict[str, Any]:
    match question:
        case Spot():
            told = [
                {"who": one.who, "side": "me" if one.who == question.me else "them"}
                for one in question.parts
            ]
            parts = [row | one for row, one in zip(rows, told, strict=True)]
            return {"look": question.look, "title": question.title, "parts": parts}
        case Order() | Sort():
            return {"mixed": _mixed(rows, question.id)}
        case Match():
            by_place = sorted(rows, key=lambda row: int(row["value"]))
            return {"choices": [(row["value"], row["match"]) for row in by_place]}
        case Story():
            return {"scenes": _scenes(question, uid, rows)}
        case Reflect():
            return {"ideas": question.ideas}
    return {}


def _scenes(story: Story, uid: str, rows: Sequence[Row]) -> list[dict[str, Any]]:
    numbers = {scene.id: number for number, scene in enumerate(story.scenes, 1)}
    rest = iter(rows)
    return [
        {
            "uid": f"{uid}-{scene.id}",
            "number": numbers[scene.id],
            "text": scene.text,
            "ending": scene.ending,
            "choices": [
                next(rest) | {"goes": f"{uid}-{turn.goes}", "to": numbers[turn.goes]}
                for turn in scene.choices
            ],
        }
        for scene in story.scenes
    ]


def _keeps_order(question: AnyQuestion) -> bool:
    """Whether its answers stand in an order that mixing them would lose."""
    match question:
        case Choice() | Several():
            return all(quantity(one.text) is not None for one in question.options)
        case Reply():
            return False
    return True


def _mixed(things: Iterable[Thing], seed: str) -> list[Thing]:
    """The things in another order, always the same one for the same `seed`."""
    given = list(things)

    def place(pair: tuple[int, Thing]) -> str:
        return hashlib.sha256(f"{seed} {pair[0]}".encode()).hexdigest()

    mixed = [thing for _, thing in sorted(enumerate(given), key=place)]
    return mixed if mixed != given else [*given[1:], *given[:1]]
