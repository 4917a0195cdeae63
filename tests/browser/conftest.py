"""A real Chromium, and the real site served on this machine only."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.conftest import ROOT

AXE = ROOT / "node_modules/axe-core/axe.min.js"
# Where “Leave this site” leads; answered by the test, never asked of the network.
OUTSIDE = "https://www.wikipedia.org/"

CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    # A made picture where a page asks for a camera, if the test lets it.
    "--use-fake-device-for-media-stream",
]

Open = Callable[..., BrowserContext]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served, on this machine only."""
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def url(built: Path) -> Iterator[str]:
    """The address of the real site."""
    with served(built) as address:
        yield address


@pytest.fixture(scope="session")
def paths(built: Path) -> list[str]:
    """Every page of the site, as its address ends."""
    pages = sorted(page.relative_to(built) for page in built.rglob("*.html"))
    return [page.as_posix().removesuffix("index.html") for page in pages]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of the system: its download from elsewhere is never needed."""
    program = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
    if program is None:
        pytest.fail("No Chromium: run `make browser`, or set CHROMIUM_PATH.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            args=CHROMIUM_OPTIONS,
        )
        yield browser
        browser.close()


@pytest.fixture
def open_browser(chromium: Browser) -> Iterator[Open]:
    """Opens windows that remember nothing, and closes them after the test."""
    contexts: list[BrowserContext] = []

    def open_one(**options: Any) -> BrowserContext:
        size = {"width": 1280, "height": 900}
        context = chromium.new_context(**{"viewport": size, **options})
        context.route(
            OUTSIDE, lambda route: route.fulfill(body="<title>Elsewhere</title>")
        )
        contexts.append(context)
        return context

    yield open_one
    for context in contexts:
        context.close()
