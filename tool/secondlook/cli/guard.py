"""Whatever goes wrong, the person at the terminal gets a sentence, not a traceback."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import click

from secondlook.cli.common import STOP, CannotError

# Click has its own words for these; a broken pipe is `secondlook … | head`.
_FOR_CLICK = (
    click.ClickException,
    click.exceptions.Exit,
    click.Abort,
    BrokenPipeError,
)
_STOPPED = "Stopped. A site that was there is whole: it is the old one or the new one."


class GuardedGroup(click.Group):
    """A group of commands that turns every failure into a message and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        _bear_any_letter()
        STOP.clear()
        try:
            with _signals():
                result = super().invoke(ctx)
                _flush()
                return result
        except BaseException as error:
            if STOP.is_set() or isinstance(error, KeyboardInterrupt):
                raise CannotError(_STOPPED) from None
            if isinstance(error, _FOR_CLICK) or not isinstance(error, Exception):
                raise
            raise CannotError(_told(error)) from None


def _told(error: Exception) -> str:
    """What to tell of a failure that no command has put into words."""
    if isinstance(error, OSError):
        _let_go_of_output()
        where = f": {error.filename}" if error.filename else ""
        return f"{error.strerror or error}{where}."
    if isinstance(error, MemoryError):
        return "There is not enough memory."
    return _fault(error)


def _fault(error: Exception) -> str:
    """What to tell, and to report, of a mistake that is ours."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return (
        f"This is a fault of secondlook itself, not of your text: "
        f"{type(error).__name__} in {where}: {error}. Please report it with the file "
        "that brought it about."
    )


@contextlib.contextmanager
def _signals() -> Iterator[None]:
    """Being told to end is like Ctrl-C: what was begun is taken away first."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        STOP.set()
        raise KeyboardInterrupt

    names = ("SIGINT", "SIGTERM", "SIGHUP")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    # One that is ignored stays so: nohup asks for it.
    usual = (signal.SIG_DFL, signal.default_int_handler)
    before = {one: signal.getsignal(one) for one in numbers}
    mine = [one for one, was in before.items() if was in usual]
    for one in mine:
        signal.signal(one, stop)
    try:
        yield
    finally:
        for one in mine:
            signal.signal(one, before[one])


def _bear_any_letter() -> None:
    """A terminal that lacks a letter shows a question mark for it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _let_go_of_output() -> None:
    """Python would complain again at its end about an output that is full."""
    try:
        _flush()
    except OSError:
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
