"""Files for whoever serves or checks a built site: headers, and a sum of every file."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from secondlook.policy import HEADERS

SUMS = "SHA256SUMS"


def add_headers(site: Path) -> None:
    """`_headers`, which Netlify and Cloudflare Pages read and do not publish."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS)]
    (site / "_headers").write_text("\n".join(lines) + "\n", encoding="utf-8")


def add_sums(site: Path) -> None:
    """`SHA256SUMS`, for `sha256sum --check`; sorted, of all files but hidden ones."""
    paths = [path for path in site.rglob("[!.]*") if path.is_file()]
    named = {path.relative_to(site).as_posix(): path for path in paths}
    lines = [
        f"{hashlib.sha256(named[name].read_bytes()).hexdigest()}  {name}\n"
        for name in sorted(named, key=os.fsencode)
    ]
    (site / SUMS).write_text("".join(lines), encoding="utf-8")
