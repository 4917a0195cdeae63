"""`secondlook serve` shows the course and every change to it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.test_site import quizzes_of

Change = Callable[[str, str, str], None]
PATIENCE = 30.0


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@pytest.fixture
def server(course: Path) -> Iterator[str]:
    """The address of a server that shows the small course."""
    address = f"127.0.0.1:{free_port()}"
    process = subprocess.Popen(
        [sys.executable, "-m", "secondlook", "serve", "--address", address],
        cwd=course,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield f"http://{address}/"
    process.terminate()
    process.wait(timeout=10)


def page_when(url: str, ready: Callable[[str], bool]) -> str:
    """The page at `url`, as soon as it is as it should be."""
    until = time.monotonic() + PATIENCE
    text = "no answer"
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:
                text = answer.read().decode()
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            pass
        if ready(text):
            return text
        time.sleep(0.2)
    pytest.fail(f"not within {PATIENCE} s; the page was: {text[:500]}")


def test_a_change_in_a_lesson_a_quiz_or_data_shows(
    server: str, course: Path, change: Change
) -> None:
    url = server + "demo/11-13/"
    first = page_when(url, lambda text: "data-quiz" in text)
    assert len(quizzes_of(first)) == 2
    time.sleep(1.1)  # the server compares whole seconds
    change("quizzes/demo/11-13.yml", "Wait and see.", "Wait a day.")
    page_when(url, lambda text: "Wait a day." in text)
    change("data/signs.yml", "Best friends after one day.", "Friends in a minute.")
    page_when(url, lambda text: "Friends in a minute." in text)
    change("lessons/demo/11-13.md", "## Before you go", "## Before we part")
    page_when(url, lambda text: "Before we part" in text)


def test_a_change_shows_on_other_pages_and_in_the_search(
    server: str, course: Path, change: Change
) -> None:
    cards = server + "11-13/"
    page_when(cards, lambda text: "Demo" in text)
    time.sleep(1.1)
    change("lessons/demo/11-13.md", "title: Demo", "title: Another name")
    page_when(cards, lambda text: "Another name" in text)
    index = server + "search/search_index.json"
    assert "Another name" in page_when(index, lambda text: "docs" in text)


def test_a_mistake_while_writing_does_not_end_it(
    server: str, course: Path, change: Change
) -> None:
    url = server + "demo/11-13/"
    page_when(url, lambda text: "data-quiz" in text)
    time.sleep(1.1)
    change("quizzes/demo/11-13.yml", "prompt:", "promt:")
    time.sleep(2)
    change("quizzes/demo/11-13.yml", "promt:", "prompt:")
    change("quizzes/demo/11-13.yml", "Wait and see.", "Wait a week.")
    page_when(url, lambda text: "Wait a week." in text)
