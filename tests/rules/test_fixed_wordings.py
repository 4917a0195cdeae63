"""Fixed wordings are quoted, not retyped; the image rule stands where it must."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.finding import found
from tests.rules.reading import changed, marked

BY_ID = "wording-by-id"
IMAGE = "image-rule-is-quoted"
KEEP = "Do not delete anything."


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param(
            "Yes. The person who does harm is to blame.",
            ["The person who does harm is to blame."],
            id="the same",
        ),
        pytest.param(
            "So the person who does harm is to BLAME!",
            ["So the person who does harm is to BLAME!"],
            id="nearly the same",
        ),
        pytest.param(
            f"{KEEP} Be calm. Tell an adult you trust. {KEEP}",
            [f"{KEEP} Be calm. Tell an adult you trust. {KEEP}"],
            id="three short sentences",
        ),
        pytest.param(f"{KEEP} Tell an adult you trust.", [], id="two"),
        pytest.param("The person who does harm is not a friend.", [], id="another"),
        pytest.param("You can tell an adult you trust.", [], id="near a short one"),
        pytest.param("{{ wording not-your-fault }}", [], id="quoted"),
    ],
)
def test_wording_by_id(body: str, words: list[str]) -> None:
    assert marked(BY_ID, body) == words


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param("Never copy a picture.", ["copy a picture"], id="verb first"),
        pytest.param(
            "The photo was forwarded.", ["photo was forwarded"], id="noun first"
        ),
        pytest.param("You can copy the sentence.", [], id="no picture"),
        pytest.param("Look at the picture. Copy the word.", [], id="two sentences"),
        pytest.param("Copy a picture.\n\n{{ wording image-rule }}", [], id="quoted"),
        pytest.param("Copy a picture.\n\n{{ wording blackmail-plan }}", [], id="plan"),
        pytest.param(
            "Copy a picture.\n\n{{ wording not-your-fault }}",
            ["Copy a picture"],
            id="another wording",
        ),
    ],
)
def test_image_rule(body: str, words: list[str]) -> None:
    assert marked(IMAGE, body) == words


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("lessons/help.md", 1),
        ("lessons/demo/teach.md", 1),
        ("lessons/families/index.md", 1),
        ("lessons/about/index.md", 0),
        ("lessons/authors/index.md", 0),
    ],
)
def test_where_the_image_rule_is_asked_for(path: str, count: int) -> None:
    assert len(marked(IMAGE, "Never copy a picture.", path)) == count


def test_a_sentence_of_six_words_and_a_step_count(course: Path) -> None:
    changed(
        course,
        "data/wording.yml",
        "wordings:\n  - id: image-rule\n    title: A title\n    why: Because.\n"
        "    text: Six words are said right here.\n"
        "    steps:\n      - Put the thing down and breathe.\n",
    )
    page = (course / "lessons/demo/11-13.md").read_text(encoding="utf-8")
    body = "Six words are said right here.\n\nPut the thing down and breathe.\n"
    changed(course, "lessons/demo/11-13.md", f"{page}\n{body}")
    assert [one.rule for one in found(BY_ID, course)] == [BY_ID, BY_ID]
