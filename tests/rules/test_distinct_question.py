"""Nearly the same question is found, in one quiz and across quizzes of one age."""

from __future__ import annotations

import random

from secondlook.course import digest
from secondlook.rules.distinct_question import alike, check_course
from secondlook.words import packed
from tests.rules.asking import asked, quiz_of
from tests.sample import course_of

FIRST = asked(
    "A player you have never met wants your address to send you a free skin. Why?",
    "*Skins need no address",
    "Players collect stamps",
    "Post is quicker",
)
NEARLY = asked(
    "A player you never met wants your address so he can send you a free skin. Why?",
    "Post is quicker",
    "*Skins need no address",
    "Players collect stamps",
)
OTHER = asked(
    "A coach you have known for years wants your address to send a calendar. Why?",
    "*The club posts them",
    "Coaches collect stamps",
    "Post is quicker",
)


def found(*quizzes: tuple[str, str, tuple[str, ...]]) -> list[tuple[str, int]]:
    """Where the rule sees a question again in quizzes of a lesson, a band."""
    read = {
        (lesson, band): quiz_of(*questions, path=f"quizzes/{lesson}/{band}.yml")[0]
        for lesson, band, questions in quizzes
    }
    digests = {key: digest(quiz) for key, quiz in read.items()}
    course = course_of({})
    object.__setattr__(course, "digests", digests)
    return [(one.place.path, one.place.line) for one in check_course(course)]


def test_in_one_quiz() -> None:
    assert found(("a", "11-13", (FIRST, OTHER))) == []
    assert found(("a", "11-13", (FIRST, NEARLY))) == [("quizzes/a/11-13.yml", 15)]


def test_across_quizzes_of_one_band() -> None:
    one, other = ("a", "11-13", (FIRST,)), ("b", "11-13", (OTHER, NEARLY))
    assert found(one, other) == [("quizzes/b/11-13.yml", 15)]
    assert found(one, ("b", "14-17", (NEARLY,))) == []


def test_the_very_same_question_across_quizzes() -> None:
    one, other = ("a", "11-13", (FIRST,)), ("b", "11-13", (FIRST,))
    assert found(one, other) == [("quizzes/b/11-13.yml", 6)]
    # In one quiz the rule unique-question tells it.
    assert found(("a", "11-13", (FIRST, FIRST))) == []


def test_a_question_that_returns_on_purpose() -> None:
    again = NEARLY.replace("objective: test", "objective: test\nreturns: a")
    assert found(("a", "11-13", (FIRST,)), ("b", "11-13", (again,))) == []


def test_another_number_is_another_question() -> None:
    sums = [
        asked(
            f"A blue bus with {seats} seats stops and six passengers leave. Who stays?",
            "*Driver, guard, cook",
            "Nobody",
            "Ticket inspector",
        )
        for seats in (40, 50)
    ]
    assert found(("a", "11-13", tuple(sums))) == []


def test_too_few_words_to_tell() -> None:
    short = [
        asked(f"Which{mark}", "*Salt", "Sugar", "Flour") for mark in ("?", " now?")
    ]
    assert found(("a", "11-13", tuple(short))) == []


def test_most_near_copies_are_found() -> None:
    rng = random.Random(1)
    vocabulary = [f"{a}{b}{c}m" for a in "bdfgk" for b in "aeiou" for c in "lnrst"]
    seen = 0
    for _ in range(200):
        words = rng.sample(vocabulary, 20)
        copy = [*words[1:], "zebra"]
        rng.shuffle(copy)
        pair = [asked(f"{' '.join(w)}?", "*yes", "no", "not") for w in (words, copy)]
        seen += len(found(("a", "11-13", tuple(pair))))
    assert seen >= 190


def test_four_words_in_five_are_enough() -> None:
    same = frozenset(range(2, 18, 2))
    assert alike(packed(same | {20}), packed(same | {22}))
    assert not alike(packed(same | {20}), packed(same | {22, 24}))


def test_the_message_says_where_the_other_one_is() -> None:
    quiz = quiz_of(FIRST, NEARLY)[0]
    other = quiz_of(FIRST, path="quizzes/other/11-13.yml")[0]
    problems = check_course(course_of({"test": quiz, "other": other}))
    assert [one.message.partition("the one ")[2] for one in problems] == [
        "on line 6.",
        "in quizzes/test/11-13.yml, line 6.",
    ]
