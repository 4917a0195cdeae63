"""Styles, programs and drawings of a built site: what they would fetch, keep or run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from secondlook.audit.vocabulary import UNREAD
from secondlook.pictures import read_picture

# Line, and what is wrong there.
Fault = tuple[int, str]

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
_ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})[ \t\n\r\f]?|\n|(.))", re.S)
# A picture written out in the style itself is not fetched from anywhere.
_WRITTEN_OUT = re.compile(
    r"url\(\s*(?:\"data:image/[^\"]*\"|'data:image/[^']*'|data:image/[^)\s\"']*)\s*\)",
    re.I,
)
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:\s*)?[/\\]{2}[^\s\"')]+", re.I)
_RUNS = re.compile(r"expression\s*\(|-moz-binding|behavior\s*:|javascript\s*:", re.I)
_IMPORT = re.compile(r"@import[^;]*", re.I)

_ADDRESS = re.compile(r"[\"'`](?:(?:https?|wss?|ftp|data|blob):|//)[^\"'`]*", re.I)
_KEEPS = re.compile(
    r"\b(?:localStorage|sessionStorage|indexedDB|caches|cookie(?:Store)?|sendBeacon"
    r"|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection"
    r"|serviceWorker|importScripts|SharedWorker|Worker|eval|Function"
    r"|innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe"
    r"|geolocation|mediaDevices|clipboard)\b|document\.write"
)
# The one program that may keep something and the one that may use the camera, each only
# after its reader asks for it; as modules and as plain scripts.
_MAY = {
    f"components/{name}.{suffix}": what
    for name, what in (
        ("quiz/remember", "localStorage"),
        ("class-picture/camera", "mediaDevices"),
    )
    for suffix in ("mjs", "js")
}
_SCRIPT_COMMENT = re.compile(r"/\*.*?\*/|(?:^|(?<=[\s;{}(),]))//[^\n]*", re.S)


def faults_of(file: Path) -> Iterator[Fault]:
    """What must not be published in a file that is not a page."""
    match file.suffix:
        case ".css":
            yield from _css(file.read_text(encoding="utf-8"))
        case ".mjs" | ".js":
            name = "/".join(file.parts[-3:])
            yield from _script(file.read_text(encoding="utf-8"), _MAY.get(name))
        case ".svg":
            yield from _svg(file.read_bytes())
        case suffix if suffix in UNREAD:
            yield 1, "This is a page or a program that the audit cannot read."


def _css(text: str) -> Iterator[Fault]:
    text = _COMMENT.sub(_lines_only, text)
    text = _WRITTEN_OUT.sub(_lines_only, _ESCAPE.sub(_unescaped, text))
    for match in _ELSEWHERE.finditer(text):
        yield (
            _line(text, match),
            f"The style would fetch {match.group()} from another site.",
        )
    for match in _RUNS.finditer(text):
        yield _line(text, match), f"The style would run something ({match.group()})."
    for match in _IMPORT.finditer(text):
        if not _ELSEWHERE.search(match.group()):
            message = "The style brings in another one; name both in the page."
            yield _line(text, match), message


def _script(text: str, may_use: str | None = None) -> Iterator[Fault]:
    plain = _SCRIPT_COMMENT.sub(_lines_only, text)
    for match in _ADDRESS.finditer(plain):
        if not match.group()[1:].startswith(
            "http://www.w3.org/"
        ):  # a name, not a place
            message = f"The program knows an address: {match.group()[1:60]}."
            yield _line(plain, match), message
    for match in _KEEPS.finditer(plain):
        if match.group() == may_use:
            continue
        message = f"The program could keep, send or run something ({match.group()})."
        yield _line(plain, match), message


def _svg(data: bytes) -> Iterator[Fault]:
    picture = read_picture(data, ".svg")
    if picture is None:
        yield 1, "This is not a drawing that can be read."
        return
    for extra in picture.extras:
        yield extra.line, f"The drawing holds {extra.what}."


def _unescaped(match: re.Match[str]) -> str:
    if match[1]:
        code = int(match[1], 16)
        return chr(code) if 0 < code < 0x110000 else "\ufffd"
    return match[2] or ""


def _lines_only(match: re.Match[str]) -> str:
    return "\n" * match.group().count("\n") or " "


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1
