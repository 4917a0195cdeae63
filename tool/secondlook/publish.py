"""What a built site needs to be served: light files, headers, a sum of every file."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path

from secondlook.policy import CAMERA_HEADERS, CAMERA_PAGE, HEADERS

SUMS = "SHA256SUMS"

# Remarks that have a line, or several, to themselves, and the space before a line.
_REMARK = re.compile(r"^[ \t]*(?://.*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)$\n?", re.M)
_INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.M)


def lighten(site: Path) -> None:
    """Leave out of styles and modules what only their authors read."""
    for suffix in ("*.css", "*.mjs"):
        for file in site.rglob(suffix):
            text = file.read_text(encoding="utf-8")
            file.write_text(lightened(text), encoding="utf-8")


def lightened(text: str) -> str:
    """A style or a module without remarks and indentation, otherwise as it was.

    A text that runs over several lines keeps its spaces: such a file is left alone.
    """
    if any(line.count("`") % 2 for line in text.split("\n")):
        return text
    return _INDENT.sub("", _REMARK.sub("", text))


def add_headers(site: Path) -> None:
    """`_headers`, which Netlify and Cloudflare Pages read and do not publish.

    Where two rules fit a page, Netlify sends the more exact one's header, and
    Cloudflare sends both in one line, of which browsers keep the later part.
    """
    lines = _rule("/*", HEADERS)
    if (site / CAMERA_PAGE).is_dir():
        lines += _rule(f"/{CAMERA_PAGE}*", CAMERA_HEADERS)
    (site / "_headers").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _rule(path: str, headers: Iterable[tuple[str, str]]) -> list[str]:
    return [path, *(f"  {name}: {value}" for name, value in headers)]


def add_sums(site: Path) -> None:
    """`SHA256SUMS`, for `sha256sum --check`; sorted, of all files but hidden ones."""
    paths = [path for path in site.rglob("[!.]*") if path.is_file()]
    named = {path.relative_to(site).as_posix(): path for path in paths}
    lines = [
        f"{hashlib.sha256(named[name].read_bytes()).hexdigest()}  {name}\n"
        for name in sorted(named, key=os.fsencode)
    ]
    (site / SUMS).write_text("".join(lines), encoding="utf-8")
