"""A built site → one that opens from a disk, and a zip of it.

Browsers run no modules and fetch nothing for a page that was opened from a disk, and
show the list of a folder instead of its `index.html`. So links name their file, each
module becomes a plain script, and data become scripts that are loaded when a module
fetches them. `offline.js` stands in for what is missing.
"""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path
from time import gmtime
from typing import Any

from secondlook.offline import pages, scripts

# These serve web servers and search engines.
_FOR_SERVERS = ("404.html", "sitemap.xml", "sitemap.xml.gz")
INDEX = "search/search_index.json"
_RUNTIME = "assets/offline.js"
_README = """\
Unpack the whole folder first. Then open index.html in any browser.
Nothing is installed, nothing is kept, and no network is needed.
"""
# What a zip of ours says of itself, so that the next build may replace it.
MARK = b"Made by `secondlook build --offline`, which may replace this file."
_EARLIEST = 315532800  # the start of 1980; a zip knows nothing before
_LATEST = 4354819198  # the end of 2107; nor anything after


def convert(site: Path) -> None:
    """Turn the pages and modules of the folder `site` into offline ones.

    Raises:
        scripts.ModuleError: a module is written in a way that cannot be converted.
    """
    for name in _FOR_SERVERS:
        (site / name).unlink(missing_ok=True)
    modules = scripts.read(site)
    shutil.copy(Path(__file__).parent / "offline.js", site / _RUNTIME)
    for path, module in modules.items():
        (site / path).unlink()
        (site / module.script).write_text(module.classic, encoding="utf-8")
    for file in sorted(site.rglob("*.html")):
        here = file.relative_to(site).parent.as_posix()
        html = file.read_text(encoding="utf-8")
        file.write_text(pages.convert(html, here, modules, _RUNTIME), encoding="utf-8")
    (site / "README.txt").write_text(_README, encoding="utf-8")


def add_data(site: Path) -> None:
    """Turn the data of the folder `site` into scripts that hold nothing else."""
    for file in sorted(site.rglob("*.json")):
        path = file.relative_to(site).as_posix()
        script = as_script(path, json.loads(file.read_text(encoding="utf-8")))
        file.with_name(f"{file.name}.js").write_text(script, encoding="utf-8")
        file.unlink()


def as_script(path: str, data: Any) -> str:
    """The data of the file at `path`, as the script `path`.js that keeps them."""
    if path == INDEX:
        for entry in data["docs"]:
            entry["location"] = pages.address(entry["location"] or "./")
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"secondLook.keep({json.dumps(path)}, {words});\n"


def pack(site: Path, archive: Path, top: str) -> None:
    """Write the folder `site` into a zip, as `top`; same files, same bytes."""
    paths = [path for path in site.rglob("[!.]*") if path.is_file()]
    named = {path.relative_to(site).as_posix(): path for path in paths}
    with zipfile.ZipFile(archive, "x", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        made.comment = MARK
        for name in sorted(named):
            made.writestr(entry(f"{top}/{name}"), named[name].read_bytes())


def entry(name: str) -> zipfile.ZipInfo:
    """The head of a file in a zip: the same on every machine and at every hour."""
    epoch = int((os.environ.get("SOURCE_DATE_EPOCH") or "0")[:20])
    made = zipfile.ZipInfo(name, gmtime(min(max(epoch, _EARLIEST), _LATEST))[:6])
    made.compress_type = zipfile.ZIP_DEFLATED
    made.create_system = 3  # Unix, whatever system this is
    made.external_attr = 0o100644 << 16
    return made


def is_ours(archive: Path) -> bool:
    """Whether a file is a zip that this module made."""
    try:
        with zipfile.ZipFile(archive) as opened:
            return opened.comment == MARK
    except zipfile.BadZipFile:
        return False
