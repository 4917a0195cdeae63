"""Pages, what their front matter says, and what was found in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from secondlook.model.base import SIGN_ID, Day, Text, Waiver, waivers
from secondlook.problem import Place
from secondlook.schema import (
    ChoiceShape,
    DateShape,
    FlagShape,
    IdShape,
    ListShape,
    RecordShape,
    TextShape,
    WholeShape,
    key,
)


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
    section: Text | None = key(
        IdShape(example="the-eight-point-check"),
        "The heading under which it is taught, as the page's address names it after "
        "the `#`.",
        default=None,
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
    waive: tuple[Waiver, ...] = waivers()


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


PageKind = Literal["student", "teach", "family", "form", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown file of `lessons/`.

    `front` is the front matter and `body` everything after it, line by line with
    places; `prose` is the body without code; `markers` and `headings` stand in the
    order written. A `form` belongs to the whole course; its `lesson` is its folder.
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
