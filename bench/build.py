"""How long `secondlook build` takes, beside plain Material and one with mkdocs-quiz.

Makes courses of 15, 100 and 1,000 lesson pages (whole lessons of four pages and two
quizzes each, rounded down) and prints processor time, wall time and peak memory of
whole processes, and ours divided by the peer's. All see the same Markdown:

- `plain`: Material as it comes, without web fonts; the markers stay words.
- `mkdocs-quiz`: the same, with the same questions in its own notation on each page that
  has a quiz. Needs: pip install mkdocs-quiz

Then `secondlook serve` runs on 100 lesson pages, and a page is changed a few times: the
time from writing the file until the new page is served, with MkDocs' own `serve` on the
plain course beside it.

    .venv/bin/python -m bench.build [PAGES …]
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.validate import Run, measure, name_of, question

from secondlook.export.jsonschema import schemas

ROOT = Path(__file__).parent.parent
COUNTS = (15, 100, 1_000)
PAGES_OF_A_LESSON = 4
BANDS = ("11-13", "14-17")
RUNS = {15: 5, 100: 3}  # the median of so many; one for larger courses
SERVED = 100
CHANGES = 5
_AIM = "name-one-sign"
_FIRST = "lesson-ba"

PLAIN = """\
site_name: A plain course
site_url: https://plain.example.org/
docs_dir: lessons
theme:
  name: material
  font: false
markdown_extensions:
  - tables
  - toc:
      toc_depth: 2-2
plugins:
  - search
"""
_TALK = (
    "Sam reads the message about {0} twice before he answers it.",
    "A friend of {0} at the next table has seen one just like it.",
    "They look at the name {0}, the time and the way it is written.",
    "It asks for a quick reply and says that nobody but {0} must know.",
    "That is a good moment to put {0} down and take a walk.",
    "Later they show {0} to an aunt who works at the school.",
    "She listens, asks one question about {0} and thanks them for coming.",
    "Then the three of them decide about {0} together, with no hurry.",
)


@dataclass(frozen=True)
class Sites:
    """One course in the notation of each tool, and how each is built."""

    ours: Path
    plain: Path
    quiz: Path

    def commands(self) -> dict[str, tuple[list[str], Path]]:
        python = sys.executable
        mkdocs = [python, "-m", "mkdocs", "build", "-q"]
        found = {
            "secondlook": ([python, "-m", "secondlook", "build"], self.ours),
            "plain": (mkdocs, self.plain),
        }
        if importlib.util.find_spec("mkdocs_quiz"):
            found["mkdocs-quiz"] = (mkdocs, self.quiz)
        return found


def make_sites(folder: Path, pages: int) -> Sites:
    """The same course of about `pages` lesson pages for each tool."""
    sites = Sites(folder / "ours", folder / "plain", folder / "quiz")
    _make_ours(sites.ours, pages // PAGES_OF_A_LESSON)
    for other in (sites.plain, sites.quiz):
        other.mkdir()
        shutil.copytree(sites.ours / "lessons", other / "lessons")
        (other / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    _make_quiz(sites.quiz)
    return sites


def _make_ours(folder: Path, lessons: int) -> None:
    shutil.copytree(ROOT / "tests/sound", folder)
    for path, text in schemas().items():
        (folder / path).write_text(text, encoding="utf-8")
    for number in range(lessons):
        _make_lesson(folder, number)
    # Its lesson was the mould of the others.
    shutil.rmtree(folder / "lessons/demo")
    shutil.rmtree(folder / "quizzes/demo")


def _make_lesson(folder: Path, number: int) -> None:
    name = f"lesson-{name_of(number).lower()}"
    moulds = sorted((folder / "lessons/demo").glob("*.md"))
    for turn, mould in enumerate(moulds):
        text = mould.read_text(encoding="utf-8")
        text = text.replace("title: Demo", f"title: Lesson {name_of(number)}")
        text = text.replace("number: 1\n", f"number: {number + 1}\n")
        page = folder / "lessons" / name / mould.name
        page.parent.mkdir(exist_ok=True)
        page.write_text(_longer(text, 4 * number + turn), encoding="utf-8")
    for offset, band in enumerate(BANDS):
        text = _quiz(2 * number + offset, "check-an-offer" if offset == 0 else _AIM)
        if number:  # the first two questions come back from the first lesson
            text = text.replace("    before:", f"    returns: {_FIRST}\n    before:")
        quiz = folder / "quizzes" / name / f"{band}.yml"
        quiz.parent.mkdir(exist_ok=True)
        quiz.write_text(text, encoding="utf-8")


def _quiz(seed: int, aim: str) -> str:
    """Eight questions, no two alike; two are for the second aim of the lesson."""
    body = "".join(question(seed, one) for one in range(8))
    body = re.sub(r"poster of (\w+)", _wordy, body)
    body = body.replace("check-an-offer", aim)
    body = body.replace(aim, "say-first-words", 3).replace("say-first-words", aim, 1)
    return f"title: Quiz {name_of(seed)}\nquestions:\n{body}"


def _wordy(match: re.Match[str]) -> str:
    """More words that only this question has, or it would count as a copy."""
    name = match[1].lower()
    return f"{match[0]} with {name}ri, {name}zu and {name}vo, near {name}xy"


def _longer(text: str, number: int) -> str:
    """A page with about 400 words more, in paragraphs and a list under each heading.

    No sentence stands twice: what is remembered of a text must not count.
    """
    head, *parts = re.split(r"^(?=## )", text, flags=re.M)
    longer = [head]
    for turn, part in enumerate(parts):
        talk = [one.format(name_of(100 * number + turn)) for one in _TALK]
        items = "".join(f"- {one}\n" for one in talk[5:])
        heading, _, rest = part.partition("\n")
        longer.append(f"{heading}\n\n{' '.join(talk[:5])}\n\n{items}\n{rest.lstrip()}")
    return "".join(longer)


def _make_quiz(folder: Path) -> None:
    """The quizzes in the notation of mkdocs-quiz, where `{{ quiz }}` stands."""
    config = folder / "mkdocs.yml"
    config.write_text(PLAIN + "  - mkdocs_quiz\n", encoding="utf-8")
    for seed, page in enumerate(sorted(folder.glob("lessons/lesson-*/1*.md"))):
        quiz = "\n".join(_as_quiz(question(seed, one)) for one in range(8))
        text = page.read_text(encoding="utf-8").replace("{{ quiz }}\n", quiz)
        page.write_text(text, encoding="utf-8")


def _as_quiz(text: str) -> str:
    prompt = re.search(r"prompt: (.*)", text)
    scene = re.search(r"scene: (.*)", text)
    assert prompt
    assert scene
    options = re.findall(
        r"- text: (.*)\n(        correct: true\n)?        feedback: (.*)", text
    )
    lines = [f"- [{'x' if correct else ' '}] {words}" for words, correct, _ in options]
    reasons = [f"{words} {reason}\n" for words, _, reason in options]
    return "\n".join(
        ["<quiz>", f"{scene[1]} {prompt[1]}", *lines, "", *reasons, "</quiz>", ""]
    )


def _median(runs: list[Run]) -> Run:
    failed = [run.code for run in runs if run.code]
    if failed:
        sys.exit(f"A build failed with {failed[0]}; run it by hand to see why.")
    return sorted(runs, key=lambda run: run.cpu)[len(runs) // 2]


def compare(pages: int) -> None:
    """Build one course with each tool, by turns, and print what each used."""
    with tempfile.TemporaryDirectory() as name:
        sites = make_sites(Path(name), pages)
        commands = sites.commands()
        runs: dict[str, list[Run]] = {tool: [] for tool in commands}
        for _ in range(RUNS.get(pages, 1)):
            for tool, (command, folder) in commands.items():
                runs[tool].append(measure(command, folder))
        ours = _median(runs["secondlook"])
        for tool, found in runs.items():
            run = _median(found)
            print(
                f"{pages:>6} {tool:12} {run.cpu:8.2f} {run.wall:8.2f} {run.peak:8.0f} "
                f"{ours.cpu / run.cpu:8.3f} {ours.wall / run.wall:8.3f}",
                flush=True,
            )


@contextlib.contextmanager
def _serving(words: list[str], folder: Path) -> Iterator[str]:
    """A server in `folder` at a free port; the address of its site."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", *words, f"127.0.0.1:{port}"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=20)


def _fetched(url: str) -> str:
    with urllib.request.urlopen(url, timeout=5) as answer:
        text: str = answer.read().decode()
        return text


def _seconds_until(url: str, words: str) -> float:
    """How long it takes until the page at `url` holds `words`."""
    started = time.monotonic()
    while time.monotonic() - started < 60:
        with contextlib.suppress(OSError):  # not serving yet
            if words in _fetched(url):
                return time.monotonic() - started
        time.sleep(0.01)
    sys.exit(f"{url} does not show {words!r} after a minute.")


def _change(words: list[str], folder: Path) -> float:
    """The median time from writing a page until it is served."""
    page = next(iter(sorted(folder.glob("lessons/lesson-*/11-13.md"))))
    text = page.read_text(encoding="utf-8")
    times = []
    with _serving(words, folder) as address:
        url = f"{address}{page.parent.name}/11-13/"
        _seconds_until(url, "A story to begin with")
        for number in range(CHANGES):
            time.sleep(1.5)
            heading = f"A story with number {number}"
            changed = text.replace("A story to begin with", heading)
            page.write_text(changed, encoding="utf-8")
            times.append(_seconds_until(url, heading))
    page.write_text(text, encoding="utf-8")
    return statistics.median(times)


def serve() -> None:
    """How soon a change of one page of many shows."""
    with tempfile.TemporaryDirectory() as name:
        sites = make_sites(Path(name), SERVED)
        ours = _change(["secondlook", "serve", "--address"], sites.ours)
        plain = _change(["mkdocs", "serve", "-a"], sites.plain)
    print(f"a change shows after {ours:.2f} s; plain {plain:.2f} s", end="")
    print(f"; ratio {ours / plain:.3f}  ({SERVED} lesson pages)")


def main() -> None:
    counts = [int(word) for word in sys.argv[1:]] or list(COUNTS)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    # Our modules would be compiled in each run, and those of the peers, which came as
    # packages, would not.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    head = f"{'pages':>6} {'':12} {'cpu s':>8} {'wall s':>8} {'peak MB':>8}"
    print(f"{head} {'cpu':>8} {'wall':>8}  (ours / this)")
    for count in counts:
        compare(count)
    if not importlib.util.find_spec("mkdocs_quiz"):
        print("mkdocs-quiz is not installed: pip install mkdocs-quiz")
    serve()


if __name__ == "__main__":
    main()
