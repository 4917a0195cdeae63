"""GIFT as Moodle's importer stores it, with all that it swallows without a word.

Source: `readquestion` in question/format/gift/format.php of Moodle 5.1, and
`readquestions` in question/format.php. It splits at signs, whatever they might mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.export.stored import Stored, paragraphs, share, words

_PLACEHOLDERS = {
    "\\:": "&&058;",
    "\\#": "&&035;",
    "\\=": "&&061;",
    "\\{": "&&123;",
    "\\}": "&&125;",
    "\\~": "&&126;",
    "\\n": "&&010",
}
_WEIGHT = re.compile(r"^%-*([0-9]{1,2})\.?([0-9]*)%")
_FORMATS = ("moodle", "html", "plain", "markdown")


def imported(text: str) -> Iterator[tuple[str, Stored]]:
    """Each question with the category it comes to stand in."""
    category = ""
    for block in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in block.split("\n")]
        comments = "\n".join(line for line in lines if line.startswith("//"))
        rest = [" " if line.startswith("//") else line for line in lines]
        whole = _hidden("\n".join(rest).strip())
        if whole.startswith("$CATEGORY:"):
            category = whole.removeprefix("$CATEGORY:").strip()
        elif whole:
            yield category, _question(whole, comments)


def _hidden(text: str) -> str:
    text = text.replace("\\\\", "&&092;")
    for escape, placeholder in _PLACEHOLDERS.items():
        text = text.replace(escape, placeholder)
    return text.replace("&&092;", "\\")


def _shown(text: str) -> str:
    for escape, placeholder in _PLACEHOLDERS.items():
        text = text.replace(placeholder, "\n" if escape == "\\n" else escape[1])
    return text.strip()


def _text(text: str) -> str:
    """A text without the format at its start: all others inherit HTML from it."""
    text = text.strip()
    for one in _FORMATS:
        text = text.removeprefix(f"[{one}]")
    return _shown(text)


def _question(text: str, comments: str) -> Stored:
    _, name, text = text.split("::", 2)
    text = text.strip()
    assert text.startswith("[html]")
    start, end = text.find("{"), text.find("}")
    assert (start < 0) == (end < 0), text
    answers = text[start + 1 : end].strip() if start >= 0 else ""
    if start >= 0:
        assert text.endswith("}"), text
        text = text[:start]
    answers, _, general = answers.partition("####")
    (uid,) = re.findall(r"\[id:((?:\\\]|[^]])+)\]", comments)
    stored = Stored(
        type="",
        id=uid,
        name=_shown(name),
        tags=tuple(re.findall(r"\[tag:((?:\\\]|[^]<>`])+)\]", comments)),
        text=paragraphs(_text(text)),
        general=paragraphs(_text(general)),
    )
    return _typed(stored, answers.strip(), described=start < 0)


def _typed(stored: Stored, answers: str, *, described: bool) -> Stored:
    if described:
        return _with(stored, type="description")
    if "~" in answers:
        return _choice(stored, answers)
    if "=" in answers and "->" in answers:
        halves = [one.split("->", 1) for one in answers.split("=")[1:]]
        pairs = tuple((words(_text(one)), words(_shown(two))) for one, two in halves)
        return _with(stored, type="match", pairs=pairs)
    truth, *feedback = answers.split("#", 2)
    assert truth.strip() in ("T", "TRUE", "F", "FALSE"), f"to be typed: {answers}"
    wrong, right = (words(_text(one)) for one in feedback)
    is_true = truth.strip().startswith("T")
    told = (("True", 1.0, right), ("False", 0.0, wrong))
    if not is_true:
        told = (("True", 0.0, wrong), ("False", 1.0, right))
    return _with(stored, type="truefalse", answers=told)


def _choice(stored: Stored, answers: str) -> Stored:
    found = []
    for one in answers.replace("=", "~=").split("~")[1:]:
        text, worth = one.strip(), 0.0
        if text.startswith("="):
            text, worth = text[1:], 100.0
        elif match := _WEIGHT.match(text):
            worth = float(match.group().strip("%"))
            text = text[match.end() :]
        text, _, feedback = text.partition("#")
        found.append((words(_text(text)), share(worth), words(_text(feedback))))
    assert len(found) > 1
    single = "=" in answers
    return _with(stored, type="multichoice", single=single, answers=tuple(found))


def _with(stored: Stored, **changes: object) -> Stored:
    return Stored(**{**vars(stored), **changes})
