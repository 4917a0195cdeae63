"""The package's own list of phrases, `rules/language.yml`."""

from __future__ import annotations

from dataclasses import dataclass

from secondlook.model.base import Text
from secondlook.problem import Place
from secondlook.schema import (
    ChoiceShape,
    FlagShape,
    IdShape,
    ListShape,
    RecordShape,
    TextShape,
    key,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that a course about harm does better without, and what to write instead."""

    at: Place
    id: Text = key(IdShape(example="fell-for"), "Its name, which never changes.")
    pattern: Text = key(
        TextShape(700),
        "The words, as a regular expression of whole words. A space also stands for a "
        "hyphen or a line's end, and an apostrophe for both of its forms.",
    )
    unless: Text | None = key(
        TextShape(200), "Words just before it that make it fine.", default=None
    )
    may_be_denied: bool = key(
        FlagShape(),
        "Whether it is fine after “not”, “never” or “nobody”.",
        default=False,
    )
    may_be_said: bool = key(
        FlagShape(),
        "Whether it is fine as somebody's words: quoted, reported, in a chat, or in a "
        "wrong option.",
        default=False,
    )
    instead: Text = key(TextShape(300), "What to write: a full sentence.")
    why: Text = key(TextShape(300), "What is wrong with it: a full sentence.")
    severity: Text = key(
        ChoiceShape(("error", "advice")), "`advice` where a person must judge."
    )
    audience: Text = key(
        ChoiceShape(("everyone", "student", "quiz")),
        "Whose texts it is kept out of: `student` is their pages and quizzes.",
    )
    source: Text = key(TextShape(200), "Who says so.")
    accept: tuple[Text, ...] = key(
        ListShape(TextShape(300), least=1), "Sentences that are fine."
    )
    reject: tuple[Text, ...] = key(
        ListShape(TextShape(300), least=1), "Sentences that are not."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The file `rules/language.yml` of the package."""

    at: Place
    common: Text = key(TextShape(2000), "Words that stand in most texts.")
    phrases: tuple[Phrase, ...] = key(ListShape(RecordShape(Phrase)), "The phrases.")
