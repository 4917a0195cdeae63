"""Files for a new lesson or quiz that validate and build at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import Template

from secondlook.course import LESSON_PAGES, Course
from secondlook.model import BANDS, StudentMeta

_HERE = Path(__file__).parent
_FIRST_OBJECTIVES = ("name-one-sign", "say-first-words")


def lesson_files(course: Course, name: str) -> Iterator[tuple[str, str]]:
    """Path and text of every file of a new lesson called `name`."""
    values = {
        "name": name,
        "title": name.replace("-", " ").capitalize(),
        "number": str(_free_number(course)),
        "sign": next(iter(course.signs), "W1"),
    }
    for page in LESSON_PAGES:
        template = "student.md" if page in BANDS else f"{page}.md"
        timing = _TIMINGS.get(page, {})
        yield f"lessons/{name}/{page}.md", _fill(template, {**values, **timing})
    for band in BANDS:
        yield _quiz(name, band, _FIRST_OBJECTIVES, values["sign"])


def quiz_files(course: Course, name: str) -> Iterator[tuple[str, str]]:
    """Path and text of every quiz that the lesson `name` lacks."""
    lesson = course.lessons[name]
    for band in BANDS:
        path = f"quizzes/{name}/{band}.yml"
        meta = lesson.pages[band].meta if band in lesson.pages else None
        if isinstance(meta, StudentMeta) and not (course.root / path).exists():
            objectives = tuple(str(one.id) for one in meta.objectives)
            yield _quiz(name, band, objectives, next(iter(meta.signs), None))


_TIMINGS = {
    "11-13": {"learn": "8", "practise": "12", "quiz": "3", "close": "2"},
    "14-17": {"learn": "12", "practise": "15", "quiz": "5", "close": "3"},
}


def _free_number(course: Course) -> int:
    taken = {lesson.number for lesson in course.lessons.values()}
    return next(number for number in range(1, 100) if number not in taken)


def _quiz(
    name: str, band: str, objectives: tuple[str, ...], sign: str | None
) -> tuple[str, str]:
    questions = "".join(
        _fill(
            "question.yml",
            {
                "number": str(number),
                "objective": objective,
                "signs": f"    signs: [{sign}]\n" if sign else "",
                "before": "    before: true\n" if number <= 2 else "",
            },
        )
        for number, objective in enumerate(objectives, 1)
    )
    title = name.replace("-", " ").capitalize()
    text = _fill("quiz.yml", {"title": title, "questions": questions})
    return f"quizzes/{name}/{band}.yml", text


def _fill(template: str, values: dict[str, str]) -> str:
    text = (_HERE / template).read_text(encoding="utf-8")
    return Template(text).substitute(values)
