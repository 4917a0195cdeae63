"""A zip of questions → its XML files, read in memory; nothing is written to the disk.

Names in a zip are only ever printed, so that none of them can lead out of a folder.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from secondlook.importing.found import failure
from secondlook.importing.safe_xml import MOST_BYTES
from secondlook.problem import Place

SIGNATURE = b"PK\x03\x04"
MOST_FILES = 2000
MOST_BYTES_IN_ALL = 64 * 1024 * 1024


def xml_files(data: bytes, path: str) -> Iterator[tuple[str, bytes]]:
    """Name and content of each XML file in a zip, by name.

    Raises:
        ImportFailedError: it is no zip, needs a password, or holds too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield from _contents(package, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        message = f"The zip cannot be read: {error}."
        raise failure(Place(path), message, "Download it again.") from None
    except (NotImplementedError, RuntimeError) as error:
        message = f"The zip is packed in a way that is not read here: {error}."
        raise failure(
            Place(path), message, "Pack it again, without password."
        ) from None


def _contents(package: zipfile.ZipFile, path: str) -> Iterator[tuple[str, bytes]]:
    infos = package.infolist()
    if len(infos) > MOST_FILES:
        raise failure(
            Place(path),
            f"The zip holds more than {MOST_FILES} files.",
            "Export fewer questions at a time.",
        )
    read = 0
    for info in sorted(infos, key=lambda one: one.filename):
        if not info.filename.lower().endswith(".xml"):
            continue
        with package.open(info) as file:
            # What a zip says of its sizes may be a lie, so what comes out is counted.
            content = file.read(MOST_BYTES + 1)
        read += len(content)
        if len(content) > MOST_BYTES or read > MOST_BYTES_IN_ALL:
            message = "The zip holds more than could be a set of questions."
            raise failure(Place(path), message, "Export fewer questions at a time.")
        yield shown(f"{path}/{info.filename}"), content


def shown(name: str) -> str:
    """A name from a zip as it may be printed."""
    return "".join(letter if letter.isprintable() else "?" for letter in name)[:200]
