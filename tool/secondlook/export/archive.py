"""Files in a zip whose bytes depend on nothing but the files."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Mapping
from time import gmtime

from secondlook.export.picked import ExportError

_EARLIEST = 315532800  # the start of 1980; a zip knows nothing before
_LATEST = 4354819198  # the end of 2107; nor anything after


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of `files`, each by its path in it.

    The time of each file is SOURCE_DATE_EPOCH, or else the start of 1980.

    Raises:
        ExportError: SOURCE_DATE_EPOCH is no number of seconds.
    """
    when = gmtime(_epoch())[:6]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, whatever system this is
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, files[path])
    return made.getvalue()


def _epoch() -> int:
    given = os.environ.get("SOURCE_DATE_EPOCH") or "0"
    if not (given.isascii() and given.isdigit()):
        raise ExportError(
            f"SOURCE_DATE_EPOCH is {given[:40]!r}; it has to be a number of seconds "
            "since 1970, such as 1767225600."
        )
    return min(max(int(given[:20]), _EARLIEST), _LATEST)
