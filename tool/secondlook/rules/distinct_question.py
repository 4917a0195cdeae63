"""No two questions for the same age are nearly the same, in one quiz or in two.

They are called nearly the same when they share at least four fifths of the words that
say what they are about, and all numbers. A question that comes back on purpose says so
with `returns`, and is fine.

Why: the second one tests whether the first is remembered, and two copies soon have
two different answers.
Source: our own reasoning.

Bad, in the quiz:

    title: Presents
    questions:
      - id: free-skin
        kind: choice
        objective: check-an-offer
        prompt: A player wants your address to send you a free skin. What is odd?
        options:
          - text: Skins come with a sound.
            feedback: Some do, and it says nothing about who is sending them to you.
          - text: A skin needs no address.
            correct: true
            feedback: It lives inside the game, so nobody needs to know your street.
          - text: Skins are rather cheap.
            feedback: A price says nothing about why somebody wants to know your street.
      - id: free-skin-again
        kind: choice
        objective: check-an-offer
        prompt: A player wants to send you a free skin to your address. What is odd?
        options:
          - text: Skins are quite cheap.
            feedback: A price says nothing about why somebody wants to know your street.
          - text: Skins come with a sound.
            feedback: Some do, and it says nothing about who is sending them to you.
          - text: A skin needs no address.
            correct: true
            feedback: It lives inside the game, so nobody needs to know your street.

Good, in the quiz:

    title: Presents
    questions:
      - id: free-skin
        kind: choice
        objective: check-an-offer
        prompt: A player wants your address to send you a free skin. What is odd?
        options:
          - text: Skins come with a sound.
            feedback: Some do, and it says nothing about who is sending them to you.
          - text: A skin needs no address.
            correct: true
            feedback: It lives inside the game, so nobody needs to know your street.
          - text: Skins are rather cheap.
            feedback: A price says nothing about why somebody wants to know your street.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from secondlook.course import Course
from secondlook.problem import Place, Problem, Severity
from secondlook.words import unpacked

ID = "distinct-question"
SEVERITY: Severity = "advice"

# Fewer words than this are too little to tell two questions apart by.
LEAST_WORDS = 6
SHARE = 0.8
# The words of a question are put into bins. Similar questions have the same smallest
# word in most bins, so only those that agree in two neighbours are compared: the time
# grows with the number of questions, and not with its square.
_BINS = 8

# A question's file, line, column and words.
Asked = tuple[str, int, int, bytes]


def check_course(course: Course) -> Iterator[Problem]:
    for asked in _by_band(course).values():
        for again, first in sorted(_near(asked).items()):
            path, line, column, _ = asked[again]
            yield _problem(Place(path, line, column), *asked[first][:2])


def _by_band(course: Course) -> dict[str, list[Asked]]:
    found: dict[str, list[Asked]] = {}
    for (_, band), quiz in course.digests.items():
        found.setdefault(band, []).extend((quiz.at.path, *one) for one in quiz.asked)
    return found


def _near(asked: list[Asked]) -> dict[int, int]:
    """The questions that are nearly the same as one before them, by their places."""
    table = array("I")
    for *_, words in asked:
        table.extend(_smallest(unpacked(words)))
    near: dict[int, int] = {}
    for start in range(0, _BINS, 2):
        firsts: dict[int, int] = {}
        for place, (one, other) in enumerate(
            zip(table[start::_BINS], table[start + 1 :: _BINS], strict=True)
        ):
            first = (
                firsts.setdefault(one << 32 | other, place) if one | other else place
            )
            if first < near.get(place, place) and alike(
                asked[first][3], asked[place][3]
            ):
                near[place] = first
    return near


def alike(one: bytes, other: bytes) -> bool:
    """Whether two questions with these words are nearly the same."""
    if one == other:
        return True
    a, b = unpacked(one), unpacked(other)
    if any(word & 1 for word in a ^ b):
        return False
    return len(a & b) >= SHARE * len(a | b)


def _smallest(words: frozenset[int]) -> list[int]:
    """The smallest word of each bin; none where there are too few words."""
    bins = [0] * _BINS
    if len(words) < LEAST_WORDS:
        return bins
    for word in words:
        place = (word >> 1) % _BINS
        if not bins[place] or word < bins[place]:
            bins[place] = word
    return bins


def _problem(at: Place, path: str, line: int) -> Problem:
    where = f"on line {line}" if path == at.path else f"in {path}, line {line}"
    message = f"This question is nearly the same as the one {where}."
    fix = "Ask something else, or say with `returns` that it comes back on purpose."
    return Problem(at, ID, message, fix, SEVERITY)
