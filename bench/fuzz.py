"""Breaks course files at random and looks for what the validator cannot bear.

Every input is a real file of the course with a few random changes: quizzes, data
files, and pages with their front matter. It is read, checked by every rule, and, if
it then has no error, drawn. Found are exceptions, inputs that take more than a second
of the processor's time, and a process that grows by more than 256 MB.

    .venv/bin/python bench/fuzz.py [COUNT] [SEED]
"""

from __future__ import annotations

import gc
import random
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import markdown

from secondlook import rules
from secondlook.adapters.markdown import SecondLookExtension
from secondlook.course import DATA_FILES, Course
from secondlook.problem import Problem
from secondlook.read import read_data, read_page, read_quiz
from secondlook.validate import has_errors, validate

ROOT = Path(__file__).parent.parent
SLOWEST = 1.0
MOST_MEMORY = 256 * 1024  # kilobytes more than before

_TOKENS = [
    *("{{", "}}", "{{ quiz }}", "{{ box", "{{ /box }}", "{{ chat }}", "{{ term x }}"),
    *("&a ", "*a", "!!python/name:os.system ", "<<: *a", "- - - -", "? ", ": ", " #"),
    *("[" * 40, "{" * 40, '"', "'", "|\n", ">\n", "---\n", "...\n", "%YAML", "@", "`"),
    *("\t", "\r", "\x00", "\u2028", "\u202e", "\u200b", "\ufeff", "e\u0301", "\ud7ff"),
    *(
        "<script>",
        "<img src=x onerror=y>",
        "[a](javascript:b)",
        "![](//x)",
        "</details>",
    ),
    *(
        "1e999",
        "0x1F",
        "2024-13-45",
        "~",
        "null",
        "no",
        "9" * 400,
        "a" * 5000,
        "(" * 500,
    ),
    *(
        "](" * 300,
        "[a][b]" * 200,
        "**" * 400,
        "# " * 50,
        "|" * 300,
        "\\" * 200,
        "_" * 400,
    ),
]
_BYTES = [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80" * 9]


def mutants(course: Course, count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` broken files: path and bytes; the same ones for the same seed."""
    chance = random.Random(seed)
    names = [
        *course.quiz_paths.values(),
        *(f"lessons/{page.path}" for page in course.pages),
        *DATA_FILES,
    ]
    files = {name: (course.root / name).read_bytes() for name in names}
    for _ in range(count):
        name = chance.choice(names)
        data = files[name]
        for _ in range(chance.choice([1, 1, 1, 2, 3, 8])):
            data = _changed(data, chance)
        yield name, data


def _changed(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    end = min(len(data), at + chance.choice([1, 1, 2, 10, 200]))
    lines = data.split(b"\n")
    line = chance.randrange(len(lines))
    match chance.randrange(7):
        case 0:
            return data[:at] + data[end:]
        case 1:
            return data[:at] + chance.choice(_TOKENS).encode() + data[at:]
        case 2:
            return data[:at] + chance.choice(_BYTES) + data[at:]
        case 3:
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        case 4:
            return b"\n".join([*lines[:line], *lines[line:][:3], *lines[line:]])
        case 5:
            return b"\n".join([*lines[:line], b"  " + lines[line], *lines[line + 1 :]])
    return b"\n".join([*lines[:line], *lines[line + 1 :]])


def check(course: Course, name: str, data: bytes) -> list[Problem]:
    """All that the validator says of one file, and the page drawn if it is sound."""
    if name in DATA_FILES:
        made, problems = read_data(data, name, DATA_FILES[name])
        course = replace(course, data={**course.data, name: made or object()}, pages=())
        return problems + list(rules.of_course(course))
    if name.startswith("quizzes/"):
        quiz, problems = read_quiz(data, name)
        return problems + (list(rules.of_quiz(quiz, course)) if quiz else [])
    page, problems = read_page(data, name)
    if page is None:
        return problems
    problems += rules.of_page(page, course)
    if not has_errors(problems):
        body = "\n".join(page.body)
        course = replace(course, pages=(page,))
        extension = SecondLookExtension(course=course, page=page.path)
        markdown.markdown(body, extensions=[extension, "tables", "toc"])
    return problems


def main(count: int, seed: int) -> int:
    """Run and print; the number of faults found."""
    course, _ = validate(ROOT)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    faults: Counter[str] = Counter()
    caught = 0
    slowest = 0.0
    for number, (name, data) in enumerate(mutants(course, count, seed)):
        started = time.process_time()
        try:
            caught += has_errors(check(course, name, data))
        except Exception:  # whatever it is, it is a fault
            where = traceback.format_exc().strip().split("\n")
            faults[f"{where[-1]} at {where[-3].strip()} ({name}, input {number})"] += 1
        taken = time.process_time() - started
        slowest = max(slowest, taken)
        if taken > SLOWEST:
            faults[f"{taken:.1f} s for {name}, input {number}"] += 1
        if number % 200 == 0:
            gc.collect()
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    if grown > MOST_MEMORY:
        faults[f"grew by {grown // 1024} MB"] += 1
    for fault in faults:
        print(fault)
    print(
        f"{count} inputs (seed {seed}): {caught} had errors, {sum(faults.values())} "
        f"faults, slowest {slowest:.2f} s, grew by {grown // 1024} MB"
    )
    return sum(faults.values())


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[1:]]
    sys.exit(bool(main(*(words + [2_000, 1][len(words) :]))))
