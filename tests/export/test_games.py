"""Games get every question that they have room for, whole, and every other is named."""

from __future__ import annotations

import csv
import io
from types import ModuleType
from typing import Any

import pytest
from openpyxl import load_workbook

from secondlook.export import blooket, gimkit, kahoot, wayground
from secondlook.export.picked import Exported
from tests.export.plain import LIGHTS, Plain, counts, questions, whole

GAMES = [blooket, gimkit, kahoot, wayground]
# All above the answers, the scene, the prompt, and the answers as in Plain.rows.
Asked = tuple[Plain, str, str, str, list[tuple[str, str, str]]]


def exported(game: ModuleType) -> Exported:
    made: Exported = game.export(whole(), lambda _: None)
    return made


def sheets(made: Exported) -> list[list[tuple[Any, ...]]]:
    book = load_workbook(io.BytesIO(made.content))
    return [[*sheet.iter_rows(values_only=True)] for sheet in book.worksheets]


def lines(made: Exported) -> list[list[str]]:
    return [*csv.reader(io.StringIO(made.content.decode(), newline=""))]


def asked() -> list[Asked]:
    """Each question that a game could ask if it had room; things to sort one by one."""
    found: list[Asked] = []
    for one in questions("choice", "several", "spot", "true-false", "sort"):
        prompt = str(one.question.prompt)
        if one.kind != "sort":
            found.append((one, one.line, one.scene, prompt, [*one.rows]))
            continue
        for text, light, why in one.rows:
            answers = [
                (name, "yes", why) if name == light else (name, "no", "")
                for name in LIGHTS.values()
            ]
            found.append((one, f"{one.line} {text}", one.line, text, answers))
    return found


def fits_kahoot(one: Asked) -> bool:
    _, _, _, prompt, answers = one
    short = all(len(text) <= 75 for text, _, _ in answers)
    return short and len(prompt) <= 120 and len(answers) <= 4


def right(answers: list[tuple[str, str, str]]) -> list[int]:
    return [at for at, answer in enumerate(answers, 1) if answer[1] == "yes"]


def padded(answers: list[tuple[str, str, str]], places: int, no: Any = "") -> list[Any]:
    texts = [text for text, _, _ in answers]
    return texts + [no] * (places - len(texts))


def joined(numbers: list[int]) -> Any:
    """One number as a number, several as a text: so a spreadsheet writes them."""
    return numbers[0] if len(numbers) == 1 else ",".join(map(str, numbers))


@pytest.mark.parametrize("game", GAMES, ids=lambda game: game.NAME)
def test_two_runs_give_the_same_bytes(game: ModuleType) -> None:
    assert exported(game) == exported(game)


@pytest.mark.parametrize("game", GAMES, ids=lambda game: game.NAME)
def test_every_question_is_there_or_named(game: ModuleType) -> None:
    made = exported(game)
    assert sum(counts(made)) == len(questions())
    named = {loss.at for loss in made.losses if loss.left_out}
    never = questions("reply", "story", "reflect", "match", "order")
    assert {one.question.at for one in never} <= named
    assert len(named) == counts(made)[1]


@pytest.mark.parametrize("game", GAMES, ids=lambda game: game.NAME)
def test_it_says_that_the_service_was_not_tried(game: ModuleType) -> None:
    assert "not tested on the service" in game.FOR
    assert "not tested on the service" in exported(game).notes[0]


def test_kahoot_asks_what_fits_and_moves_long_scenes() -> None:
    sheet, aloud = sheets(exported(kahoot))
    expected: list[tuple[Any, ...]] = []
    spoken: list[tuple[Any, ...]] = []
    for one in filter(fits_kahoot, asked()):
        plain, line, scene, prompt, answers = one
        question = line if len(line) <= 120 else prompt
        number = len(expected) + 1
        expected.append(
            (number, question, *padded(answers, 4, None), 240, joined(right(answers)))
        )
        where = f"{plain.quiz.title} ({plain.quiz.band})"
        spoken.append((number, where, scene or None, prompt))
    assert sheet[8:] == expected
    assert [row[:4] for row in aloud[1:]] == spoken


def test_kahoots_first_question_stands_in_row_nine_below_the_header() -> None:
    sheet, aloud = sheets(exported(kahoot))
    assert sheet[7] == (
        None,
        "Question - max 120 characters",
        "Answer 1 - max 75 characters",
        "Answer 2 - max 75 characters",
        "Answer 3 - max 75 characters",
        "Answer 4 - max 75 characters",
        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    )
    assert aloud[0] == ("No.", "Lesson", "Read aloud first", "Question", "Reasons")


def test_kahoot_says_every_reason_on_the_sheet_to_read_from() -> None:
    _, aloud = sheets(exported(kahoot))
    fitting = [*filter(fits_kahoot, asked())]
    for row, (_, _, _, _, answers) in zip(aloud[1:], fitting, strict=True):
        told = [
            f"{'Right' if mark == 'yes' else 'Not this one'}: {text} – {why}"
            for text, mark, why in answers
            if why
        ]
        assert sorted(str(row[4]).split("\n")) == sorted(told)


def test_kahoot_names_each_scene_it_moves_once() -> None:
    fitting = [*filter(fits_kahoot, asked())]
    moved = {one[0].question.at for one in fitting if len(one[1]) > 120}
    named = [loss.at for loss in exported(kahoot).losses if "Read aloud" in loss.what]
    assert sorted(named) == sorted(moved)


def test_kahoot_says_what_is_too_long_and_by_how_much() -> None:
    said = "\n".join(loss.what for loss in exported(kahoot).losses if loss.left_out)
    long = [row for one in questions("choice") for row in one.rows if len(row[0]) > 75]
    assert long
    for text, _, _ in long:
        assert f'"{text}" has {len(text)} characters, with room for 75' in said


def test_blooket_has_its_header_to_the_byte() -> None:
    head = (
        b'"Blooket\nImport Template",,,,,,,\r\n'
        b'Question #,Question Text,Answer 1,Answer 2,"Answer 3\n(Optional)",'
        b'"Answer 4\n(Optional)","Time Limit (sec)\n(Max: 300 seconds)",'
        b'"Correct Answer(s)\n(Only include Answer #)"\r\n1,'
    )
    assert exported(blooket).content.startswith(head)


def test_blooket_asks_all_with_up_to_four_answers() -> None:
    expected = [
        [line, *padded(answers, 4), "300", ",".join(map(str, right(answers)))]
        for _, line, _, _, answers in asked()
        if len(answers) <= 4
    ]
    rows = lines(exported(blooket))[2:]
    assert [row[1:] for row in rows] == expected
    assert [row[0] for row in rows] == [str(at) for at in range(1, len(rows) + 1)]


def test_gimkit_has_its_header_to_the_byte() -> None:
    head = (
        b"Gimkit Spreadsheet Import Template,,,,\r\n"
        b"Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional),"
        b"Incorrect Answer 3 (Optional)\r\n"
    )
    assert exported(gimkit).content.startswith(head)


def test_gimkit_asks_all_with_one_right_answer_that_may_be_mixed() -> None:
    expected: list[list[str]] = []
    for one, line, _, _, answers in asked():
        if len(right(answers)) == 1 and len(answers) <= 4 and one.kind != "spot":
            first = [answer for answer in answers if answer[1] == "yes"]
            others = [answer for answer in answers if answer[1] == "no"]
            expected.append([line, *padded(first + others, 4)])
    assert lines(exported(gimkit))[2:] == expected


def test_wayground_has_its_two_rows_above() -> None:
    [sheet] = sheets(exported(wayground))
    assert sheet[0] == (
        *("Question Text", "Question Type", "Option 1", "Option 2", "Option 3"),
        *("Option 4", "Option 5", "Correct Answer", "Time in seconds", "Image Link"),
        "Answer explanation",
    )
    assert str(sheet[1][0]).startswith("Text of the question\n\n(required)")
    assert all(sheet[1])


def test_wayground_asks_all_with_up_to_five_answers_and_says_why() -> None:
    [sheet] = sheets(exported(wayground))
    fitting = [one for one in asked() if len(one[4]) <= 5]
    for row, (one, line, _, _, answers) in zip(sheet[2:], fitting, strict=True):
        kind = "Checkbox" if one.kind in ("several", "spot") else "Multiple Choice"
        assert row[:-1] == (
            *(line, kind, *padded(answers, 5, None)),
            *(joined(right(answers)), 300, None),
        )
        assert all(f"{text} – {why}" in str(row[-1]) for text, _, why in answers if why)
