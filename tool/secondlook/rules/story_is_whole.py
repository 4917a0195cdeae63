"""Every scene of a story is reached, leads on, and comes to an end.

Each choice leads to a scene that exists, every scene can be reached from the first
one, a scene either has two to four choices or is an ending, no choice leads back to
where the story has been, and there are at least two endings. (The page itself puts a
way to help under every ending.)

Why: a reader who is lost in a story about pressure, or goes round in a circle in it,
learns that there is no way out. There always is one.
Source: our own judgement; CEOP and PSHE Association 2016, on scenarios that end well.

Bad, in a question:

    id: the-favour
    kind: story
    objective: check-an-offer
    prompt: Kim is asked for a favour. How does it go on?
    scenes:
      - id: start
        text: A friend of a friend asks Kim to keep a parcel.
        choices:
          - text: Ask what is in it.
            goes: no-answer
            feedback: Asking is fair, and how somebody answers tells Kim a lot.
          - text: Say that she will think about it.
            goes: asks-her-uncle
            feedback: Time is what Kim needs, and a fair favour can wait for it.
      - id: no-answer
        text: There is no answer.
      - id: asks-her-uncle
        text: Her uncle knows someone to ask, and Kim sleeps well.
        ending: Two heads

Good, in a question:

    id: the-favour
    kind: story
    objective: check-an-offer
    prompt: Kim is asked for a favour. How does it go on?
    scenes:
      - id: start
        text: A friend of a friend asks Kim to keep a parcel.
        choices:
          - text: Ask what is in it.
            goes: no-answer
            feedback: Asking is fair, and how somebody answers tells Kim a lot.
          - text: Say that she will think about it.
            goes: asks-her-uncle
            feedback: Time is what Kim needs, and a fair favour can wait for it.
      - id: no-answer
        text: There is no answer. Kim says no, and tells her uncle.
        ending: A clear no
      - id: asks-her-uncle
        text: Her uncle knows someone to ask, and Kim sleeps well.
        ending: Two heads
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from secondlook.course import Course
from secondlook.model import Quiz, Scene, Story
from secondlook.problem import Problem

ID = "story-is-whole"
SEVERITY = "error"
LEAST_CHOICES, LEAST_ENDINGS = 2, 2


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        if isinstance(question, Story):
            yield from _story(question)


def _story(story: Story) -> Iterator[Problem]:
    if not story.scenes:
        return
    scenes: dict[str, Scene] = {}
    for scene in story.scenes:
        scenes.setdefault(str(scene.id), scene)
    for scene in story.scenes:
        yield from _scene(scene, scenes)
    yield from _circles(story.scenes[0], scenes)
    reached = _reached(story.scenes[0], scenes)
    for scene in story.scenes:
        if scene.id not in reached:
            message = f'No choice leads to the scene "{scene.id}".'
            fix = f"Let one go there with `goes: {scene.id}`, or delete the scene."
            yield Problem(scene.id.at, ID, message, fix)
    if sum(scene.ending is not None for scene in story.scenes) < LEAST_ENDINGS:
        message = "The story has fewer than two endings, so nothing is chosen in it."
        fix = "Give another scene the key `ending`."
        yield Problem(story.prompt.at, ID, message, fix)


def _scene(scene: Scene, scenes: Mapping[str, Scene]) -> Iterator[Problem]:
    for turn in scene.choices:
        if turn.goes not in scenes:
            near = _meant(turn.goes, scenes)
            message = f'There is no scene "{turn.goes}" in this story.'
            fix = f'Did you mean "{near}"? ' if near else ""
            fix += f"The scenes are: {', '.join(scenes)}."
            yield Problem(turn.goes.at, ID, message, fix)
    if scene.ending and scene.choices:
        message = "This scene is an ending, and it goes on as well."
        fix = "Delete `ending`, or its choices."
        yield Problem(scene.ending.at, ID, message, fix)
    elif not scene.ending and len(scene.choices) < LEAST_CHOICES:
        message = "The story gets stuck here: a scene has two choices, or it ends."
        fix = "Add choices, or say with `ending` how it ends."
        yield Problem(scene.id.at, ID, message, fix)


def _meant(way: str, scenes: Mapping[str, Scene]) -> str:
    """The scene that a choice names, or the one whose name is nearly that."""
    near = [way] if way in scenes else difflib.get_close_matches(way, scenes, 1, 0.8)
    return near[0] if near else ""


def _reached(first: Scene, scenes: Mapping[str, Scene]) -> set[str]:
    """The ids of all scenes that choices lead to, from the first one on."""
    found: set[str] = set()
    waiting = [first]
    while waiting:
        scene = waiting.pop()
        if scene.id not in found:
            found.add(scene.id)
            # A misspelt way is told of once, and leads where it was meant to.
            ways = (scenes.get(_meant(turn.goes, scenes)) for turn in scene.choices)
            waiting += [one for one in ways if one]
    return found


def _circles(first: Scene, scenes: Mapping[str, Scene]) -> Iterator[Problem]:
    """Choices that lead back to where the story has been."""
    done: set[str] = set()
    path: list[tuple[Scene, int]] = [(first, 0)]
    while path:
        scene, number = path.pop()
        if number == len(scene.choices):
            done.add(scene.id)
            continue
        path.append((scene, number + 1))
        turn = scene.choices[number]
        following = scenes.get(turn.goes)
        if following and any(following is one for one, _ in path):
            message = f'This leads back to "{turn.goes}", so the story can go round.'
            fix = "Lead on to another scene; readers can go back by themselves."
            yield Problem(turn.goes.at, ID, message, fix)
        elif following and following.id not in done:
            path.append((following, 0))
