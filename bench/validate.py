"""How long `secondlook validate` takes on many quizzes, beside two peers.

Makes courses of 100, 1,000 and 10,000 quizzes with eight questions each, and prints
processor time, wall time and peak memory of whole processes. check-jsonschema checks
the schema of the same files only, and yamllint their form; both run on the two
smaller courses, in the same run. Needs: pip install check-jsonschema yamllint

The quizzes have no lesson pages, which the peers would not read either; the one rule
that asks for them, quiz-has-lesson, is left out, and all others run.

    .venv/bin/python bench/validate.py [COUNT …]
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from secondlook.export.jsonschema import schemas

ROOT = Path(__file__).parent.parent
COUNTS = (100, 1_000, 10_000)
PEERS_UP_TO = 1_000
VOCABULARY = 400  # so many made-up words, beside those that all questions share

_QUESTION = """\
  - id: question-{number}
    kind: choice
    objective: check-an-offer
    signs: [W1]
{flag}    scene: Two people stand in front of a poster of {a} on a {b} wall.
    prompt: Which step would help the one who saw {c} first, at the {d}?
    options:
{options}"""
_OPTIONS = (
    (
        "Ask {who} about the {e}.",
        "Asking gives you time and a second pair of eyes on {a} and {e}.",
    ),
    (
        "Go along to the {f} on your own.",
        "Many would go, and asking first works better at {b} or {f}.",
    ),
    (
        "Send the {g} by post now.",
        "The {g} come later, once you have met those of {c} in person.",
    ),
    (
        "Look for another {h} instead.",
        "Another {h} tells you little about the {d} as it is.",
    ),
)
_SYLLABLES = (
    *("ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu"),
    *("ra", "se", "ti", "vo", "zu", "da", "fe", "gi", "ho", "lu"),
)
_PEOPLE = ("an aunt", "a coach", "a teacher", "a brother", "a neighbour", "a nurse")


def name_of(number: int) -> str:
    """A made-up word for a number, so that texts differ: short ones first."""
    syllables = ""
    while number or not syllables:
        number, place = divmod(number, len(_SYLLABLES))
        syllables = _SYLLABLES[place] + syllables
    return syllables.capitalize()


def question(seed: int, number: int) -> str:
    """One sound question, unlike all others."""
    chance = random.Random(seed * 8 + number)
    names = {letter: name_of(chance.randrange(VOCABULARY)) for letter in "abcdefgh"}
    flag = "    before: true\n" if number < 2 else ""
    flag += "    friend: true\n" if number % 2 else ""
    names["who"] = _PEOPLE[(seed + number) % len(_PEOPLE)]
    turn = number % len(_OPTIONS)
    order = (*_OPTIONS[-turn:], *_OPTIONS[:-turn]) if turn else _OPTIONS
    options = "".join(
        f"      - text: {text.format(**names)}\n"
        + ("        correct: true\n" if text.startswith("Ask") else "")
        + f"        feedback: {reason.format(**names)}\n"
        for text, reason in order
    )
    return _QUESTION.format(number=number, flag=flag, options=options, **names)


def make_course(folder: Path, count: int) -> None:
    """A course of `count` quizzes, two a lesson, after the one in tests/sound."""
    shutil.copytree(ROOT / "tests/sound", folder)
    for path, text in schemas().items():
        (folder / path).write_text(text, encoding="utf-8")
    for number in range(count // 2):
        quizzes = folder / f"quizzes/lesson-{number}"
        quizzes.mkdir()
        for offset, band in enumerate(("11-13", "14-17")):
            body = "".join(question(2 * number + offset, n) for n in range(8))
            text = f"title: About {name_of(number)}\nquestions:\n{body}"
            (quizzes / f"{band}.yml").write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Run:
    """What one process used."""

    cpu: float
    wall: float
    peak: float
    code: int


def measure(command: list[str], folder: Path) -> Run:
    """Run a command in a folder, with its output thrown away."""
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        os.execv(command[0], command)
    _, status, used = os.wait4(child, 0)
    return Run(
        cpu=used.ru_utime + used.ru_stime,
        wall=time.monotonic() - started,
        peak=used.ru_maxrss / 1024,
        code=os.waitstatus_to_exitcode(status),
    )


def main() -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))
    counts = [int(word) for word in sys.argv[1:]] or list(COUNTS)
    tools = Path(sys.executable).parent
    print(
        f"{'quizzes':>8} {'':18} {'cpu s':>8} {'wall s':>8} {'peak MB':>8} {'ratio':>7}"
    )
    bare = min(measure([sys.executable, "-c", "pass"], ROOT).wall for _ in range(5))
    start = min(
        measure([str(tools / "secondlook"), "--help"], ROOT).wall for _ in range(5)
    )
    print(f"start of `secondlook --help` / bare python: {start / bare:.1f}")
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            course = Path(name) / "course"
            make_course(course, count)
            quizzes = sorted(
                str(path) for path in course.glob("quizzes/lesson-*/*.yml")
            )
            commands = {
                "secondlook": [
                    str(tools / "secondlook"),
                    *("validate", "--ignore", "quiz-has-lesson"),
                ]
            }
            if count <= PEERS_UP_TO:
                schema = str(course / "quizzes/quiz.schema.json")
                commands["check-jsonschema"] = [
                    str(tools / "check-jsonschema"),
                    *("--schemafile", schema, *quizzes),
                ]
                commands["yamllint"] = [
                    str(tools / "yamllint"),
                    *("-d", "relaxed", *quizzes),
                ]
            ours: Run | None = None
            for tool, command in commands.items():
                if not Path(command[0]).exists():
                    print(f"{count:>8} {tool:18} is not installed")
                    continue
                run = measure(command, course)
                ours = ours or run
                ratio = ours.cpu / run.cpu
                print(
                    f"{count:>8} {tool:18} {run.cpu:8.2f} {run.wall:8.2f} "
                    f"{run.peak:8.0f} {ratio:7.3f}   exit {run.code}"
                )


if __name__ == "__main__":
    main()
