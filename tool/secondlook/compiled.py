"""Templates that were compiled, for the next time that the site is built.

They are kept where Python keeps what it made of our own modules: who may write there
can change what the program does in any case. Where Python keeps nothing, or must not
write, each build compiles them anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import sys
import tempfile
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

# What of an environment the code of its templates rests on, beside its extensions.
_SETTINGS = (
    *("autoescape", "optimized", "trim_blocks", "lstrip_blocks"),
    *("keep_trailing_newline", "newline_sequence"),
    *("block_start_string", "block_end_string"),
    *("variable_start_string", "variable_end_string"),
    *("comment_start_string", "comment_end_string"),
    *("line_statement_prefix", "line_comment_prefix"),
)


class Templates(jinja2.BytecodeCache):
    """Keeps the code of templates in this process, and in a file of each."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}
        self._folder = Path(cache_from_source(__file__)).parent

    def load_bytecode(self, bucket: Bucket) -> None:
        file, key = self._file(bucket), _key(bucket)
        if file.name not in self._kept:
            with contextlib.suppress(OSError):
                self._kept[file.name] = file.read_bytes()
        kept = self._kept.get(file.name, b"")
        if kept.startswith(key):
            # A file may have been cut off while it was written.
            with contextlib.suppress(EOFError, ValueError, TypeError):
                bucket.code = marshal.loads(kept[len(key) :])

    def dump_bytecode(self, bucket: Bucket) -> None:
        file = self._file(bucket)
        self._kept[file.name] = _key(bucket) + marshal.dumps(bucket.code)
        if not sys.dont_write_bytecode:
            with contextlib.suppress(OSError):
                _write(file, self._kept[file.name])

    def _file(self, bucket: Bucket) -> Path:
        kind = "escaping" if bucket.environment.autoescape else "plain"
        tag = sys.implementation.cache_tag
        return self._folder / f"{bucket.key}-{kind}.{tag}.jinja"


def _key(bucket: Bucket) -> bytes:
    """A digest of all that the code of a template rests on."""
    environment = bucket.environment
    rests_on = (
        *(sys.version, jinja2.__version__, bucket.checksum),
        *(getattr(environment, name) for name in _SETTINGS),
        *sorted(environment.extensions),
    )
    return hashlib.sha256(repr(rests_on).encode()).digest()


def _write(file: Path, data: bytes) -> None:
    """Another build may read the file meanwhile: it finds all of it or nothing."""
    opened, name = tempfile.mkstemp(dir=file.parent, prefix=f"{file.name}.")
    try:
        with os.fdopen(opened, "wb") as new:
            new.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
