"""Stories in, the words out at which they get stuck or go round."""

from __future__ import annotations

import pytest

from tests.rules.asking import marked

ENDS = {"end": "ending", "other": "ending"}


def story(**scenes: str) -> str:
    """A story: each scene has the scenes that it leads to, or is an ending."""
    lines = ["kind: story", "objective: test", "prompt: How does it go on?", "scenes:"]
    for name, ways in scenes.items():
        lines += [f"  - id: {name}", f"    text: Scene {name} happens."]
        if ways == "ending":
            lines.append(f"    ending: Ending {name}")
        elif ways:
            lines.append("    choices:")
            for way in ways.split():
                lines += [
                    f"      - text: Choose {way} in {name}.",
                    f"        goes: {way}",
                    "        feedback: It is one way to go on from here, a fair one.",
                ]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("scenes", "found"),
    [
        ({"start": "end other", **ENDS}, []),
        ({"start": "a b", "a": "end other", "b": "end other", **ENDS}, []),
        ({"start": "end nowhere", **ENDS}, ["nowhere", "other"]),
        ({"start": "end other", "lost": "end other", **ENDS}, ["lost"]),
        ({"start": "end", "end": "ending"}, ["start", "How does it go on?"]),
        ({"start": "stuck other", "stuck": "", **ENDS}, ["stuck", "end"]),
        ({"start": "a end", "a": "start other", **ENDS}, ["start"]),
        ({"start": "a end", "a": "a other", **ENDS}, ["a"]),
        (
            {"start": "a b", "a": "b end", "b": "a other", **ENDS},
            ["a"],
        ),
        ({"start": "end end", "end": "ending"}, ["How does it go on?"]),
    ],
    ids=[
        *("whole", "meets-again", "nowhere", "lost", "one-way", "stuck", "back"),
        *("to-itself", "round", "one-ending"),
    ],
)
def test_where_a_story_is_not_whole(scenes: dict[str, str], found: list[str]) -> None:
    assert marked("story-is-whole", story(**scenes)) == found


def test_a_misspelt_way_is_told_of_once() -> None:
    text = story(start="kitchen other", kitchen="ending", other="ending")
    text = text.replace("goes: kitchen", "goes: kichen")
    assert marked("story-is-whole", text) == ["kichen"]


def test_an_ending_does_not_go_on() -> None:
    text = story(start="end other", end="start other", other="ending")
    text = text.replace("Scene end happens.", "It ends.\n    ending: No end")
    assert marked("story-is-whole", text)[0] == "No end"


def test_a_story_as_long_as_one_may_be_takes_no_time() -> None:
    names = [f"s{number}" for number in range(18)]
    ways = {
        one: " ".join(names[place + 1 : place + 4] or ["end"])
        for place, one in enumerate(names)
    }
    ways["s17"] = "end other"
    ways["s16"] = "s17 end"
    assert marked("story-is-whole", story(**ways, end="ending", other="ending")) == []
