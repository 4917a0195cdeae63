"""Files in a zip whose bytes depend on nothing but the files."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Mapping

from secondlook import offline
from secondlook.export.picked import ExportError


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of `files`, each by its path in it.

    The time of each file is SOURCE_DATE_EPOCH, or else the start of 1980.

    Raises:
        ExportError: SOURCE_DATE_EPOCH is no number of seconds.
    """
    _check_epoch()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(files):
            archive.writestr(offline.entry(path), files[path])
    return made.getvalue()


def _check_epoch() -> None:
    given = os.environ.get("SOURCE_DATE_EPOCH") or "0"
    if not (given.isascii() and given.isdigit()):
        raise ExportError(
            f"SOURCE_DATE_EPOCH is {given[:40]!r}; it has to be a number of seconds "
            "since 1970, such as 1767225600."
        )
