"""Quizzes and their questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from secondlook.model.base import SIGN_ID, Text, Waiver, waivers
from secondlook.problem import Place
from secondlook.schema import (
    ChoiceShape,
    FlagShape,
    IdShape,
    KindShape,
    ListShape,
    RecordShape,
    TextShape,
    WholeShape,
    key,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer that a student can choose."""

    at: Place
    text: Text = key(TextShape(200), "What the student reads. At most 20 words.")
    correct: bool = key(FlagShape(), "Whether this is a right answer.", default=False)
    feedback: Text = key(
        TextShape(600),
        "Why this is, or is not, a good answer. Shown when the option is chosen.",
        rule="answer-has-reason",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What every kind of question has."""

    at: Place
    id: Text = key(IdShape(), "The question's own name. It never changes.")
    kind: Text = key(TextShape(), "What sort of question this is.")
    objective: Text = key(IdShape(), "The lesson objective that this question tests.")
    signs: tuple[Text, ...] = key(
        ListShape(SIGN_ID), "The warning signs that this question is about.", default=()
    )
    before: bool = key(
        FlagShape(),
        "Asked before the lesson as well as after it.",
        default=False,
    )
    friend: bool = key(
        FlagShape(), "Whether it is about helping a friend.", default=False
    )
    returns: Text | None = key(
        IdShape(example="when-love-is-fast"),
        "The earlier lesson that this question comes back to; `objective` is then "
        "one of that lesson's.",
        default=None,
    )
    scene: Text | None = key(
        TextShape(800), "A short context, shown above the prompt.", default=None
    )
    prompt: Text = key(TextShape(400), "The question itself.")
    hint: Text | None = key(
        TextShape(200),
        "A nudge for who asks for one; it does not give the answer away.",
        default=None,
        last=True,
    )
    waive: tuple[Waiver, ...] = waivers()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Question):
    """A question with exactly one correct option."""

    kind: Text = key(ChoiceShape(("choice",)), "`choice`: one correct option.")
    options: tuple[Option, ...] = key(
        ListShape(RecordShape(Option)), "The options, three to five of them."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Several(Question):
    """A question with one or more correct options, to be ticked."""

    kind: Text = key(ChoiceShape(("several",)), "`several`: tick all that fit.")
    options: tuple[Option, ...] = key(
        ListShape(RecordShape(Option)), "The options, three to five of them."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalse(Question):
    """A statement to be judged true or false."""

    kind: Text = key(ChoiceShape(("true-false",)), "`true-false`: a statement.")
    answer: bool = key(FlagShape(), "Whether the statement is true.")
    feedback_true: Text = key(
        TextShape(600), "Shown to who chooses True.", rule="answer-has-reason"
    )
    feedback_false: Text = key(
        TextShape(600), "Shown to who chooses False.", rule="answer-has-reason"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A message of a chat, or a piece of a post or an offer."""

    at: Place
    text: Text = key(TextShape(240), "What stands there.")
    who: Text | None = key(TextShape(30), "Who writes it, in a chat.", default=None)
    correct: bool = key(FlagShape(), "Whether it is a sign to notice.", default=False)
    feedback: Text = key(
        TextShape(600), "Why it is, or is not, a sign.", rule="answer-has-reason"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot(Question):
    """An invented chat, post or offer in which the signs are to be found."""

    kind: Text = key(ChoiceShape(("spot",)), "`spot`: find the signs.")
    look: Text = key(ChoiceShape(("chat", "post", "offer")), "What it is drawn as.")
    title: Text | None = key(
        TextShape(80), "What stands above it: a chat's name, a headline.", default=None
    )
    me: Text | None = key(
        TextShape(30), "Whose screen it is: their messages stand apart.", default=None
    )
    parts: tuple[Part, ...] = key(
        ListShape(RecordShape(Part)), "Its parts in order, three to eight of them."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to be sorted."""

    at: Place
    text: Text = key(TextShape(200), "What is to be sorted.")
    place: Text = key(
        ChoiceShape(("green", "amber", "red")),
        "`green` is fine, `amber` needs a check, `red` means stop and tell someone.",
    )
    feedback: Text = key(
        TextShape(600), "Why it belongs there.", rule="answer-has-reason"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort(Question):
    """Things to be sorted into green, amber and red."""

    kind: Text = key(ChoiceShape(("sort",)), "`sort`: green, amber or red.")
    items: tuple[Item, ...] = key(
        ListShape(RecordShape(Item)), "What is to be sorted, three to seven things."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of several that have an order."""

    at: Place
    text: Text = key(TextShape(200), "What is done.")
    feedback: Text = key(
        TextShape(600), "Why it comes at this point.", rule="answer-has-reason"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Question):
    """Steps to be put in order."""

    kind: Text = key(ChoiceShape(("order",)), "`order`: put the steps in order.")
    steps: tuple[Step, ...] = key(
        ListShape(RecordShape(Step)),
        "The steps in their right order, three to six; the page mixes them.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two things that belong together."""

    at: Place
    text: Text = key(TextShape(200), "The first of the two.")
    match: Text = key(TextShape(200), "What belongs to it.")
    feedback: Text = key(
        TextShape(600), "Why they belong together.", rule="answer-has-reason"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Question):
    """Things to be matched with each other."""

    kind: Text = key(ChoiceShape(("match",)), "`match`: what belongs together.")
    pairs: tuple[Pair, ...] = key(
        ListShape(RecordShape(Pair)), "The pairs, three to six; the page mixes them."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One sentence that could be said."""

    at: Place
    text: Text = key(TextShape(240), "The words themselves.")
    lands: Text = key(
        ChoiceShape(("well", "partly", "badly")), "How it lands with who hears it."
    )
    feedback: Text = key(
        TextShape(600), "How it sounds to who hears it.", rule="answer-has-reason"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Question):
    """First words to rehearse: nothing is wrong, each lands in its own way."""

    kind: Text = key(ChoiceShape(("reply",)), "`reply`: choose what to say.")
    replies: tuple[Saying, ...] = key(
        ListShape(RecordShape(Saying)), "What could be said, three to five sentences."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One choice in a story."""

    at: Place
    text: Text = key(TextShape(200), "What the person in the story can do.")
    goes: Text = key(
        IdShape(example="tells-her-aunt"), "The id of the scene it leads to."
    )
    feedback: Text = key(
        TextShape(600), "What it does, told kindly.", rule="answer-has-reason"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One scene of a story: it has choices, or it is an ending."""

    at: Place
    id: Text = key(IdShape(example="the-lift-home"), "The scene's own name.")
    text: Text = key(TextShape(800), "What happens.")
    ending: Text | None = key(
        TextShape(80), "The name of the ending, if it is one.", default=None
    )
    choices: tuple[Turn, ...] = key(
        ListShape(RecordShape(Turn), most=4), "What can be done now.", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Question):
    """A story with choices: it starts with the first scene and has several endings."""

    kind: Text = key(ChoiceShape(("story",)), "`story`: choose how it goes on.")
    scenes: tuple[Scene, ...] = key(
        ListShape(RecordShape(Scene), least=1, most=20),
        "The scenes, the first one first.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflect(Question):
    """Something to think over; nothing is typed, so nothing can be kept."""

    kind: Text = key(ChoiceShape(("reflect",)), "`reflect`: think it over.")
    ideas: tuple[Text, ...] = key(
        ListShape(TextShape(300), least=1, most=8),
        "What others might think of, shown when the reader asks.",
    )


# What a student chooses, places or says, each with its reason.
Answer = Option | Part | Item | Step | Pair | Saying | Turn
AnyQuestion = (
    Choice | Several | TrueFalse | Spot | Sort | Order | Match | Reply | Story | Reflect
)
QUESTION_KINDS: Mapping[str, type] = {
    "choice": Choice,
    "several": Several,
    "true-false": TrueFalse,
    "spot": Spot,
    "sort": Sort,
    "order": Order,
    "match": Match,
    "reply": Reply,
    "story": Story,
    "reflect": Reflect,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """The quiz of one lesson for one age band."""

    at: Place
    lesson: str
    band: str
    title: Text = key(TextShape(80), "The quiz's title.")
    intro: Text | None = key(
        TextShape(300), "A sentence shown above the questions.", default=None
    )
    shuffle: bool = key(
        FlagShape(),
        "Whether the page mixes the options anew each time; those that have an order "
        "keep it.",
        default=False,
    )
    draw: int = key(
        WholeShape(2, 60),
        "How many questions are asked at a time, drawn from all that are not "
        "`before`; without script, all of them are.",
        default=0,
    )
    questions: tuple[AnyQuestion, ...] = key(
        ListShape(KindShape(QUESTION_KINDS), least=1, most=60),
        "The questions, in order.",
    )
    waive: tuple[Waiver, ...] = waivers()
