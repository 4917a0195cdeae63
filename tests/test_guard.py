"""Every failure of a command becomes a sentence and an exit code."""

from __future__ import annotations

import contextlib
import errno
import os
import signal

import click
import pytest
from click.testing import CliRunner, Result

from secondlook.cli.common import Progress
from secondlook.cli.guard import GuardedGroup


def run(error: BaseException | None = None) -> Result:
    """A guarded command that ends with `error`."""

    @click.group(cls=GuardedGroup)
    def main() -> None:
        pass

    @main.command()
    def work() -> None:
        if error:
            raise error

    return CliRunner().invoke(main, ["work"])


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (None, 0, ""),
        (click.UsageError("No such thing."), 2, "No such thing."),
        (SystemExit(1), 1, ""),
        (KeyboardInterrupt(), 2, "Stopped."),
        (OSError(errno.ENOSPC, "No space left", "a.html"), 2, "left: a.html."),
        (MemoryError(), 2, "There is not enough memory."),
        (ValueError("odd"), 2, "a fault of secondlook itself"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_failures(error: BaseException | None, code: int, words: str) -> None:
    result = run(error)
    assert result.exit_code == code
    assert words in result.output
    assert "Traceback" not in result.output


def test_a_fault_of_ours_says_where_it_is() -> None:
    assert "ValueError in test_guard.py:" in run(ValueError("odd")).output


def test_the_end_of_a_session_stops_a_command_and_changes_nothing_else() -> None:
    @click.command()
    def work() -> None:
        os.kill(os.getpid(), signal.SIGTERM)

    main = GuardedGroup(commands={"work": work})
    before = signal.getsignal(signal.SIGTERM)
    result = CliRunner().invoke(main, ["work"])
    assert (result.exit_code, "Stopped." in result.output) == (2, True)
    assert signal.getsignal(signal.SIGTERM) == before


def test_an_interrupt_that_a_library_catches_is_not_lost() -> None:
    @click.command()
    def work() -> None:
        with Progress() as progress, contextlib.suppress(BaseException):
            os.kill(os.getpid(), signal.SIGTERM)
        progress("Putting the site in place")
        click.echo("Done.")

    result = CliRunner().invoke(GuardedGroup(commands={"work": work}), ["work"])
    assert (result.exit_code, "Stopped." in result.output) == (2, True)
    assert "Done." not in result.output
