"""GIFT → questions, with an error where a sign of the format stands in a text.

Source: https://docs.moodle.org/en/GIFT_format. Moodle itself takes such a sign as it
comes: an `=` in an option becomes a second right answer, and nobody is told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from secondlook.export.task import Answer, Form
from secondlook.importing.found import (
    MOST_QUESTIONS,
    Found,
    Haul,
    ImportFailedError,
    problem,
)
from secondlook.importing.html_text import (
    Read,
    joined,
    one_line,
    read_html,
    read_plain,
)
from secondlook.importing.moodle_xml import answer_of, fraction, title_of_category
from secondlook.problem import Place, Problem

_ESCAPE = re.compile(r"\\[\\~=#{}:n]")
_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]")
_WEIGHT = re.compile(r"\s*%(-?[0-9]+\.?[0-9]*)%")
_TRUTH = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_CATEGORY = "$CATEGORY:"
MOST_PROBLEMS = 100
MOST_CHARACTERS = 20_000


def read(text: str, path: str) -> Haul:
    """The questions of a file.

    Raises:
        ImportFailedError: with every place where a sign of the format cannot be meant.
    """
    haul = Haul()
    problems: list[Problem] = []
    lines = _Lines(text, path)
    for match in re.finditer(r"(?:^[^\S\n]*\S.*(?:\n|\Z))+", text, re.M):
        try:
            if len(match.group()) > MOST_CHARACTERS:
                raise _too_long(lines.place(match.start()))
            _Chunk(lines, match, haul).read()
        except _WrongError as error:
            problems += error.problems
        if len(problems) > MOST_PROBLEMS or len(haul.questions) > MOST_QUESTIONS:
            break
    if problems:
        raise ImportFailedError(problems)
    return haul


def _too_long(at: Place) -> _WrongError:
    message = f"What begins here has more than {MOST_CHARACTERS} letters."
    fix = "Write an empty line after each question."
    return _WrongError(problem(at, message, fix))


class _WrongError(Exception):
    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems[0].message)
        self.problems = problems


class _Lines:
    """A text whose offsets are known as lines and columns."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        lengths = (len(line) + 1 for line in text.split("\n"))
        self.starts = list(accumulate(lengths, initial=0))

    def place(self, offset: int) -> Place:
        line = bisect_right(self.starts, offset)
        return Place(self.path, line, offset - self.starts[line - 1] + 1)


@dataclass(frozen=True, slots=True)
class _Span:
    """A part of a chunk, from one offset to another."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.start < self.end


class _Chunk:
    """What stands between two empty lines: a question, a category, or a remark.

    `masked` is as long as `raw`, but what a backslash stands before is no sign in it.
    """

    def __init__(self, lines: _Lines, match: re.Match[str], haul: Haul) -> None:
        self.lines = lines
        self.offset = match.start()
        self.haul = haul
        self.comments = ""
        self.raw = re.sub(r"(?m)^[^\S\n]*//.*$", self._comment, match.group())
        self.masked = _ESCAPE.sub("\0\0", self.raw)
        self.format = "moodle"
        self.pictures = 0

    def _comment(self, match: re.Match[str]) -> str:
        self.comments += match.group()
        return " " * len(match.group())

    def read(self) -> None:
        """Add the question to the haul, or name it as left out."""
        whole = self._category(self._trimmed(_Span(0, len(self.raw))))
        span = self._name(whole)
        if not span:
            return
        braces = self._braces(span)
        blocks = self._stem(span, braces)
        found = Found(
            at=self._at(whole.start),
            form="text",
            name=self.name or joined(blocks.blocks[:1]),
            uid=next(iter(self._commented("id")), ""),
            blocks=blocks.blocks,
            tags=tuple(self._commented("tag")),
        )
        body = self._trimmed(_Span(braces.start + 1, braces.end)) if braces else None
        made = found if body is None else self._answered(found, body)
        if made is None:
            what = f'"{found.name}" asks for an answer to be typed'
            self.haul.skip(found.at, what)
            return
        if self.pictures:
            self.haul.remark(found.at, f'"{found.name}" goes without its pictures')
        self.haul.questions.append(made)

    # What stands above the answers.

    def _category(self, span: _Span) -> _Span:
        if not self.raw.startswith(_CATEGORY, span.start):
            return span
        end = self.raw.find("\n", span.start)
        end = span.end if end < 0 else end
        if not self.haul.questions:
            path = self._unescaped(self.raw[span.start + len(_CATEGORY) : end])
            self.haul.title = title_of_category(path)
        return self._trimmed(_Span(end, span.end))

    def _name(self, span: _Span) -> _Span:
        self.name = ""
        if not self.masked.startswith("::", span.start):
            return span
        end = self.masked.find("::", span.start + 2)
        if end < 0:
            message = "The name that starts here with :: does not end."
            raise self._wrong(span.start, message, "Write :: after it too.")
        self.name = one_line(self._unescaped(self.raw[span.start + 2 : end]))
        return self._trimmed(_Span(end + 2, span.end))

    def _braces(self, span: _Span) -> _Span | None:
        """The one pair of braces, with the answers between them."""
        signs = [
            (span.start + match.start(), match.group())
            for match in re.finditer(r"[{}]", self.masked[span.start : span.end])
        ]
        if not signs:
            return None
        for (_, before), (at, sign) in pairwise([(0, "}"), *signs]):
            if sign == before:
                raise self._unpaired(at, sign, signs[0][0])
        if len(signs) % 2:
            raise self._unclosed(signs[-1][0])
        if len(signs) > 2:
            raise self._unpaired(signs[2][0], "{", signs[0][0])
        return _Span(signs[0][0], signs[1][0])

    def _unclosed(self, at: int) -> _WrongError:
        message = "The { here is not closed before the empty line that ends a question."
        fix = "Close it with }, or write \\{ if it belongs to the text."
        return self._wrong(at, message, fix)

    def _unpaired(self, at: int, sign: str, first: int) -> _WrongError:
        if sign == "}":
            message = "This } closes no {."
            return self._wrong(at, message, "Write \\} if it belongs to the text.")
        first_line = self._at(first).line
        message = f"A second {{ in one question; the first is on line {first_line}."
        fix = "Write \\{ and \\} for those that belong to a text."
        return self._wrong(at, message, fix)

    def _stem(self, span: _Span, braces: _Span | None) -> Read:
        """The text of the question; a gap in it is drawn as a line."""
        above = _Span(span.start, braces.start) if braces else span
        below = self._trimmed(_Span(braces.end + 1, span.end)) if braces else None
        if match := _FORMAT.match(self.raw, above.start):
            self.format = match[1]
        text = self.raw[above.start : above.end]
        if below:
            text = f"{text.rstrip()} _____ {self.raw[below.start : below.end]}"
        return self._read(text)

    # The answers.

    def _answered(self, found: Found, body: _Span) -> Found | None:
        """The question with its answers, or None if they are to be typed."""
        masked = self.masked[: body.end]
        general = masked.rfind("####", body.start)
        if general >= 0:
            text = self._read(self.raw[general + 4 : body.end])
            found = replace(found, general=text.blocks)
            body = self._trimmed(_Span(body.start, general))
            masked = self.masked[: body.end]
        signs = [m.start() for m in re.compile("[=~]").finditer(masked, body.start)]
        if wrong := [at for at in signs if self._is_inside(at, body)]:
            raise self._equals(*wrong)
        if "~" in masked[body.start :]:
            return self._choice(found, body, self._parts(signs, body))
        if "=" in masked[body.start :] and "->" in masked[body.start :]:
            return self._pairs(found, self._parts(signs, body))
        return self._truth(found, body)

    def _is_inside(self, at: int, body: _Span) -> bool:
        """Whether an = stands where it can hardly begin an answer."""
        line = self._line_before(at, body)
        if self.masked[at] != "=" or not line.strip():
            return False
        if not line[-1:].isspace():
            return True
        is_spare = self.raw[at + 1 :].lstrip().startswith("->")
        return self.raw[at + 1].isspace() and not is_spare

    def _line_before(self, at: int, body: _Span) -> str:
        return self.raw[max(body.start, self.raw.rfind("\n", 0, at) + 1) : at]

    def _equals(self, *places: int) -> _WrongError:
        message = "An = begins a right answer, and this one stands inside a text."
        fix = "Write \\= if it belongs to the text; else start a new line before it."
        return _WrongError(*(problem(self._at(at), message, fix) for at in places))

    def _parts(self, signs: list[int], body: _Span) -> list[_Span]:
        """The answers, each with its sign."""
        if not signs or signs[0] != body.start:
            message = "An answer begins with = or ~, and this one does not."
            raise self._wrong(body.start, message, "Write one of them before it.")
        return [_Span(*ends) for ends in pairwise([*signs, body.end])]

    def _choice(self, found: Found, body: _Span, parts: list[_Span]) -> Found:
        right = [part.start for part in parts if self.raw[part.start] == "="]
        if wrong := [at for at in right[1:] if self._line_before(at, body).strip()]:
            raise self._equals(*wrong)
        form: Form = "single" if right else "multiple"
        answers = tuple(self._option(part) for part in parts)
        return replace(found, form=form, answers=answers)

    def _option(self, part: _Span) -> Answer:
        weight = _WEIGHT.match(self.raw, part.start + 1)
        start = weight.end() if weight else part.start + 1
        worth = fraction("100" if self.raw[part.start] == "=" else "0")
        if weight and self.raw[part.start] == "~":
            worth = fraction(weight[1])
        text, feedback = (*self._split(_Span(start, part.end), 1), "")[:2]
        return answer_of(self._read(text), joined(self._read(feedback).blocks), worth)

    def _pairs(self, found: Found, parts: list[_Span]) -> Found:
        answers = []
        for part in parts:
            arrow = self.masked.find("->", part.start, part.end)
            if arrow < 0:
                message = "This = begins a pair that has no ->."
                fix = "Write \\= if it belongs to the text, or the other half after ->."
                raise self._wrong(part.start, message, fix)
            text = self._read(self.raw[part.start + 1 : arrow])
            # Plain text by the format, and shown as HTML.
            match = read_html(self._unescaped(self.raw[arrow + 2 : part.end]))
            answers.append(
                Answer(
                    text=joined(text.blocks), feedback="", match=joined(match.blocks)
                )
            )
        return replace(found, form="pairs", answers=tuple(answers))

    def _truth(self, found: Found, body: _Span) -> Found | None:
        word, *feedback = self._split(body, 2)
        is_true = _TRUTH.get(word.strip())
        if is_true is None:
            return None
        told = (joined(self._read(one).blocks) for one in (*feedback, "", ""))
        if_wrong, if_right = next(told), next(told)
        answers = (
            Answer(
                text=str(value),
                worth=fraction("100" if value is is_true else "0"),
                feedback=if_right if value is is_true else if_wrong,
            )
            for value in (True, False)
        )
        return replace(found, form="truth", answers=tuple(answers))

    # Parts of the text.

    def _split(self, span: _Span, most: int) -> list[str]:
        """The raw parts between signs for feedback."""
        ends = [
            span.start + match.start()
            for match in re.finditer("#", self.masked[span.start : span.end])
        ][:most]
        starts = [span.start, *(end + 1 for end in ends)]
        both = zip(starts, [*ends, span.end], strict=True)
        return [self.raw[start:end] for start, end in both]

    def _read(self, text: str) -> Read:
        """A raw text as a reader sees it."""
        text, form = text.strip(), self.format
        if match := _FORMAT.match(text):
            text, form = text[match.end() :], match[1]
        # A line's end in the file says nothing; only \n breaks a line.
        text = self._unescaped(text.replace("\n", " "))
        if form == "plain":
            return read_plain(text)
        found = read_html(text if form == "html" else text.replace("\n", "<br>"))
        self.pictures += found.pictures
        return found

    @staticmethod
    def _unescaped(text: str) -> str:
        def letter(match: re.Match[str]) -> str:
            return "\n" if match.group() == "\\n" else match.group()[1]

        return _ESCAPE.sub(letter, text)

    def _commented(self, name: str) -> Iterator[str]:
        pattern = rf"\[{name}:((?:\\\]|[^]])+)\]"
        for value in re.findall(pattern, self.comments):
            yield one_line(value.replace("\\]", "]"))

    def _trimmed(self, span: _Span) -> _Span:
        text = self.raw[span.start : span.end]
        start = span.start + len(text) - len(text.lstrip())
        return _Span(start, max(start, span.start + len(text.rstrip())))

    def _at(self, at: int) -> Place:
        return self.lines.place(self.offset + at)

    def _wrong(self, at: int, message: str, fix: str) -> _WrongError:
        return _WrongError(problem(self._at(at), message, fix))
