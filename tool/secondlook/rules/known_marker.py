"""Every `{{ marker }}` is one that the course can draw, and is well formed.

Why: a misspelt marker would stand on the page as it was typed, and the help box
or the quiz it was meant to be would be missing.

Bad, in a page:

    {{ hlep }}

Good, in a page:

    {{ help }}
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from secondlook import markers
from secondlook.course import Course
from secondlook.markers import INLINE, WITH_BODY
from secondlook.model import BANDS, FORMS, HELP_KINDS, Marker, Page
from secondlook.problem import Problem
from secondlook.rules.common import part

ID = "known-marker"
SEVERITY = "error"

# Each marker and the words it takes: none, one of a list, one id, or several.
TAKES: dict[str, str | tuple[str, ...]] = {
    "lesson": "none",
    "quiz": ("", "before"),
    "answer-key": (*BANDS, *(f"{band} {form}" for form in FORMS for band in BANDS)),
    "class-picture": "none",
    "fact": "one id",
    "facts": ("lesson", "teacher"),
    "sign": "ids",
    "signs": "none",
    "help": ("", *HELP_KINDS),
    "help-directory": "none",
    "wording": "one id",
    "term": "one id",
    "glossary": "none",
    "lessons": (*BANDS, "teach", "family"),
    "keys": (
        "quiz",
        "student",
        "teach",
        "family",
        "page",
        "facts",
        "help",
        "signs",
        "glossary",
        "wording",
    ),
    "rules": "none",
    "coverage": "none",
    "rubric": "none",
    "components": "none",
    "chat": "none",
    "box": "none",
    "reveal": "none",
    "doors": "none",
    "handout": ("cards", "sheet", "ticket", "page"),
}
_BOX_KINDS = ("try", "pause", "tip", "care")
# What may follow as `name=value`, and the values that are words of our own.
_OPTIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "box": {"kind": _BOX_KINDS},
    "chat": {"me": ()},
    "fact": {"show": ("scope",)},
}
_IN_LESSONS = ("lesson", "quiz", "answer-key")


def check_page(page: Page, course: Course) -> Iterator[Problem]:
    for marker in page.markers:
        found = (
            _wrong(marker)
            or _wrong_words(marker)
            or _wrong_options(marker)
            or _misplaced(marker, page)
        )
        if found:
            yield Problem(marker.at, ID, *found)
    for line, at in markers.broken(page.prose):
        message = "Two braces stand here, and no marker begins and ends on this line."
        fix = "Write the whole of `{{ … }}` on one line, or delete the braces."
        yield Problem(part(line, at, at + 2), ID, message, fix)


def _wrong(marker: Marker) -> tuple[str, str] | None:
    name = marker.name
    if name not in TAKES:
        near = difflib.get_close_matches(name, TAKES, 1)
        fix = (
            f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(TAKES)}."
        )
        return f'There is no marker "{name}".', fix
    if marker.closes:
        return (
            f"`{{{{ /{name} }}}}` ends nothing.",
            f"Delete it, or write `{{{{ {name} }}}}` above it.",
        )
    if name in WITH_BODY and marker.body is None:
        return (
            f"`{{{{ {name} }}}}` is never closed.",
            f"Write `{{{{ /{name} }}}}` on a line of its own where it ends.",
        )
    if marker.inline and name not in INLINE:
        return (
            f"`{{{{ {name} }}}}` stands inside a line.",
            "Put it on a line of its own, with an empty line before and after.",
        )
    return None


def _wrong_words(marker: Marker) -> tuple[str, str] | None:
    takes, given = TAKES[marker.name], " ".join(marker.words)
    shown = f"{{{{ {marker.name} }}}}"
    if isinstance(takes, tuple):
        if given in takes:
            return None
        choices = ", ".join(one or "nothing" for one in takes)
        return f'`{shown}` does not take "{given}".', f"It takes {choices}."
    if takes == "none" and marker.words:
        return f'`{shown}` does not take "{given}".', "Write quoted text or nothing."
    if takes == "one id" and len(marker.words) != 1:
        return f"`{shown}` takes one id.", f"Write `{{{{ {marker.name} the-id }}}}`."
    if takes == "ids" and not marker.words:
        return f"`{shown}` takes an id.", f"Write `{{{{ {marker.name} the-id }}}}`."
    if marker.name in ("chat", "box", "reveal") and not marker.text:
        return f"`{shown}` has no title.", f'Write `{{{{ {marker.name} "A title" }}}}`.'
    return None


def _wrong_options(marker: Marker) -> tuple[str, str] | None:
    known = _OPTIONS.get(marker.name, {})
    for name, value in marker.options.items():
        shown = f"`{{{{ {marker.name} }}}}`"
        if name not in known:
            can = f"It can have {', '.join(known)}." if known else "Leave it out."
            return f'{shown} has no option "{name}".', can
        if known[name] and value not in known[name]:
            values = ", ".join(known[name])
            return f'{shown} has no {name} "{value}".', f"It can be {values}."
    return None


def _misplaced(marker: Marker, page: Page) -> tuple[str, str] | None:
    of_a_form = marker.words[1:2]  # which every page may show the key of
    if marker.name in _IN_LESSONS and page.lesson is None and not of_a_form:
        return (
            f"`{{{{ {marker.name} }}}}` stands on a page that belongs to no lesson.",
            "Use it in lessons/<lesson>/11-13.md, 14-17.md, teach.md or family.md.",
        )
    if marker.name == "quiz" and page.band is None:
        return (
            "`{{ quiz }}` stands on a page that has no quiz of its own.",
            "Use it on a student's page, or `{{ answer-key … }}` for teachers.",
        )
    return None
