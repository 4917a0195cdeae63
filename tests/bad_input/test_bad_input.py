"""Every bad input gets the problems it must get, and touches nothing.

Each file of `cases/` is a case, found by itself: its docstring starts with the case's
number and says what is bad; `build(course)` breaks the small course; `EXPECT` holds the
exit code and every problem as `path:line:column rule`. `COMMAND` (instead of
`validate`), `SAYS` (words of the output), `ENV` and `PREPARE` (see `World`) are for
those that need them. A case with a `check(world)` runs the command itself.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

import pytest

from tests.bad_input import making
from tests.bad_input.running import World, make_world, state
from tests.conftest import SOUND

FOLDER = Path(__file__).parent / "cases"
CASES = sorted(FOLDER.glob("*.py"))
NUMBERS = range(1, 101)


def load(path: Path) -> ModuleType:
    """A case's file as a module."""
    spec = importlib.util.spec_from_file_location(f"case_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(path: Path, folder: Path) -> None:
    """One case, in a world of its own in `folder`."""
    case = load(path)
    world = make_world(folder, SOUND, case)
    if hasattr(case, "build"):
        case.build(world.course)
    if hasattr(case, "check"):
        case.check(world)
    else:
        refused(world, case)


def refused(world: World, case: ModuleType) -> None:
    before = state(world.course.parent)
    result = world.run(*getattr(case, "COMMAND", ("validate",)))
    code, problems = case.EXPECT
    found = result.code, sorted(result.problems)
    assert found == (code, sorted(problems)), result.text
    for words in getattr(case, "SAYS", ()):
        assert words in result.text
    assert state(world.course.parent) == before, "nothing is written"


@pytest.fixture(scope="module")
def runs(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Mapping[Path, Future[None]]]:
    """The chosen cases, as many at a time as there are processors."""
    chosen = {item.name for item in request.session.items}
    pool = ThreadPoolExecutor(os.cpu_count())
    yield {
        path: pool.submit(run, path, tmp_path_factory.mktemp("case"))
        for path in CASES
        if f"test_case[{path.stem}]" in chosen
    }
    pool.shutdown(cancel_futures=True)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, runs: Mapping[Path, Future[None]]) -> None:
    runs[path].result()


def test_every_case_is_there_and_says_what_it_is() -> None:
    assert [int(path.stem[:3]) for path in CASES] == list(NUMBERS)
    for path, number in zip(CASES, NUMBERS, strict=True):
        assert path.read_text(encoding="utf-8").startswith(f'"""{number}. ')


def test_the_question_and_page_that_cases_break_are_sound(tmp_path: Path) -> None:
    world = make_world(tmp_path, SOUND)
    making.first_question(world.course)
    making.page(world.course, "Words.")
    result = world.run("validate")
    assert (result.code, result.problems) == (0, []), result.text
