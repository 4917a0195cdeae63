"""The course against twenty criteria of good prevention teaching, with the evidence.

Behind the criteria stand, among others, a review of 31 meta-analyses (Jones, Mitchell
and Walsh 2014) and the principles of CEOP and the PSHE Association (2016).
Most points are counted here from the course itself. Where full marks ask for somebody's
signature or review, one point is held back until there is one. What is not counted but
held by the tests, or said by hand, says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

from secondlook import language
from secondlook.course import Course
from secondlook.gist import answers, gist, small, texts_of
from secondlook.model import (
    BANDS,
    QUESTION_KINDS,
    AnyQuestion,
    Page,
    Quiz,
    Scenario,
    StudentMeta,
    TrueFalse,
)
from secondlook.readability import Row as Measured
from secondlook.rules import readable_text
from secondlook.schema import keys

Judged = tuple[int, str]
FULL = 2
# Phrases of `rules/language.yml` that would ask for a reader's own story.
DISCLOSING = frozenset(
    (
        *("has-this-happened", "hands-up", "tell-us-about-you", "type-your-story"),
        *("send-us", "write-what-happened"),
    )
)


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion: its points of two, and what they rest on."""

    id: str
    title: str
    points: int
    evidence: str


def rows(course: Course) -> list[Row]:
    """Every criterion judged; `course` comes from `validate`."""
    facts = _Facts(course)
    return [
        Row(f"R{number}", title, *judge(facts))
        for number, (title, judge) in enumerate(CRITERIA, 1)
    ]


def as_markdown(course: Course) -> str:
    """The criteria as a table, with the sum under it."""
    found = rows(course)
    lines = ["| No. | Criterion | Points | What it rests on |", "|---|---|---|---|"]
    lines += [
        f"| {row.id} | {row.title} | {row.points} of {FULL} | {row.evidence} |"
        for row in found
    ]
    total = sum(row.points for row in found)
    lines += ["", f"**Together: {total} of {FULL * len(found)} points.**"]
    return "\n".join(lines)


class _Facts:
    """What the criteria ask of a course, worked out once."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.quizzes = list(course.quizzes())
        self.questions = [one for quiz in self.quizzes for one in quiz.questions]
        self.students = [
            page for page in course.pages if isinstance(page.meta, StudentMeta)
        ]
        self.metas = [
            page.meta for page in self.students if isinstance(page.meta, StudentMeta)
        ]
        self.stories: list[Scenario] = [
            one for meta in self.metas for one in meta.scenarios
        ]


def _by_rules(facts: _Facts, *names: str) -> Judged:
    """Full marks where none of the rules finds anything, none for more than a few."""
    found = sum(facts.course.found.get(name, 0) for name in names)
    points = FULL if not found else 1 if found < 4 else 0
    named = ", ".join(f"`{name}`" for name in names)
    count = "no problem" if not found else f"{found} problems"
    return points, f"{count} found by {named}"


def _objectives(facts: _Facts) -> Judged:
    points, told = _by_rules(facts, "objective-can-be-seen")
    counts = [len(meta.objectives) for meta in facts.metas]
    if any(not 2 <= count <= 4 for count in counts):
        points = min(points, 1)
    return points, f"{sum(counts)} objectives on {len(counts)} pages; {told}"


def _tested(facts: _Facts) -> Judged:
    return _by_rules(facts, "objective-tested", "objective-exists")


def _practice(facts: _Facts) -> Judged:
    points, told = _by_rules(facts, "minutes-fit")
    shares = [
        (meta.minutes.practise + meta.minutes.help) / meta.minutes.total
        for meta in facts.metas
    ]
    if any(not meta.scenarios for meta in facts.metas):
        points = min(points, 1)
    return points, f"at least {_percent(min(shares, default=0))} practice; {told}"


def _feedback(facts: _Facts) -> Judged:
    points, told = _by_rules(facts, "answer-has-reason")
    count = sum(map(_reasons, facts.questions))
    return points, f"{count} answers, each with its own reason; {told}"


def _lures(facts: _Facts) -> Judged:
    points, told = _by_rules(
        facts, "option-count", "answer-length-varies", "answer-position-varies"
    )
    keyed = [row for quiz in facts.quizzes for row in gist(quiz).with_key]
    longest = sum(
        len(key.text) > max(len(one.text) for one in others) for _, key, others in keyed
    )
    share = longest / max(1, len(keyed))
    points = points if share <= 0.4 else min(points, 1)
    return points, f"the right option is the longest in {_percent(share)}; {told}"


def _spacing(facts: _Facts) -> Judged:
    points, told = _by_rules(facts, "two-before", "earlier-lesson-returns")
    returning = sum(one.returns is not None for one in facts.questions)
    review = any(_is_review(quiz) for quiz in facts.quizzes)
    points = points if review else min(points, 1)
    words = "a review lesson" if review else "no review lesson yet"
    return points, f"{returning} questions return, and there is {words}; {told}"


def _is_review(quiz: Quiz) -> bool:
    return sum(one.returns is not None for one in quiz.questions) >= 8


def _no_pressure(facts: _Facts) -> Judged:
    names = {one.name for one in keys(Quiz)} | {
        one.name for kind in QUESTION_KINDS.values() for one in keys(kind)
    }
    pressing = sorted(names & {"time", "seconds", "points", "rank", "attempts"})
    points = 0 if pressing else FULL
    return points, "a quiz has no key for time, points, ranks or a limit of tries"


def _help(facts: _Facts) -> Judged:
    points, told = _by_rules(facts, "lesson-is-whole", "help-by-quiz")
    with_words = sum(
        any("first words" in heading.words.lower() for heading in page.headings)
        for page in facts.students
    )
    points = points if with_words == len(facts.students) else min(points, 1)
    return points, f"{with_words} pages with a part for first words; {told}"


def _friends(facts: _Facts) -> Judged:
    asked = sum(one.friend for one in facts.questions) / max(1, len(facts.questions))
    told = sum(one.friend for one in facts.stories) / max(1, len(facts.stories))
    points = (
        FULL if min(asked, told) >= 1 / 3 else 1 if max(asked, told) >= 1 / 3 else 0
    )
    return points, (
        f"what a friend can do: {_percent(asked)} of the questions and "
        f"{_percent(told)} of the stories"
    )


def _kind(facts: _Facts) -> Judged:
    return _by_rules(facts, "kind-words")


def _no_technique(facts: _Facts) -> Judged:
    points, told = _by_rules(facts, "chat-stops-early")
    signed = bool(facts.metas) and all(meta.reviewed_on for meta in facts.metas)
    points = points if signed else min(points, 1)
    words = "signed" if signed else "not yet signed"
    return points, f"{told}; {words} by a safeguarding reviewer"


def _anyone(facts: _Facts) -> Judged:
    points, told = _by_rules(facts, "anyone-in-stories")
    known = _share(facts.stories, lambda one: one.pressure_from == "known")
    open_ = _share(facts.stories, lambda one: one.person != "girl")
    return points, (
        f"{len(facts.stories)} stories: {known} with somebody known, {open_} of a boy "
        f"or of somebody whose gender is open; {told}"
    )


def _balance(facts: _Facts) -> Judged:
    return _by_rules(facts, "number-by-id", "known-id")


def _age(facts: _Facts) -> Judged:
    points, told = _by_rules(facts, "readable-text")
    grades = {
        band: [
            one.grade
            for page in facts.students
            if page.band == band
            for one in _measured(page, facts.course)
        ]
        for band in BANDS
    }
    spoken = ", ".join(
        f"{band}: grade {median(found):.1f}" for band, found in grades.items() if found
    )
    return points, f"two versions of every lesson; median {spoken}; {told}"


def _measured(page: Page, course: Course) -> Iterable[Measured]:
    return [
        one for one in readable_text.measured(page, course) if one.part == "the page"
    ]


def _choice(facts: _Facts) -> Judged:
    calm = sum(bool(meta.inside and meta.minutes.close) for meta in facts.metas)
    plans = [page for page in facts.course.pages if page.kind == "teach"]
    other = sum("other task" in _text(page) for page in plans)
    whole = calm == len(facts.metas) and other == len(plans)
    return FULL if whole else 1, (
        f"{calm} lesson pages say what is in them and what one may skip, and keep "
        f"minutes for a calm end; {other} plans have another task of equal worth; the "
        "tests try “Leave this site” on every page"
    )


def _no_disclosure(facts: _Facts) -> Judged:
    texts = [text for quiz in facts.quizzes for text in texts_of(quiz)]
    texts += [line for page in facts.course.pages for line in page.prose]
    written = {word for text in texts for word in text.split()}
    asking = {
        word: clues
        for word, all_ in language.suspects(written, "quiz").items()
        if (clues := [one for one in all_ if one.phrase.id in DISCLOSING])
    }
    found = 0
    for text in texts:
        clues = [one for word in text.split() for one in asking.get(word, ())]
        found += len(language.find_near(small(text), clues)) if clues else 0
    points = FULL if not found else 1 if found < 4 else 0
    count = "no sentence asks" if not found else f"{found} sentences ask"
    return (
        points,
        f"{count} readers what happened to them, by {len(DISCLOSING)} phrases",
    )


def _teachers(facts: _Facts) -> Judged:
    wanted = ("ground rules", "what if", "minutes", "likely", "tells you")
    missing = sum(
        word not in _text(page)
        for page in facts.course.pages
        if page.kind == "teach"
        for word in wanted
    )
    points = FULL if not missing else 1 if missing < 4 else 0
    return points, f"{missing} of the parts that every plan should have are missing"


def _families(facts: _Facts) -> Judged:
    pages = [page for page in facts.course.pages if page.kind == "family"]
    wanted = ("one promise", "a short letter", "three ", "tells you", "phone")
    missing = sum(word not in _text(page) for page in pages for word in wanted)
    points = FULL if not missing else 1 if missing < 4 else 0
    return points, (
        f"{len(pages)} family pages with three ways to begin and a promise not to take "
        f"the phone away; {missing} parts missing"
    )


def _accessible(facts: _Facts) -> Judged:
    return FULL, (
        "not counted here, but held by the tests, which open every page: axe in seven "
        "looks, keyboard only, without script, at 320 pixels, printed and from a disk"
    )


def _evidence(facts: _Facts) -> Judged:
    return 1, (
        "said by hand: questions before and after each lesson and before and after the "
        "course, a feedback sheet, a changelog and review dates; no young person and "
        "no survivor has reviewed it yet"
    )


CRITERIA: tuple[tuple[str, Callable[[_Facts], Judged]], ...] = (
    ("Objectives say what one can see a student do", _objectives),
    ("Each objective is tested, each question has one", _tested),
    ("Two fifths of the time is practice", _practice),
    ("Every answer has its own reason", _feedback),
    ("Nothing but the content gives an answer away", _lures),
    ("Asked before, and asked again later", _spacing),
    ("No clock, no rank, any number of tries", _no_pressure),
    ("Asking for help is rehearsed", _help),
    ("A third is about what a friend can do", _friends),
    ("No blame and no fear", _kind),
    ("Nothing that teaches how harm is done", _no_technique),
    ("Anyone is in the stories", _anyone),
    ("A number only with its source", _balance),
    ("Written for each age", _age),
    ("A way out, and a choice", _choice),
    ("Nobody is asked what happened to them", _no_disclosure),
    ("A teacher has all it takes", _teachers),
    ("Families have their part", _families),
    ("Everyone can use it, on anything", _accessible),
    ("It is tried, and it learns", _evidence),
)


def _reasons(question: AnyQuestion) -> int:
    return 2 if isinstance(question, TrueFalse) else len(answers(question))


def _text(page: Page) -> str:
    return "\n".join(page.prose).lower()


def _share(stories: list[Scenario], test: Callable[[Scenario], bool]) -> str:
    return _percent(sum(map(test, stories)) / max(1, len(stories)))


def _percent(share: float) -> str:
    return f"{share:.0%}"
