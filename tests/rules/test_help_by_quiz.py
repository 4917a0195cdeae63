"""Help is near the quiz, on either side of it."""

from __future__ import annotations

import pytest

from tests.rules.reading import marked

RULE = "help-by-quiz"
QUIZ = "## Quiz\n\n{{ quiz }}\n\n"
HELP = "{{ help }}\n\n"
TRY = "## Try\n\nIt.\n\n"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param(f"{HELP}{TRY}{QUIZ}", ["{{ quiz }}"], id="far above"),
        pytest.param(f"{TRY}{HELP}{QUIZ}", [], id="in the part before"),
        pytest.param(f"{HELP}{TRY}{QUIZ}{HELP}", [], id="above and after"),
        pytest.param(f"{TRY}{QUIZ}## End\n\n{HELP}", [], id="far after"),
        pytest.param(f"{HELP}{QUIZ}", [], id="no part before"),
        pytest.param(
            f"{HELP}{TRY}### A\n\n### B\n\n{QUIZ}", ["{{ quiz }}"], id="deeper"
        ),
        pytest.param(
            f"{TRY}{HELP.replace('help', 'help crisis')}{QUIZ}", [], id="one kind"
        ),
        pytest.param(f"{TRY}{QUIZ}", [], id="none at all is for another rule"),
        pytest.param(f"{HELP}{TRY}{TRY}{{{{ quiz before }}}}", [], id="before"),
    ],
)
def test_page(body: str, words: list[str]) -> None:
    assert marked(RULE, body) == words
