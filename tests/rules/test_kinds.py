"""What the newer kinds of question have to keep, at its limits."""

from __future__ import annotations

import pytest

from tests.rules.asking import marked

WHY = "This is a reason, and it is as long as reasons have to be."


def items(name: str, *rows: dict[str, str], kind: str, **more: str) -> str:
    """A question of a kind with these rows under its key `name`."""
    lines = [f"kind: {kind}", "objective: test", "prompt: What do you think?"]
    lines += [f"{key}: {value}" for key, value in more.items()]
    lines.append(f"{name}:")
    for row in rows:
        start = "- "
        for key, value in {**row, "feedback": WHY}.items():
            lines.append(f"  {start}{key}: {value}")
            start = "  "
    return "\n".join(lines)


def sort(*places: str) -> str:
    rows = [{"text": f"Thing {n}", "place": p} for n, p in enumerate(places)]
    return items("items", *rows, kind="sort")


def reply(*lands: str) -> str:
    rows = [{"text": f"Words {n}", "lands": how} for n, how in enumerate(lands)]
    return items("replies", *rows, kind="reply")


def spot(*signs: bool) -> str:
    rows = [
        {"text": f"Part {n}", **({"correct": "true"} if sign else {})}
        for n, sign in enumerate(signs)
    ]
    return items("parts", *rows, kind="spot", look="offer")


def steps(count: int) -> str:
    rows = [{"text": f"Step {n}"} for n in range(count)]
    return items("steps", *rows, kind="order")


def pairs(*matches: str) -> str:
    rows = [{"text": f"Left {n}", "match": m} for n, m in enumerate(matches)]
    return items("pairs", *rows, kind="match")


def chat(*who: str, me: str = "Kim") -> str:
    rows = [{"who": one, "text": f"Message {n}"} for n, one in enumerate(who)]
    return items("parts", *rows, kind="spot", look="chat", me=me)


PROMPT = ["What do you think?"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (sort("green", "red", "red"), []),
        (sort("red", "red", "red"), PROMPT),
        (reply("well", "badly", "partly"), []),
        (reply("well", "well", "well"), PROMPT),
        (reply("badly", "badly", "partly"), PROMPT),
        (spot(True, False, False), []),
        (spot(True, True, True), PROMPT),
        (spot(False, False, False), PROMPT),
    ],
)
def test_there_is_something_to_choose(question: str, found: list[str]) -> None:
    assert marked("one-correct-answer", question) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (steps(2), PROMPT),
        (steps(3), []),
        (steps(6), []),
        (steps(7), PROMPT),
        (sort("green", *["red"] * 6), []),
        (sort("green", *["red"] * 7), PROMPT),
        (spot(True, *[False] * 7), []),
        (spot(True, *[False] * 8), PROMPT),
        (reply("well", *["badly"] * 4), []),
        (reply("well", *["badly"] * 5), PROMPT),
        (pairs("a", "b"), PROMPT),
    ],
)
def test_as_many_as_the_kind_bears(question: str, found: list[str]) -> None:
    assert marked("option-count", question) == found


def test_what_is_matched_differs_too() -> None:
    assert marked("unique-option", pairs("One", "Two", "one.")) == ["one."]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (chat("Robin", "Kim", "Robin", "Robin"), []),
        (chat("Robin", "Kim", "Robin", "Robin", "Robin"), ["Message 4"]),
        (chat("Kim", "Robin", "Kim", "Kim", "Kim"), []),
        (chat("Robin", "Robin", "Sam"), PROMPT),
        (
            spot(True, False, False).replace("offer", "chat"),
            ["Part 0", "Part 1", "Part 2", *PROMPT],
        ),
    ],
)
def test_a_chat_to_look_through_stops_early(question: str, found: list[str]) -> None:
    assert marked("chat-stops-early", question) == found


def test_nothing_in_an_offer_could_be_tried_out() -> None:
    text = spot(True, False, False).replace("Part 1", "Write to @robin99 today")
    assert marked("chat-stops-early", text) == ["@robin99"]


@pytest.mark.parametrize(("words", "found"), [(30, 0), (31, 1)])
def test_a_message_may_be_longer_than_an_option(words: int, found: int) -> None:
    long = " ".join(["word"] * words)
    text = chat("Kim", "Robin", "Kim").replace("Message 1", long)
    assert len(marked("short-option", text)) == found
    text = sort("green", "red", "red").replace("Thing 1", " ".join(["word"] * 21))
    assert len(marked("short-option", text)) == 1
