"""Who is in the stories is counted over the course, once it is large enough."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from secondlook.course import Course
from secondlook.model import Lesson
from secondlook.rules import anyone_in_stories, friend_in_stories
from tests.rules.reading import page_of, sound

GIRL = ("girl", "stranger", "online", "romance", False)
BOY = ("boy", "known", "offline", "labour", True)
Story = tuple[str, str, str, str, bool]


def course_with(stories: Sequence[Story], lessons: int = 6) -> Course:
    """A course whose first lesson has these stories, and whose others have none."""
    course = sound()
    page = course.lessons["demo"].pages["11-13"]
    told = "".join(
        f"  - {{about: A story, person: {who}, pressure_from: {by}, where: {where}, "
        f"harm: {harm}, friend: {str(friend).lower()}}}\n"
        for who, by, where, harm, friend in stories
    )
    front = re.sub(r"scenarios:\n(?: .*\n)*", "", "\n".join(page.front) + "\n")
    made = page_of(f"---\n{front}scenarios:\n{told}---\n")
    names = [f"lesson-{number}" for number in range(lessons - 1)]
    others = {name: Lesson(name=name, pages={}) for name in names}
    demo = Lesson(name="demo", pages={"11-13": made})
    return replace(course, lessons={"demo": demo, **others})


@pytest.mark.parametrize(
    ("stories", "count"),
    [
        ([GIRL, GIRL, BOY], 0),
        ([GIRL, GIRL, GIRL, BOY], 1),
        ([GIRL] * 3, 1),
        ([BOY], 0),
    ],
    ids=["a third", "a quarter", "none", "all"],
)
def test_friends(stories: list[Story], count: int) -> None:
    found = list(friend_in_stories.check_course(course_with(stories)))
    assert len(found) == count
    assert all(one.severity == "advice" for one in found)


@pytest.mark.parametrize(
    ("stories", "missing"),
    [
        ([GIRL] * 7 + [BOY] * 3, []),
        ([GIRL] * 8 + [BOY] * 2, ["somebody known", "a boy"]),
        ([GIRL] * 9 + [BOY], ["somebody known", "a boy", "offline", "labour"]),
        (
            [GIRL] * 7 + [("not-said", "known", "both", "criminal", False)] * 3,
            [],
        ),
    ],
    ids=["three in ten", "two in ten", "one in ten", "other words for it"],
)
def test_anyone(stories: list[Story], missing: list[str]) -> None:
    found = [
        one.message for one in anyone_in_stories.check_course(course_with(stories))
    ]
    assert len(found) == len(missing)
    assert all(word in message for word, message in zip(missing, found, strict=True))


def test_a_small_course_is_not_counted() -> None:
    small = course_with([GIRL] * 10, lessons=5)
    assert list(friend_in_stories.check_course(small)) == []
    assert list(anyone_in_stories.check_course(small)) == []
