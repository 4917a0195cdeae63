"""The course as frozen objects; each one knows its place in its file.

The fields made with `key()` are the keys that authors write: this file is the
schema of every YAML file and of every page's front matter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from secondlook.problem import Place
from secondlook.schema import (
    ChoiceShape,
    DateShape,
    FlagShape,
    IdShape,
    KindShape,
    ListShape,
    RecordShape,
    TextShape,
    UrlShape,
    WholeShape,
    key,
)

BANDS = ("11-13", "14-17")
SIGN_ID = IdShape(re.compile(r"W[1-9][0-9]?\Z"), "W13")


class Day(date):
    """A date that remembers where it was written."""

    __slots__ = ("at",)
    at: Place

    @classmethod
    def read(cls, value: str, at: Place) -> Day:
        """The day written YYYY-MM-DD.

        Raises:
            ValueError: it is not in the calendar.
        """
        day = cls.fromisoformat(value)
        day.at = at
        return day


class Text(str):
    """A string that remembers where it was written."""

    __slots__ = ("at",)
    at: Place

    def __new__(cls, value: str, at: Place) -> Text:
        text = super().__new__(cls, value)
        text.at = at
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A rule that does not hold for this item, and why."""

    at: Place
    rule: Text = key(IdShape(example="option-count"), "The rule's id.")
    reason: Text = key(TextShape(300, least=12), "Why it does not hold here.")


def _waive() -> Any:
    return key(
        ListShape(RecordShape(Waiver)),
        "Rules that do not hold here, each with a reason.",
        default=(),
        last=True,
    )


# ---- quizzes


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
    waive: tuple[Waiver, ...] = _waive()


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


AnyQuestion = Choice | Several | TrueFalse
QUESTION_KINDS: Mapping[str, type] = {
    "choice": Choice,
    "several": Several,
    "true-false": TrueFalse,
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
    questions: tuple[AnyQuestion, ...] = key(
        ListShape(KindShape(QUESTION_KINDS), least=1, most=60),
        "The questions, in order.",
    )
    waive: tuple[Waiver, ...] = _waive()


# ---- pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """How long each part of a lesson takes, in minutes."""

    at: Place
    hook: int = key(WholeShape(1, 60), "A story or question that draws students in.")
    learn: int = key(WholeShape(1, 60), "The new idea.")
    practise: int = key(WholeShape(1, 60), "Students do it themselves.")
    help: int = key(WholeShape(1, 60), "Who, how, first words.")
    quiz: int = key(WholeShape(1, 60), "The quiz.")
    close: int = key(WholeShape(1, 60), "A calm end.")

    @property
    def total(self) -> int:
        """All parts together."""
        return (
            self.hook + self.learn + self.practise + self.help + self.quiz + self.close
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """One thing a student can do after the lesson."""

    at: Place
    id: Text = key(IdShape(), "Its name, quoted by questions. It never changes.")
    text: Text = key(
        TextShape(200), "One sentence that starts with a verb one can see done."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One invented story in a lesson, and who is in it."""

    at: Place
    about: Text = key(TextShape(100), "The story in a few words.")
    person: Text = key(
        ChoiceShape(("girl", "boy", "not-said", "non-binary")),
        "Who is put under pressure.",
    )
    pressure_from: Text = key(
        ChoiceShape(("stranger", "known")), "Who puts the pressure on."
    )
    where: Text = key(ChoiceShape(("online", "offline", "both")), "Where it happens.")
    harm: Text = key(
        ChoiceShape(
            (
                "labour",
                "criminal",
                "romance",
                "blackmail",
                "control",
                "grooming",
                "pictures",
            )
        ),
        "What the pressure is aimed at.",
    )
    friend: bool = key(
        FlagShape(), "Whether what a friend can do is part of it.", default=False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What the front matter of any page may say."""

    at: Place
    title: Text | None = key(TextShape(80), "The page's title.", default=None)
    summary: Text | None = key(
        TextShape(240), "One sentence for cards and search results.", default=None
    )
    waive: tuple[Waiver, ...] = _waive()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed(Meta):
    """A page that a safeguarding reviewer signs."""

    title: Text = key(TextShape(80), "The page's title; drawn by `{{ lesson }}`.")
    summary: Text = key(TextShape(240), "One sentence for the lesson's card.")
    reviewed_by: Text | None = key(
        TextShape(120),
        "Who reviewed the page; empty until someone has.",
        default=None,
        may_be_empty=True,
        last=True,
    )
    reviewed_on: Day | None = key(
        DateShape(),
        "When the page was reviewed; empty until it was.",
        default=None,
        may_be_empty=True,
        last=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentMeta(Reviewed):
    """The front matter of a student's page, `11-13.md` or `14-17.md`."""

    inside: Text = key(
        TextShape(400), "What is in this lesson, and your choices: calm and neutral."
    )
    minutes: Minutes = key(RecordShape(Minutes), "How long each part takes.")
    objectives: tuple[Objective, ...] = key(
        ListShape(RecordShape(Objective), least=1, most=6),
        "What a student can do afterwards: two to four.",
    )
    signs: tuple[Text, ...] = key(
        ListShape(SIGN_ID), "The warning signs that the page teaches.", default=()
    )
    scenarios: tuple[Scenario, ...] = key(
        ListShape(RecordShape(Scenario), least=1), "The page's invented stories."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TeachMeta(Reviewed):
    """The front matter of `teach.md`, which also carries the lesson's number."""

    number: int = key(WholeShape(1, 9_999), "The lesson's place in the course.")
    picture: Text | None = key(
        TextShape(80), "A file in `lessons/pictures/` for the cards.", default=None
    )
    prepare: int = key(WholeShape(1, 120), "Minutes a teacher needs to prepare.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyMeta(Reviewed):
    """The front matter of `family.md`."""

    minutes_to_read: int = key(WholeShape(1, 30), "Minutes it takes to read.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A `{{ name … }}` in a page.

    `words` are its bare words, `text` its quoted one, `options` its `name=value`
    pairs; `body` holds the lines between it and its `{{ /name }}`, if it has one.
    """

    at: Place
    name: str
    words: tuple[str, ...] = ()
    text: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    inline: bool = False
    closes: bool = False
    body: tuple[Text, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link or, with `image`, a picture; `target` is the address as written.

    `words` are those between the brackets, or nothing where an address is only
    given a name. `clear` is false when two readers of Markdown might not agree on
    where the address ends.
    """

    at: Place
    target: str
    image: bool = False
    words: str | None = None
    clear: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; `anchor` is the name by which a link can lead to it."""

    at: Place
    level: int
    words: str
    anchor: str


PageKind = Literal["student", "teach", "family", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown file of `lessons/`.

    `front` is the front matter and `body` everything after it, line by line with
    places; `prose` is the body without code; `markers` and `headings` stand in the
    order written.
    """

    at: Place
    path: str
    kind: PageKind
    lesson: str | None
    band: str | None
    meta: Meta
    body: tuple[Text, ...]
    prose: tuple[Text, ...]
    markers: tuple[Marker, ...]
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    front: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One folder of `lessons/` with its pages, by file name without `.md`."""

    name: str
    pages: Mapping[str, Page]

    @property
    def number(self) -> int:
        """The lesson's place in the course, or 9,999 while `teach.md` is missing."""
        teach = self.pages.get("teach")
        meta = teach.meta if teach else None
        return meta.number if isinstance(meta, TeachMeta) else 9_999


# ---- data


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
    waive: tuple[Waiver, ...] = _waive()


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


HELP_KINDS = {
    "emergency": "Danger right now",
    "child-helpline": "Talk to someone",
    "crisis": "When it feels too much",
    "image-removal": "Get a picture taken down",
    "report-crime": "Report it",
    "report-material": "Report illegal pictures",
    "trafficking": "Being controlled or used",
    "advice": "Advice",
    "adults": "For adults who are worried",
    "directory": "Find help in your country",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """A service that helps, as readers see it and as maintainers check it."""

    at: Place
    id: Text = key(IdShape(), "Its name, which never changes.")
    country: Text = key(
        IdShape(re.compile(r"[A-Z]{2,3}\Z"), "GB"), "The code of a country above."
    )
    kind: Text = key(ChoiceShape(tuple(HELP_KINDS)), "What sort of help it gives.")
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
    waive: tuple[Waiver, ...] = _waive()


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
    waive: tuple[Waiver, ...] = _waive()


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
    waive: tuple[Waiver, ...] = _waive()


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
    waive: tuple[Waiver, ...] = _waive()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """The file `data/wording.yml`."""

    at: Place
    wordings: tuple[Wording, ...] = key(
        ListShape(RecordShape(Wording)), "The fixed texts."
    )


# ---- the package's own data


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
