"""Two checkers of HTML find nothing in any built page.

What `htmlvalidate.json` changes in html-validate's recommended rules, and why:

- `form-dup-name`: the boxes of one question share a name, as HTML has it for boxes and
  radio buttons alike; upstream's option `shared` is for this.
- `tel-non-breaking`: the class `sl-phone` keeps a number on one line by style, so
  that what somebody copies holds plain spaces; upstream's option `ignoreClasses` is
  for this.
- `valid-id`: HTML allows an id that begins with a digit, such as that of the heading
  “1. Find the moment”; upstream's option `relaxed` follows HTML.
- `wcag/h32`: H32 is one way, among others, to tell of a change of context. The quiz and
  the search send nothing and change nothing, so there is nothing to submit; without
  script a quiz would get a button that does nothing.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

HERE = Path(__file__).parent
HTML_VALIDATE = ROOT / "node_modules/html-validate/bin/html-validate.mjs"
NU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
BAD = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>A page</title>\n</head>\n'
    '<body>\n<main><a href="#a"><button type="button">x</button></a></main>\n'
    "</body>\n</html>\n"
)


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, check=False, timeout=300
    )


def program(name: str, fix: str) -> str:
    """Where a program is; a machine without it fails the test and is told why."""
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"No {name}: {fix}")
    return found


def html_validate(folder: Path) -> list[str]:
    """What html-validate finds in the pages of a folder."""
    node = program("node", "install Node.js 20.19 or newer.")
    if not HTML_VALIDATE.is_file():
        pytest.fail("No html-validate: run `make node_modules/.installed`.")
    config = HERE / "htmlvalidate.json"
    result = run(
        *(node, HTML_VALIDATE, "--config", config, "--formatter", "json", "**/*.html"),
        cwd=folder,
    )
    assert result.stdout, result.stderr
    return [
        f"{Path(page['filePath']).relative_to(folder.resolve())}:{one['line']}: "
        f"{one['ruleId']}: {one['message']}"
        for page in json.loads(result.stdout)
        for one in page["messages"]
    ]


def nu(files: Sequence[Path], *options: str) -> list[str]:
    """What the Nu checker takes for an error."""
    java = program("java", "run `make java`.")
    if not NU.is_file():
        pytest.fail("No Nu checker: run `make node_modules/.installed`.")
    assert files
    plain = ("--format", "json", "--exit-zero-always")
    result = run(java, "-jar", NU, *plain, *options, *files, cwd=ROOT)
    found: list[dict[str, Any]] = json.loads(result.stderr)["messages"]
    return [
        f"{one.get('url', '')}:{one.get('lastLine')}: {one['message']}"
        for one in found
        if one["type"] != "info"
    ]


def test_html_validate_finds_nothing(built: Path) -> None:
    assert html_validate(built) == []


def test_the_nu_checker_finds_nothing(built: Path) -> None:
    assert nu(sorted(built.rglob("*.html"))) == []


@pytest.mark.parametrize("kind", ["css", "svg"])
def test_the_nu_checker_finds_nothing_in_style_and_pictures(
    built: Path, kind: str
) -> None:
    assert nu(sorted(built.rglob(f"*.{kind}")), f"--{kind}") == []


def test_both_would_notice(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(BAD, encoding="utf-8")
    assert "element-permitted-content" in html_validate(tmp_path)[0]
    assert any("must not appear as a descendant" in one for one in nu([page]))


def test_a_missing_java_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "PATH", "")
    with pytest.raises(pytest.fail.Exception, match="make java"):
        nu([HERE / "test_markup.py"])
