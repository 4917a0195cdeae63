"""What a quiz game can ask: one line of words, a few answers, some of them right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from secondlook.export.picked import Loss, Picked
from secondlook.export.split import name, named_split, split
from secondlook.export.task import Answer, Form, Task
from secondlook.model import Quiz

KINDLY = "Play it in teams, without names and without points for speed."
NO_REASONS = (
    "It has no place for reasons: read them out from the answer key on the lesson's "
    "page for teachers, question by question."
)
_FORMS: frozenset[Form] = frozenset(("single", "multiple", "truth", "pairs"))


@dataclass(frozen=True, slots=True)
class Room:
    """What one question of a game has room for; None is as much as one likes.

    `several` is whether more than one answer may be right, and `one_is_enough` whether
    the game may then be content with one of them. `mixes` is whether it always shows
    the answers in another order.
    """

    answers: int
    prompt_letters: int | None = None
    answer_letters: int | None = None
    several: bool = True
    one_is_enough: bool = True
    mixes: bool = False


def fitting(picked: Picked, quiz: Quiz, room: Room) -> tuple[list[Task], list[Loss]]:
    """The tasks of a quiz that a game has room for, and what is lost or changed."""
    found, losses = picked.tasks(quiz, _FORMS)
    tasks: list[Task] = []
    for one in found:
        parts = split(one) if one.kind == "sort" else [one]
        misfits = "; ".join(
            dict.fromkeys(misfit for part in parts for misfit in _misfits(part, room))
        )
        if misfits:
            losses.append(Loss(one.at, f'"{name(one)}": {misfits}'))
            continue
        tasks += parts
        losses += _changes(one, room)
    return tasks, losses


def one_line(one: Task) -> str:
    """All that stands above the answers, on one line."""
    return " ".join((*_sentences(one), one.prompt))


def scene(one: Task) -> str:
    """What stands above the prompt, on one line."""
    return " ".join(_sentences(one))


def right(one: Task) -> str:
    """The numbers of the right answers, with commas between."""
    return ",".join(str(at) for at, a in enumerate(one.answers, 1) if a.right)


def texts(one: Task, places: int) -> list[str]:
    """The answers' texts, and empty ones up to a number of `places`."""
    its = [answer.text for answer in one.answers]
    return its + [""] * (places - len(its))


def reasons(one: Task) -> str:
    """The reason for each answer, the right ones first, line by line."""
    ordered = sorted(one.answers, key=lambda answer: not answer.right)
    return "\n".join(_reason(answer) for answer in ordered if answer.feedback)


def _reason(answer: Answer) -> str:
    mark = "Right" if answer.right else "Not this one"
    return f"{mark}: {answer.text} – {answer.feedback}"


def _sentences(one: Task) -> Iterator[str]:
    """The context; a title that does not end as a sentence leads to what follows."""
    for text in one.context:
        yield f"{text}:" if text[-1].isalnum() else text


def _misfits(one: Task, room: Room) -> Iterator[str]:
    if one.form == "pairs":
        yield f"the game has no `{one.kind}`"
        return
    if one.kind == "reply":
        yield "a `reply` has better and worse answers, but no wrong ones"
        return
    rights = sum(answer.right for answer in one.answers)
    yield from _too_long(one, room)
    if len(one.answers) > room.answers:
        yield f"it has {len(one.answers)} answers, and there is room for {room.answers}"
    if rights > 1 and not room.several:
        yield f"{rights} of its answers are right, and only one may be"
    if room.mixes and not one.mixes and one.form != "truth":
        yield "its parts stand in an order, and the game mixes all answers"


def _too_long(one: Task, room: Room) -> Iterator[str]:
    most = room.prompt_letters
    if most is not None and len(one.prompt) > most:
        yield f"its prompt has {len(one.prompt)} characters, with room for {most}"
    most = room.answer_letters
    for answer in one.answers:
        if most is not None and len(answer.text) > most:
            length = len(answer.text)
            yield f'"{answer.text}" has {length} characters, with room for {most}'


def _changes(one: Task, room: Room) -> Iterator[Loss]:
    if one.kind == "sort":
        yield named_split(one)
    rights = sum(answer.right for answer in one.answers)
    if room.one_is_enough and rights > 1:
        what = (
            f'{rights} answers of "{name(one)}" are right, and the game may be '
            "content with one of them"
        )
        yield Loss(one.at, what, left_out=False)
