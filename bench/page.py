"""What a lesson costs a student: bytes, requests and Lighthouse, beside two peers.

The same two lessons are built three times in one run: by us; as plain Material, with
each question as a list and its reasons folded; and as Material with mkdocs-quiz. All
three show the same words and pictures. The peers go without web fonts, which a machine
without the internet could not fetch, so they are shown at their best.

Prints for each: gzip bytes and requests of a first visit, then of the next lesson in
the same browser; what its words alone weigh, which no markup can undercut; what the
quiz's script and style weigh; and Lighthouse (mobile, medians). Then Lighthouse for
each of our kinds of page.

    pip install mkdocs-quiz && npm ci --prefix bench/lighthouse --ignore-scripts
    .venv/bin/python -m bench.page [RUNS]        # 3 runs of Lighthouse unless told
"""

from __future__ import annotations

import gzip
import http.server
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from tests.browser.conftest import CHROMIUM_OPTIONS
from tests.test_weight import is_quiz, loads, weight

from secondlook import site
from secondlook.course import load
from secondlook.quiz_view import view

ROOT = Path(__file__).parent.parent
LIGHTHOUSE = ROOT / "bench/lighthouse/node_modules/lighthouse/cli/index.js"
FIRST = "too-good-to-be-true/14-17/"
NEXT = "when-love-is-fast/14-17/"
KINDS = {
    "first page": "",
    "an age": "14-17/",
    "lesson 11-13": "too-good-to-be-true/11-13/",
    "lesson 14-17": FIRST,
    "teacher's page": "too-good-to-be-true/teach/",
    "family's page": "too-good-to-be-true/family/",
    "help": "help/",
    "teachers": "teachers/",
    "about": "about/quick-exit/",
    "signs": "about/signs/",
    "authors": "authors/keys/",
}
SCORES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {
    "FCP": "first-contentful-paint",
    "LCP": "largest-contentful-paint",
    "TBT": "total-blocking-time",
    "CLS": "cumulative-layout-shift",
}
PEER = """\
site_name: Second Look
site_description: The same lessons in another dress.
site_url: https://second-look.example.org/
docs_dir: lessons
theme: {{name: material, font: false}}
plugins: {plugins}
hooks: [peer.py]
markdown_extensions: [tables, pymdownx.details, toc: {{toc_depth: 2-2}}, secondlook]
nav: [index.md, 11-13.md, 14-17.md, help.md]
validation: {{nav: {{omitted_files: ignore}}}}
"""
# Draws all our markers but the quizzes, and those in the peer's own way.
HOOK = """\
import re
from pathlib import Path
from mkdocs.plugins import event_priority
from bench.page import questions
from secondlook.course import load
COURSE = load(Path({root!r}))[0]
@event_priority(100)
def on_page_markdown(markdown, page, config, files):
    options = config.mdx_configs.setdefault("secondlook", {{}})
    options.update(course=COURSE, page=page.file.src_uri)
    here = page.file.src_uri.removesuffix(".md")
    return re.sub(r"(?m)^{{{{ quiz( before)? }}}}$",
        lambda found: questions(COURSE, here, bool(found[1]), {quiz!r}), markdown)
"""


def questions(course: Any, here: str, before: bool, quiz: bool) -> str:
    """A quiz of ours in the peer's Markdown, word for word."""
    found = course.quiz(*here.split("/"))
    asked = [one for one in found.questions if one.before or not before]
    return "\n\n".join(_question(one, quiz) for one in asked)


def _question(one: Any, quiz: bool) -> str:
    prompt = " ".join(filter(None, (one.scene, one.prompt)))
    options = _options(one)
    marks = [f"- [{'x' if good else ' '}] {text}" for text, good, _ in options]
    reasons = [f"- {text}: {why}" for text, _, why in options]
    if quiz:
        return "\n".join(("<quiz>", prompt, *marks, "", *reasons, "</quiz>"))
    plain = [f"- {text}" for text, _, _ in options]
    folded = ['??? note "Answer and reasons"', *(f"    {one}" for one in reasons)]
    return "\n".join((f"**{prompt}**", "", *plain, "", *folded))


def _options(one: Any) -> list[tuple[str, bool, str]]:
    """What can be chosen. The peer has ticks only, so other kinds become ticks too."""
    shown = view(one, "")
    rows = shown["rows"] or [_row(idea) for idea in shown["ideas"]]
    marks = [row["look"] in ("good", "sign", "green") for row in rows]
    if not any(marks):
        marks[0] = True
    if one.kind == "true-false":
        rows = [row | {"text": str(row["value"])} for row in rows]
    return [
        (row["text"], mark, row["feedback"])
        for row, mark in zip(rows, marks, strict=True)
    ]


def _row(idea: str) -> dict[str, Any]:
    return {"text": idea, "look": "good", "feedback": ""}


class Gzip(http.server.SimpleHTTPRequestHandler):
    """Serves as a host would, compressed and cacheable; notes what each file weighs."""

    protocol_version = "HTTP/1.1"
    sent: dict[str, int]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes()
        kind = self.guess_type(file)
        packed = file.suffix not in (".png", ".gz")
        body = gzip.compress(body, 9) if packed else body
        type(self).sent[self.path] = len(body)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=86400")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@dataclass
class Served:
    """A site on this machine, and what was fetched from it."""

    url: str
    sent: dict[str, int] = field(default_factory=dict)

    def weight(self) -> tuple[int, int]:
        return sum(self.sent.values()), len(self.sent)


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    sent: dict[str, int] = {}
    handler = type("Handler", (Gzip,), {"sent": sent})

    def make(*args: Any) -> Gzip:
        return handler(*args, directory=str(folder))

    handler.extensions_map = {**Gzip.extensions_map, ".mjs": "text/javascript"}
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), make) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Served(f"http://127.0.0.1:{server.server_port}/", sent)
        server.shutdown()


def build_peer(folder: Path, quiz: bool) -> Path:
    """The same lessons by plain Material, or by Material with mkdocs-quiz."""
    shutil.copytree(ROOT / "lessons", folder / "lessons")
    shutil.rmtree(folder / "lessons/authors")
    plugins = "[search, mkdocs_quiz]" if quiz else "[search]"
    config = PEER.format(plugins=plugins)
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    hook = HOOK.format(root=str(ROOT), quiz=quiz)
    (folder / "peer.py").write_text(hook, encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if not (folder / "site" / FIRST / "index.html").is_file():
        raise SystemExit(f"The peer was not built:\n{result.stdout}{result.stderr}")
    return folder / "site"


def weigh(browser: Browser, served: Served) -> dict[str, str]:
    """Bytes and requests of a first visit and of the next lesson."""
    context = browser.new_context(viewport={"width": 412, "height": 823})
    page = context.new_page()
    row = {}
    for name, path in (("cold", FIRST), ("next", NEXT)):
        served.sent.clear()
        page.goto(served.url + path, wait_until="networkidle")
        page.mouse.wheel(0, 20000)
        page.wait_for_load_state("networkidle")
        size, count = served.weight()
        row |= {f"{name} kB": f"{size / 1000:.1f}", f"{name} requests": f"{count}"}
        row[f"{name} HTML kB"] = f"{served.sent['/' + path] / 1000:.1f}"
        words = page.evaluate("document.querySelector('main').textContent")
        words = gzip.compress(" ".join(words.split()).encode(), 9)
        row[f"{name} words kB"] = f"{len(words) / 1000:.1f}"
    context.close()
    return row


def quiz_weight(folder: Path) -> str:
    """The quiz's own script and style, compressed: its files, or what is inline."""
    path = folder / FIRST / "index.html"
    if files := [file for file in loads(path) if is_quiz(file)]:
        return f"{sum(map(weight, files)) / 1000:.1f}"
    page = path.read_text(encoding="utf-8")
    inline = re.findall(
        r"<(?:script|style)\b[^>]*>(.*?)</(?:script|style)>", page, re.S
    )
    own = [text for text in inline if "quiz" in text.lower() or "confetti" in text]
    return f"{sum(len(gzip.compress(text.encode(), 9)) for text in own) / 1000:.1f}"


def lighthouse(url: str, runs: int) -> dict[str, str]:
    """Scores and times, as medians of several runs."""
    results = [_lighthouse(url) for _ in range(runs)]
    row = {}
    for name in SCORES:
        score = statistics.median(one["categories"][name]["score"] for one in results)
        row[name] = f"{score:.2f}"
    for short, name in TIMES.items():
        value = statistics.median(
            one["audits"][name]["numericValue"] for one in results
        )
        row[short] = f"{value:.3f}" if short == "CLS" else f"{value:.0f} ms"
    for fault in sorted({fault for one in results for fault in _faults(one)}):
        print(f"{url} loses points: {fault}", file=sys.stderr)
    return row


def _lighthouse(url: str) -> Any:
    chrome = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
    node = shutil.which("node")
    if chrome is None or node is None or not LIGHTHOUSE.is_file():
        raise SystemExit(
            "Chromium, node or Lighthouse is missing; see the top of page.py."
        )
    flags = " ".join(("--headless=new", *CHROMIUM_OPTIONS))
    result = subprocess.run(
        [
            *(node, LIGHTHOUSE, url, "--quiet", "--output=json"),
            *(f"--only-categories={','.join(SCORES)}", f"--chrome-flags={flags}"),
        ],
        env={**os.environ, "CHROME_PATH": chrome},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    if not result.stdout:
        raise SystemExit(result.stderr)
    return json.loads(result.stdout)


def _faults(result: Any) -> Iterator[str]:
    """Audits that cost points."""
    for name in SCORES:
        category = result["categories"][name]
        if category["score"] == 1:
            continue
        for audit in category["auditRefs"]:
            score = result["audits"][audit["id"]]["score"]
            if audit["weight"] and score is not None and score < 0.9:
                yield audit["id"]


def table(rows: dict[str, dict[str, str]]) -> None:
    """Each measure is a line, each thing measured a column."""
    first = max(len(name) for row in rows.values() for name in row)
    widths = {
        name: max(len(name), *(len(value) for value in row.values()))
        for name, row in rows.items()
    }
    print(" " * first, *(name.rjust(widths[name]) for name in rows), sep="  ")
    for measure in next(iter(rows.values())):
        values = (row[measure].rjust(widths[name]) for name, row in rows.items())
        print(measure.ljust(first), *values, sep="  ")
    print()


def main(runs: int) -> None:
    rows: dict[str, dict[str, str]] = {}
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        site.build(ROOT, folder / "ours")
        sites = {
            "ours": folder / "ours",
            "Material": build_peer(folder / "material", quiz=False),
            "mkdocs-quiz": build_peer(folder / "quiz", quiz=True),
        }
        for who, where in sites.items():
            with served(where) as one:
                browser = playwright.chromium.launch(
                    executable_path=shutil.which("chromium"), args=CHROMIUM_OPTIONS
                )
                rows[who] = weigh(browser, one)
                browser.close()
                rows[who]["quiz kB"] = quiz_weight(where)
                rows[who] |= lighthouse(one.url + FIRST, runs)
        course, _ = load(ROOT)
        quiz = course.quiz(*FIRST.strip("/").split("/"))
        count = len(quiz.questions) if quiz else 0
        print(
            f"A lesson with {count} questions; the next lesson in the same browser.\n"
        )
        table(rows)
        with served(sites["ours"]) as one:
            table({kind: lighthouse(one.url + path, 1) for kind, path in KINDS.items()})


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
