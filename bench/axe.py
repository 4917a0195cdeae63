"""axe on every page, in every look, in every state: the whole matrix, no pair left out.

    make axe        or: python -m bench.axe [PART OF AN ADDRESS]

The tests check every page in every look and every state in every look; only this checks
every state of every page in every look, with all rules. It prints the number of runs,
what they took, and what was found, and fails if anything was.
"""

from __future__ import annotations

import collections
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.browser.conftest import CHROMIUM_OPTIONS, served
from tests.browser.looks import LOOKS, load, states_of, violations

from secondlook import site

ROOT = Path(__file__).parent.parent
Found = dict[tuple[str, str, str], list[str]]


def main(part: str) -> int:
    program = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
    if program is None:
        print("No Chromium: run `make browser`, or set CHROMIUM_PATH.")
        return 2
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        output = Path(folder) / "site"
        site.build(ROOT, output)
        pages = sorted(page.relative_to(output) for page in output.rglob("*.html"))
        paths = [page.as_posix().removesuffix("index.html") for page in pages]
        browser = playwright.chromium.launch(
            executable_path=program, args=CHROMIUM_OPTIONS
        )
        found: Found = {}
        with served(output) as url:
            for path in paths:
                if part in path:
                    found |= check(browser, url, path)
    report(found, time.monotonic() - begin)
    return int(any(found.values()))


def check(browser: Browser, url: str, path: str) -> Found:
    """All looks of all states of one page."""
    page = browser.new_page()
    load(page, url + path)
    found: Found = {}
    for name, enter in [
        ("unanswered", None),
        *((name, state.enter) for name, state in states_of(page)),
    ]:
        if enter:
            enter(page)
        for look in LOOKS:
            found[path, name, look] = violations(page, look)
        LOOKS["light"].wear(page)
    page.close()
    return found


def report(found: Found, seconds: float) -> None:
    for place, faults in found.items():
        for fault in faults:
            print(" · ".join(place), fault, sep=": ")
    runs = collections.Counter(state for _, state, _ in found)
    wrong = collections.Counter(
        state for (_, state, _), faults in found.items() if faults
    )
    print(f"{'state':<14}{'runs':>6}{'with violations':>17}")
    for state, count in runs.items():
        print(f"{state:<14}{count:>6}{wrong[state]:>17}")
    print(
        f"{len(found)} runs in {seconds:.0f} s, {sum(wrong.values())} with violations"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
