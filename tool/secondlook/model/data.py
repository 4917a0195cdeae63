"""The files of `data/`, which lessons quote by id."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondlook.model.base import SIGN_ID, Day, Text, Waiver, waivers
from secondlook.problem import Place
from secondlook.schema import (
    ChoiceShape,
    DateShape,
    IdShape,
    ListShape,
    RecordShape,
    TextShape,
    UrlShape,
    key,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact comes from."""

    at: Place
    id: Text = key(IdShape(), "Its name, quoted by facts.")
    title: Text = key(TextShape(200), "The source's title.")
    publisher: Text = key(TextShape(160), "Who published it.")
    year: Text = key(TextShape(60), "When it was published.")
    url: Text | None = key(UrlShape(), "Where it can be read.", default=None)
    seen: Text = key(TextShape(300), "What of the original has been seen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A number or finding that lessons quote by id."""

    at: Place
    id: Text = key(IdShape(), "Its name, quoted by `{{ fact … }}`.")
    audience: Text = key(
        ChoiceShape(("lesson", "teacher")), "Whether students may be shown it."
    )
    wording: Text = key(TextShape(500), "The sentence that readers see.")
    figure: Text = key(TextShape(200), "The figure as published, or `none`.")
    population: Text = key(TextShape(400), "Out of whom or what it was counted.")
    place: Text = key(TextShape(160), "Where it was counted.")
    year: Text = key(TextShape(40), "The year or years it is about.")
    not_tell: Text = key(TextShape(500), "What the number does not tell us.")
    verdict: Text = key(
        ChoiceShape(("supported", "supported-secondary", "distorted", "unverified")),
        "How well the source supports it.",
    )
    sources: tuple[Text, ...] = key(
        ListShape(IdShape(), least=1), "Ids of its sources."
    )
    checked_on: Day | None = key(
        DateShape(), "When a person last checked it.", default=None
    )
    checked_by: Text | None = key(TextShape(120), "Who checked it.", default=None)
    waive: tuple[Waiver, ...] = waivers()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The file `data/facts.yml`."""

    at: Place
    sources: tuple[Source, ...] = key(
        ListShape(RecordShape(Source)), "Everything that facts cite."
    )
    facts: tuple[Fact, ...] = key(ListShape(RecordShape(Fact)), "The facts.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country, or a group of them, that help lines belong to."""

    at: Place
    code: Text = key(
        IdShape(re.compile(r"[A-Z]{2,3}\Z"), "GB"), "Two or three capital letters."
    )
    name: Text = key(TextShape(60), "Its name in English.")


# The order in which a country's lines are listed.
HELP_KINDS = (
    *("emergency", "child-helpline", "crisis", "image-removal", "report-crime"),
    *("report-material", "trafficking", "advice", "adults", "directory"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """A service that helps, as readers see it and as maintainers check it."""

    at: Place
    id: Text = key(IdShape(), "Its name, which never changes.")
    country: Text = key(
        IdShape(re.compile(r"[A-Z]{2,3}\Z"), "GB"), "The code of a country above."
    )
    kind: Text = key(ChoiceShape(HELP_KINDS), "What sort of help it gives.")
    name: Text = key(TextShape(100), "The service's own name.")
    what_for: Text = key(TextShape(240), "When to use it, in plain words.")
    ages: Text = key(TextShape(80), "Who may use it.")
    phone: Text | None = key(TextShape(40), "The number, as text.", default=None)
    phone_note: Text | None = key(
        TextShape(160), "A remark beside the number.", default=None
    )
    text: Text | None = key(
        TextShape(60), "How to reach it by text message.", default=None
    )
    email: Text | None = key(TextShape(80), "Its e-mail address.", default=None)
    url: Text | None = key(UrlShape(), "Its own page.", default=None)
    hours: Text | None = key(
        TextShape(120), "When it is open; shown only once checked.", default=None
    )
    languages: Text | None = key(TextShape(160), "Languages it speaks.", default=None)
    note: Text | None = key(
        TextShape(400), "What a reader should know first.", default=None
    )
    audience: Text = key(
        ChoiceShape(("everyone", "adults")), "Whom the course shows it to."
    )
    confidence: Text = key(
        ChoiceShape(("high", "medium", "low")), "How well the sources agree."
    )
    sources: tuple[Text, ...] = key(
        ListShape(TextShape(600), least=1), "Where the entry was read."
    )
    verify_at: Text | None = key(
        TextShape(300), "The page on which to check it.", default=None
    )
    editor_note: Text | None = key(
        TextShape(800), "What the next person to check should look at.", default=None
    )
    checked_on: Day | None = key(
        DateShape(), "When a person last checked it.", default=None
    )
    checked_by: Text | None = key(TextShape(120), "Who checked it.", default=None)
    waive: tuple[Waiver, ...] = waivers()


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """The file `data/help.yml`."""

    at: Place
    countries: tuple[Country, ...] = key(
        ListShape(RecordShape(Country), least=1), "Countries in the order shown."
    )
    lines: tuple[HelpLine, ...] = key(
        ListShape(RecordShape(HelpLine), least=1), "The services."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A warning sign, told from the young person's side."""

    at: Place
    id: Text = key(SIGN_ID, "W and a number; it never changes.")
    name: Text = key(TextShape(60), "The sign in a few words.")
    looks_like: Text = key(TextShape(400), "What one might notice.")
    feels_like: Text = key(TextShape(240), "How it can feel.")
    fine: Text = key(TextShape(240), "What is usually fine.")
    do: Text = key(TextShape(240), "A next step.")
    light: Text = key(
        ChoiceShape(("amber", "red")), "Take a second look, or stop and get help."
    )
    icon: Text = key(IdShape(example="clock"), "The name of its small drawing.")
    waive: tuple[Waiver, ...] = waivers()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """The file `data/signs.yml`."""

    at: Place
    signs: tuple[Sign, ...] = key(
        ListShape(RecordShape(Sign), least=1), "The warning signs."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word that needs explaining."""

    at: Place
    id: Text = key(IdShape(), "Its name, quoted by `{{ term … }}`.")
    term: Text = key(TextShape(60), "The word.")
    plain: Text = key(TextShape(400), "What it means, for an eleven-year-old.")
    more: Text | None = key(
        TextShape(400), "A sentence for older readers.", default=None
    )
    also: tuple[Text, ...] = key(
        ListShape(TextShape(60)), "Other words for it.", default=()
    )
    waive: tuple[Waiver, ...] = waivers()


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """The file `data/glossary.yml`."""

    at: Place
    terms: tuple[Term, ...] = key(ListShape(RecordShape(Term)), "The words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A text that must read the same wherever it stands."""

    at: Place
    id: Text = key(IdShape(), "Its name, quoted by `{{ wording … }}`.")
    title: Text = key(TextShape(100), "Its heading.")
    text: Text | None = key(TextShape(1200), "Sentences.", default=None)
    steps: tuple[Text, ...] = key(ListShape(TextShape(400)), "Steps.", default=())
    why: Text = key(TextShape(900), "Why the wording is fixed, and its source.")
    waive: tuple[Waiver, ...] = waivers()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """The file `data/wording.yml`."""

    at: Place
    wordings: tuple[Wording, ...] = key(
        ListShape(RecordShape(Wording)), "The fixed texts."
    )
