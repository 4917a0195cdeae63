"""What both formats for Moodle need: shares of the mark, HTML, and what it refuses.

Sources: Moodle's question/engine/bank.php (`fraction_options_full`), and what its
importers of GIFT and Moodle XML do with a question.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from secondlook.export.picked import Loss
from secondlook.export.task import SORTED_INTO, Answer, Form, Task
from secondlook.model import Quiz

# The shares that Moodle knows, above and below nothing; a file with another one is
# refused as a whole.
_PARTS = (
    "9/10",
    "5/6",
    "4/5",
    "3/4",
    "7/10",
    "2/3",
    "3/5",
    "1/2",
    "2/5",
    "1/3",
    "3/10",
)
_SHARES = (*_PARTS, "1/4", "1/5", "1/6", "1/7", "1/8", "1/9", "1/10", "1/20")
SHARES = frozenset(map(Fraction, ("1", *_SHARES)))
# Fields of Moodle's database; what is longer ends the whole import.
LONGEST_ID = 100
LONGEST_MATCH = 255
# A longer tag is cut without a word.
LONGEST_TAG = 50


def marks(one: Task) -> list[Fraction]:
    """What each answer adds to the mark.

    Where several are to be ticked, all right ones add up to 1, and all wrong ones take
    at least 1 away: so ticking everything earns nothing, unless everything is right.
    """
    if one.form != "multiple":
        return [answer.worth for answer in one.answers]
    right = sum(answer.right for answer in one.answers)
    wrong = _share_lost(len(one.answers) - right)
    return [Fraction(1, right) if answer.right else -wrong for answer in one.answers]


def _share_lost(wrong: int) -> Fraction:
    """The least share of Moodle's that takes a whole mark away in `wrong` steps."""
    return min(share for share in SHARES if share * max(wrong, 1) >= 1)


def percent(worth: Fraction) -> str:
    """A share as Moodle lists it: at most five decimals, none too many."""
    return f"{float(worth * 100):.5f}".rstrip("0").rstrip(".")


def sift(
    tasks: Iterable[Task], why_not: Callable[[Task], str | None]
) -> tuple[list[Task], list[Loss]]:
    """The tasks that Moodle takes, and the others as losses, each with its reason."""
    taken: list[Task] = []
    losses: list[Loss] = []
    for one in tasks:
        reason = why_not(one)
        if reason is None:
            taken.append(one)
        else:
            losses.append(Loss(one.at, f'"{name(one)}" {reason}'))
    return taken, losses


def why_not(one: Task) -> str | None:
    """Why Moodle would refuse a question or make another one of it, or None."""
    if len(one.uid) > LONGEST_ID:
        return f"has an id that makes more than {LONGEST_ID} letters with its lesson's"
    match one.form:
        case "pairs":
            return _why_no_pairs(one)
        case "single" | "multiple":
            return _why_no_choice(one)
    return None


def _why_no_pairs(one: Task) -> str | None:
    if len(one.answers) < 2:
        return "has one pair, and Moodle needs two"
    if any(len(rich(answer.match)) > LONGEST_MATCH for answer in one.answers):
        return f"has something to match of more than {LONGEST_MATCH} letters"
    if len({*(answer.match for answer in one.answers), *spare(one)}) < 3:
        return "has fewer than three different things to match, which Moodle needs"
    return None


def _why_no_choice(one: Task) -> str | None:
    right = sum(answer.right for answer in one.answers)
    if len(one.answers) < 2:
        return "has one option, and Moodle needs two"
    if not right:
        return "has no right answer, and Moodle needs one"
    if one.form == "multiple" and Fraction(1, right) not in SHARES:
        return f"has {right} right answers, and Moodle has no such share of a mark"
    return None


def small_losses(tasks: Iterable[Task], with_hints: frozenset[Form]) -> Iterator[Loss]:
    """What questions that are taken leave behind; some forms have a place for hints."""
    for one in tasks:
        if one.hint and one.form not in with_hints:
            yield _left(one, "goes without its hint, for which there is no place")
        for tag in one.tags:
            if len(tag) > LONGEST_TAG:
                yield _left(one, f"has the tag `{tag}`, which Moodle cuts short")


def _left(one: Task, what: str) -> Loss:
    return Loss(one.at, f'"{name(one)}" {what}', left_out=False)


def name(one: Task) -> str:
    """The question's own id."""
    return one.uid.rpartition(".")[2]


def category(quiz: Quiz) -> str:
    """The name of a quiz's category, as it stands in a path.

    A slash alone separates names, so each of the name's own stands there twice, and one
    at its beginning after a space, which Moodle takes away.
    """
    path = rich(f"{quiz.title} ({quiz.band})").replace("/", "//")
    return f" {path}" if path.startswith("/") else path


def setting_losses(quiz: Quiz) -> list[Loss]:
    """What belongs to the quiz, which Moodle keeps apart from its questions."""
    if not quiz.draw:
        return []
    what = f"`draw: {quiz.draw}` is a setting of the quiz in Moodle, not of a question"
    return [Loss(quiz.at, what, left_out=False)]


def spare(one: Task) -> tuple[str, ...]:
    """What can be chosen in pairs though nothing belongs to it: an empty place."""
    used = {answer.match for answer in one.answers}
    places = SORTED_INTO.values() if one.kind == "sort" else ()
    return tuple(place for place in places if place not in used)


def rich(text: str) -> str:
    """Words for a place that holds HTML, or that Moodle reads as HTML."""
    return html.escape(text, quote=False)


def question_html(one: Task) -> str:
    """Everything above the answers; the prompt is the last paragraph."""
    heading = f"<p><strong>{rich(one.heading)}</strong></p>" if one.heading else ""
    scene = f"<p>{rich(one.scene)}</p>" if one.scene else ""
    return f"{scene}{heading}<p>{rich(one.prompt)}</p>"


def answer_html(answer: Answer) -> str:
    """An answer; in a chat, who says it stands in bold."""
    if not answer.who:
        return rich(answer.text)
    mine = ' class="me"' if answer.mine else ""
    return f"<strong{mine}>{rich(answer.who)}:</strong> {rich(answer.words)}"


def general_html(one: Task) -> str:
    """What is said whatever was answered, or nothing.

    Pairs and steps have no feedback of their own in Moodle, so theirs stands here.
    """
    if one.form == "text":
        return _list(rich(idea) for idea in one.general.split("\n") if idea)
    if one.form in ("pairs", "order"):
        return _list(
            f"<strong>{rich(answer.text)}:</strong> {rich(answer.feedback)}"
            for answer in one.answers
        )
    return ""


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
