"""A text blames nobody, frightens nobody, and helps nobody to do harm.

The phrases to do without stand in `tool/secondlook/rules/language.yml`, each with
what to write instead, why, and who says so. Some concern every text, some only what
young people read, some only quizzes. A phrase may stand in a quiz's wrong option or
in a chat where the file says so, since the course answers it there.

Why: words of blame and fear are what keeps young people from telling, and a list of
tricks teaches the wrong reader.
Source: UK Council for Internet Safety 2022, on victim-blaming language; Terminology
Guidelines (Luxembourg Guidelines) 2016; CEOP and PSHE Association 2016.

Bad, in a page:

    Many young people fall for it.

Good, in a page:

    Many young people are tricked like this.

Bad, in a question:

    id: what-could-lee-say
    kind: choice
    objective: check-an-offer
    prompt: Lee hears about it from Ana. Which answer is kind?
    options:
      - text: I'm glad you told me.
        correct: true
        feedback: Yes. Whoever tells was right to, and needs to hear so at once.
      - text: You should have told me before.
        feedback: It was partly her own fault, so she can hear that today.
      - text: I will not think about it.
        feedback: That leaves Ana alone, and she has just asked for company.

Good, in a question:

    id: what-could-lee-say
    kind: choice
    objective: check-an-offer
    prompt: Lee hears about it from Ana. Which answer is kind?
    options:
      - text: I'm glad you told me.
        correct: true
        feedback: Yes. Whoever tells was right to, and needs to hear so at once.
      - text: You should have told me before.
        feedback: Ana may hear blame in this, and the other person is to blame.
      - text: I will not think about it.
        feedback: That leaves Ana alone, and she has just asked for company.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from secondlook import language
from secondlook.course import Course
from secondlook.gist import Gist, answers, gist, small
from secondlook.language import Clue
from secondlook.model import (
    Answer,
    Item,
    Option,
    Page,
    Part,
    Phrase,
    Quiz,
    Saying,
    StudentMeta,
    Text,
    TrueFalse,
)
from secondlook.plain import runs, visible
from secondlook.problem import Place, Problem, Severity
from secondlook.rules.common import part

ID = "kind-words"
SEVERITY = "error"

# A question that asks for what is unkind has an unkind right option.
_SPOT = re.compile(
    r"\b(?:signs?|pressure|tricks?|warn\w*|odd|unkind|hurt\w*|harm\w*|wrong|catch|pause"
    r"|amber|red|unfair|worr\w+|blam\w+|problems?|risk\w*|messages?|lines?|suspicious"
    r"|stop)\b",
    re.I,
)
_FOR_ADULTS = ("teachers/", "families/", "authors/")


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    whole = gist(quiz)
    said: set[int] | None = None
    for text, clues in _doubtful(whole):
        for hit in language.find_near(small(text), clues):
            said = said if said is not None else set(map(id, _said(quiz)))
            if not (hit.phrase.may_be_said and id(text) in said):
                at = part(text, hit.start, hit.end)
                yield _problem(hit.phrase, text[hit.start : hit.end], at)


def _doubtful(whole: Gist) -> Iterator[tuple[Text, list[Clue]]]:
    """The texts that may hold phrases, and what points to these."""
    suspects = language.suspects(whole.words, "quiz")
    lowered = whole.written.lower().split("\n") if suspects else []
    for text, low in zip(whole.texts, lowered, strict=False):
        if clues := [
            clue for word in suspects if word in low for clue in suspects[word]
        ]:
            yield text, clues


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    audience = _audience(page)
    yield from _of_texts(_front(page), audience)
    chats = {
        line.at.line
        for marker in page.markers
        if marker.name == "chat"
        for line in marker.body or ()
    }
    for run in runs(map(visible, page.prose)):
        said = any(line.at.line in chats for line in run.lines)
        for hit in language.find(run.text, audience, said=said):
            words = run.text[hit.start : hit.end]
            yield _problem(hit.phrase, words, run.place(hit.start, hit.end))


def check_course(course: Course) -> Iterator[Problem]:
    for fact in course.facts.values():
        reader = "student" if fact.audience == "lesson" else "everyone"
        yield from _of_texts((fact.wording, fact.not_tell), reader)
    for line in course.help_lines.values():
        yield from _of_texts((line.what_for, line.note, line.phone_note), "student")
    for sign in course.signs.values():
        seen = (sign.name, sign.looks_like, sign.feels_like, sign.fine, sign.do)
        yield from _of_texts(seen, "student")
    for term in course.terms.values():
        yield from _of_texts((term.plain, term.more), "student")
    for wording in course.wordings.values():
        yield from _of_texts((wording.title, wording.text, *wording.steps), "student")


def _of_texts(texts: Iterable[Text | None], audience: str) -> Iterator[Problem]:
    for text in filter(None, texts):
        for hit in language.find(text, audience):
            at = part(text, hit.start, hit.end)
            yield _problem(hit.phrase, text[hit.start : hit.end], at)


def _problem(phrase: Phrase, words: str, at: Place) -> Problem:
    severity: Severity = "advice" if phrase.severity == "advice" else "error"
    message = f'"{" ".join(words.split())}": {phrase.why}'
    return Problem(at, ID, message, phrase.instead, severity)


def _said(quiz: Quiz) -> Iterator[Text]:
    """What stands in a quiz only to be answered by its feedback."""
    for question in quiz.questions:
        if isinstance(question, TrueFalse) and not question.answer:
            yield question.prompt
        asks_to_spot = _SPOT.search(question.prompt) is not None
        for answer in answers(question):
            if _is_answered(answer, asks_to_spot):
                yield answer.text


def _is_answered(answer: Answer, asks_to_spot: bool) -> bool:
    match answer:
        case Option():
            return asks_to_spot or not answer.correct
        case Part():
            return True
        case Item():
            return answer.place != "green"
        case Saying():
            return answer.lands != "well"
    return False


def _front(page: Page) -> Iterator[Text | None]:
    """What readers see of the front matter."""
    yield from (page.meta.title, page.meta.summary)
    if isinstance(page.meta, StudentMeta):
        yield page.meta.inside
        yield from (objective.text for objective in page.meta.objectives)


def _audience(page: Page) -> str:
    for_adults = page.kind in ("teach", "family") or page.path.startswith(_FOR_ADULTS)
    return "everyone" if for_adults else "student"
