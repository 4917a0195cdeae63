"""The real Anki takes the deck, once, and holds what the course says."""

from __future__ import annotations

import html
import io
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageRequest, ImportLogWithChanges
from anki.consts import CARD_TYPE_REV, QUEUE_TYPE_REV

from secondlook.export import anki
from secondlook.export.picked import Exported, Picked, pick
from secondlook.model import FORMS
from tests.conftest import EPOCH
from tests.export.plain import Plain, counts, questions, whole

DAY = 86_400


@pytest.fixture(autouse=True)
def _the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """An empty collection of the real Anki."""
    opened = Collection(str(tmp_path / "collection.anki2"))
    try:
        yield opened
    finally:
        opened.close()


def exported(picked: Picked | None = None) -> Exported:
    return anki.export(picked or whole(), lambda _: None)


def bring(
    collection: Collection, made: Exported, tmp_path: Path
) -> ImportLogWithChanges.Log:
    path = tmp_path / "deck.apkg"
    path.write_bytes(made.content)
    request = ImportAnkiPackageRequest(package_path=str(path))
    return collection.import_anki_package(request).log


def test_anki_takes_each_card_once(collection: Collection, tmp_path: Path) -> None:
    made = exported()
    number = len(questions()) - len(questions("story"))
    assert counts(made) == (number, len(questions("story")))
    first = bring(collection, made, tmp_path)
    assert (len(first.new), len(first.duplicate)) == (number, 0)
    again = bring(collection, made, tmp_path)
    assert (len(again.new), len(again.updated), len(again.duplicate)) == (0, 0, number)
    assert collection.card_count() == number
    assert collection.fix_integrity() == ("Database rebuilt and optimized.", True)


def test_anki_holds_what_the_course_says(
    collection: Collection, tmp_path: Path
) -> None:
    bring(collection, exported(), tmp_path)
    notes = {}
    for number in collection.find_notes(""):
        note = collection.get_note(number)
        notes[note.guid] = note
    kept = [one for one in questions() if one.kind != "story"]
    assert notes.keys() == {f"second-look.{one.uid}" for one in kept}
    for one in kept:
        note = notes[f"second-look.{one.uid}"]
        assert note.keys() == ["Question", "Answers", "Right", "Reasons"]
        asked, answers, right, reasons = (items(field) for field in note.values())
        assert asked == [*one.above, str(one.question.prompt)]
        assert [sorted(answers), right, reasons] == expected(one)
        assert {one.quiz.lesson, one.quiz.band, one.kind} <= set(note.tags)
        [deck] = {collection.decks.name(card.did) for card in note.cards()}
        order = "" if one.quiz.lesson in FORMS else r"\d\d "
        assert re.fullmatch(rf"Second Look::{order}(?:[^:]|:(?!:))+::1[14]-1[37]", deck)
        assert deck.endswith(f"{one.quiz.title}::{one.quiz.band}")


def items(field: str) -> list[str]:
    """The paragraphs and points of a field, without their marks."""
    found = re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", field)
    return [html.unescape(re.sub("<[^>]*>", "", one)) for one in found]


def expected(one: Plain) -> list[list[str]]:
    """What stands under answers (in any order), as right, and as reasons."""
    texts = sorted(one.texts)
    plain = [f"{text} {why}" for text, _, why in one.rows]
    match one.kind:
        case "match" | "sort":
            choices = {belongs for _, belongs, _ in one.rows}
            right = [f"{text} → {belongs}" for text, belongs, _ in one.rows]
            return [sorted([*texts, "Choose from:", *choices]), right, plain]
        case "order":
            return [texts, one.texts, plain]
        case "reflect":
            open_one = "Think about it. No answer is right or wrong."
            return [[open_one], ["Some ideas:", *one.texts], []]
    marks = {"yes": "Yes", "no": "Not this one"}
    marks |= {"well": "Yes", "partly": "Partly", "badly": "Not this one"}
    right = [text for text, mark, _ in one.rows if marks[mark] == "Yes"]
    reasons = [f"{marks[mark]}: {text} {why}" for text, mark, why in one.rows]
    return [texts, right, reasons]


def test_the_front_does_not_give_steps_and_pairs_away() -> None:
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(inside(exported()))
        notes = dict(base.execute("SELECT guid, flds FROM notes"))
    for one in questions("order", "match"):
        answers = items(notes[f"second-look.{one.uid}"].split("\x1f")[1])
        told = one.texts if one.kind == "order" else [row[1] for row in one.rows]
        assert answers[-len(told) :] != told


def test_the_back_leads_to_an_adult(collection: Collection, tmp_path: Path) -> None:
    bring(collection, exported(), tmp_path)
    [note, *_] = collection.find_notes("")
    [card] = collection.get_note(note).cards()
    assert "Talk to an adult you trust." in card.answer()
    assert "adult you trust" not in card.question()


def test_a_deck_of_a_later_day_corrects_cards_and_keeps_what_was_learned(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = pick(whole().course, "getting-help", "11-13")
    bring(collection, exported(small), tmp_path)
    [number] = collection.find_cards("*nurse*")
    learned = collection.get_card(number)
    learned.type, learned.queue = CARD_TYPE_REV, QUEUE_TYPE_REV
    learned.ivl, learned.due = 30, 40
    collection.update_card(learned)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + DAY))
    later = exported(small)
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(inside(later))
        change = "UPDATE notes SET flds = replace(flds, 'most likely', 'now likely')"
        base.execute(f"{change} WHERE guid LIKE '%.nurse-hears-it'")
        base.commit()
        content = base.serialize()
    log = bring(collection, Exported(zipped(content), 0), tmp_path)
    assert (len(log.new), len(log.updated)) == (0, later.questions)
    assert "will she now likely" in collection.get_card(number).question()
    assert collection.get_card(number).ivl == 30


def inside(made: Exported) -> bytes:
    with zipfile.ZipFile(io.BytesIO(made.content)) as opened:
        return opened.read("collection.anki2")


def zipped(content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        opened.writestr("collection.anki2", content)
        opened.writestr("media", "{}")
    return made.getvalue()


@pytest.mark.parametrize("epoch", ["0", EPOCH])
def test_ids_and_times_are_above_zero_and_the_bytes_stay(
    epoch: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    made = exported()
    assert made == exported()
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(inside(made))
        rows = base.execute("SELECT id, mod FROM notes").fetchall()
    assert len({number for number, _ in rows}) == made.questions
    # Here an SQLite file names the version that wrote it, which differs by machine.
    assert inside(made)[96:100] == bytes(4)
    assert all(number > 10**12 and moment > 0 for number, moment in rows)


def test_a_note_keeps_its_id_in_a_smaller_deck() -> None:
    def ids(made: Exported) -> set[tuple[str, int]]:
        with closing(sqlite3.connect(":memory:")) as base:
            base.deserialize(inside(made))
            return {*base.execute("SELECT guid, id FROM notes")}

    assert ids(exported(pick(whole().course, "getting-help", None))) < ids(exported())
