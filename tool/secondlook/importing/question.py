"""A question that was found → the keys of one of ours, with what changed on the way.

What cannot be known is a placeholder that `secondlook validate` puts its finger on: an
objective that no lesson has, and a reason that says TODO. A guess could be overlooked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from secondlook.export.task import SORTED_INTO, Answer
from secondlook.importing.found import Found
from secondlook.importing.html_text import Block, joined
from secondlook.importing.names import slug
from secondlook.model import QUESTION_KINDS
from secondlook.schema import SLUG

OBJECTIVE = "todo-choose-an-objective"
REASON = "TODO: say in one or two sentences why this is, or is not, a good answer."
LONGEST_PROMPT = 400

Keys = dict[str, Any]

_PLACES = {words: place for place, words in SORTED_INTO.items()}
_SIGN = re.compile(r"W[1-9][0-9]?\Z")
_SENTENCE = re.compile(r"(?<=[.!?…:])\s+")


class NotOursError(Exception):
    """A question that no kind of ours can be made of; the message says why."""


class Making:
    """One question on its way; `changes` say what is not quite as it was."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.changes: list[str] = []
        # Tags are ours when one of them names an objective.
        self.tags: dict[str, str] = {}
        for tag in found.tags:
            name, colon, value = tag.partition(":")
            if colon:
                self.tags.setdefault(name, value)
        self.ours = "objective" in self.tags
        self.kind = self._kind()

    def keys(self) -> Keys:
        """The question's keys, in the order that authors write them.

        Raises:
            NotOursError: it cannot be asked here.
        """
        if any(not a.text for a in self.found.answers) and self.kind != "sort":
            self._need_words()
        above = self._above()
        made = {
            "id": self._id(above["prompt"]),
            "kind": self.kind,
            "objective": self.tags.get("objective", OBJECTIVE),
            **self._marks(),
            **above,
            **self._hint(),
            **self._answers(),
        }
        self._leave_tags()
        return made

    def _kind(self) -> str:
        named = next((tag for tag in self.found.tags if tag in QUESTION_KINDS), "")
        match self.found.form:
            case "single":
                return self._kind_of_single(named)
            case "multiple":
                return "spot" if self.ours and named == "spot" else "several"
            case "truth":
                return "true-false"
            case "order":
                return "order"
            case "pairs":
                return self._kind_of_pairs(named)
        if self.ours and named == "reflect":
            return "reflect"
        raise NotOursError("only says something and asks nothing")

    def _kind_of_single(self, named: str) -> str:
        if self.ours and named == "reply":
            return "reply"
        right = [answer for answer in self.found.answers if answer.right]
        if len(right) > 1:
            self.changes.append("has several right answers, and is now a `several`")
            return "several"
        if any(0 < answer.worth < 1 for answer in self.found.answers):
            self.changes.append("gave a part of the mark, which a `choice` does not")
        return "choice"

    def _kind_of_pairs(self, named: str) -> str:
        matches = {answer.match for answer in self.found.answers}
        places = set(map(str, range(1, len(self.found.answers) + 1)))
        if self.ours and named == "order" and matches == places:
            return "order"
        if self.ours and named == "sort" and matches <= _PLACES.keys():
            return "sort"
        return "match"

    def _need_words(self) -> None:
        if self.found.form != "pairs":
            raise NotOursError("has an answer without words, perhaps a picture")
        spare = [f'"{a.match}"' for a in self.found.answers if not a.text]
        what = f"goes without {', '.join(spare)}, which belongs to nothing"
        self.changes.append(what)

    def _id(self, prompt: str) -> str:
        own = self.found.uid.rpartition(".")[2]
        if SLUG.match(own):
            return own
        for words in (own, self.found.name, prompt):
            if name := slug(words):
                return name
        return "question"

    def _marks(self) -> Keys:
        """Signs, and what else our tags say of a question."""
        if not self.ours:
            return {}
        tags = self.found.tags
        signs = [tag for tag in tags if _SIGN.match(tag)]
        return {
            **({"signs": signs} if signs else {}),
            **{key: True for key in ("before", "friend") if key in tags},
            **({"returns": self.tags["returns"]} if "returns" in self.tags else {}),
        }

    def _leave_tags(self) -> None:
        if self.found.tags and not self.ours:
            tags = ", ".join(self.found.tags)
            self.changes.append(f"goes without its tags ({tags})")

    def _hint(self) -> Keys:
        return {"hint": self.found.hint} if self.found.hint else {}

    def _above(self) -> Keys:
        """What stands above the answers: a scene, a heading, and the prompt."""
        blocks = [block for block in self.found.blocks if not self._is_repeated(block)]
        keys: Keys = {}
        if self.kind == "spot":
            keys["look"] = self.tags.get("look", "chat")
            heading = [one for one in blocks if one.lead == one.text and one.text]
            if heading and len(blocks) > 1:
                keys["title"] = heading[0].text
                blocks.remove(heading[0])
            if me := next((a.who for a in self.found.answers if a.mine), ""):
                keys["me"] = me
        if not blocks:
            raise NotOursError("has no words above its answers")
        scene, prompt = self._scene_and_prompt(blocks)
        return {**({"scene": scene} if scene else {}), **keys, "prompt": prompt}

    def _is_repeated(self, block: Block) -> bool:
        """Whether it only tells what can be ticked, or thought of, once more."""
        if block.kind == "li":
            return self.kind == "reflect"
        said = {answer.text for answer in self.found.answers}
        return block.kind == "quote" and self.kind == "spot" and block.text in said

    def _scene_and_prompt(self, blocks: list[Block]) -> tuple[str, str]:
        *before, last = blocks
        if before or len(last.text) <= LONGEST_PROMPT:
            return joined(before), last.text
        *sentences, question = _SENTENCE.split(last.text)
        if sentences:
            self.changes.append("is long, so all but its last sentence is the scene")
        return " ".join(sentences), question

    def _answers(self) -> Keys:
        """The answers, under the key and in the shape of the kind."""
        if self.kind == "reflect":
            return {"ideas": list(self._ideas())}
        answers = [a for a in self.found.answers if a.text]
        reasons = self._reasons(answers)
        rows = list(zip(answers, reasons, strict=True))
        match self.kind:
            case "choice" | "several":
                # Where one is to be chosen, a part of the mark makes none right.
                one = self.found.form == "single"
                return {
                    "options": [
                        _option(a, why, a.right if one else a.worth > 0)
                        for a, why in rows
                    ]
                }
            case "spot":
                return {"parts": [_part(a, why) for a, why in rows]}
            case "reply":
                return {"replies": [_saying(a, why) for a, why in rows]}
            case "true-false":
                return _truth(rows)
            case "order":
                return {"steps": _steps(rows)}
        return _pairs(self.kind, rows)

    def _ideas(self) -> Iterator[str]:
        blocks = (*self.found.blocks, *self.found.general)
        yield from (block.text for block in blocks if block.kind == "li")

    def _reasons(self, answers: list[Answer]) -> list[str]:
        """The reason of each answer: its own, or what is said of it to all."""
        general = list(self.found.general)
        listed = len(general) == len(answers) and all(
            block.kind == "li" and block.lead == f"{answer.text}:"
            for block, answer in zip(general, answers, strict=True)
        )
        if listed:
            return [block.rest for block in general]
        if general:
            self._spread(answers, joined(general))
        reasons = [answer.feedback for answer in answers]
        if general and not any(reasons):
            # All there is: it stands where it fits most of all.
            said = joined(general)
            reasons = [said if _is_good(answer) else "" for answer in answers]
        return [reason or REASON for reason in reasons]

    def _spread(self, answers: list[Answer], said: str) -> None:
        if any(answer.feedback for answer in answers):
            short = said if len(said) <= 60 else f"{said[:59]}…"
            self.changes.append(f'goes without what it says to all: "{short}"')
        else:
            self.changes.append("says to all what now stands beside the right answers")


def _is_good(answer: Answer) -> bool:
    return answer.worth > 0 or bool(answer.match)


def _option(answer: Answer, reason: str, correct: bool) -> Keys:
    marked = {"correct": True} if correct else {}
    return {"text": answer.text, **marked, "feedback": reason}


def _part(answer: Answer, reason: str) -> Keys:
    _, *others = _option(answer, reason, answer.worth > 0).items()
    who = {"who": answer.who} if answer.who else {}
    return {"text": answer.words, **who, **dict(others)}


def _saying(answer: Answer, reason: str) -> Keys:
    lands = "well" if answer.right else "partly" if answer.worth > 0 else "badly"
    return {"text": answer.text, "lands": lands, "feedback": reason}


def _truth(rows: list[tuple[Answer, str]]) -> Keys:
    (is_true, if_true), (_, if_false) = rows
    return {
        "answer": is_true.right,
        "feedback_true": if_true,
        "feedback_false": if_false,
    }


def _steps(rows: list[tuple[Answer, str]]) -> list[Keys]:
    if all(answer.match.isdecimal() for answer, _ in rows):
        rows = sorted(rows, key=lambda row: int(row[0].match))
    return [{"text": answer.text, "feedback": why} for answer, why in rows]


def _pairs(kind: str, rows: list[tuple[Answer, str]]) -> Keys:
    if kind == "match":
        pairs = [{"text": a.text, "match": a.match, "feedback": why} for a, why in rows]
        return {"pairs": pairs}
    items = [
        {"text": a.text, "place": _PLACES[a.match], "feedback": why} for a, why in rows
    ]
    return {"items": items}
