"""A question as a platform has stored it, and what it gives for an answer.

`graded` works from what is stored alone: the type, the shares and the pairs. Source:
`grade_response` of Moodle's question types multichoice, truefalse, match and ordering,
and `graded_state_for_fraction` in its question/engine/states.php.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

# question/engine/bank.php, fraction_options_full.
SHARES = (
    *(1.0, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3),
    *(0.25, 0.2, 0.1666667, 0.1428571, 0.125, 0.1111111, 0.1, 0.05, 0.0),
)


@dataclass(frozen=True)
class Stored:
    """What a platform knows of a question after the import.

    `text` has the paragraphs as words. `answers` have the text, the share of the mark
    and the feedback; `pairs` what belongs together, an empty text for what is spare.
    """

    type: str
    id: str
    name: str
    tags: tuple[str, ...]
    text: tuple[str, ...]
    general: tuple[str, ...] = ()
    single: bool = True
    shuffled: bool = True
    answers: tuple[tuple[str, float, str], ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    hints: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)


def share(percent: float) -> float:
    """The share that Moodle takes a percentage for.

    Raises:
        AssertionError: it has no such share, and refuses the whole file.
    """
    fraction = percent / 100
    for one in SHARES:
        for signed in (one, -one):
            if abs(fraction - signed) < 0.00001:
                return signed
    raise AssertionError(f"Moodle has no share of {percent} %.")


def settled(fraction: float) -> float:
    """The mark that is shown: Moodle forgives what rounding left over."""
    fraction = min(max(fraction, 0.0), 1.0)
    if fraction < 0.000001:
        return 0.0
    return 1.0 if fraction > 0.999999 else fraction


def of_options(stored: Stored, ticked: Collection[str]) -> float:
    """The mark for the options ticked; only one can be where `single` is."""
    assert not stored.single or len(ticked) <= 1
    return settled(sum(worth for text, worth, _ in stored.answers if text in ticked))


def of_pairs(stored: Stored, chosen: Mapping[str, str]) -> float:
    """The mark for what was chosen beside each text."""
    asked = [(text, match) for text, match in stored.pairs if text]
    right = sum(chosen.get(text) == match for text, match in asked)
    return settled(right / len(asked))


def of_order(stored: Stored, steps: Sequence[str]) -> float:
    """The mark for an order of steps, each of which counts in its own place."""
    assert stored.extra["gradingtype"] == "ABSOLUTE_POSITION"
    assert stored.extra["selecttype"] == "ALL"
    wanted = [text for text, _, _ in stored.answers]
    right = sum(one == other for one, other in zip(wanted, steps, strict=True))
    return settled(right / len(wanted))


_BLOCK = re.compile(r"</?(?:p|ul|ol|li|blockquote|div)\b[^>]*>|<br\s*/?>")


def paragraphs(text: str) -> tuple[str, ...]:
    """HTML as the words that a reader sees, block by block."""
    blocks = (words(block) for block in _BLOCK.split(text))
    return tuple(block for block in blocks if block)


def words(text: str) -> str:
    """HTML without blocks as the words that a reader sees.

    A `<` that begins no element of ours should not be there: Moodle would take it, and
    what follows, away.
    """
    bare = re.sub(r'</?strong(?: class="me")?>', "", text)
    assert "<" not in bare, bare
    return html.unescape(bare).strip()
