"""A picture's bytes → its size, and what else than a picture is in it.

Only headers are read, and nothing is drawn, so that a broken or hostile file can do
no harm. An SVG is a program's text as much as a picture: of its elements and
attributes only those that draw are known here.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from xml.parsers.expat import ExpatError, ParserCreate

KINDS = (".svg", ".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True, slots=True)
class Extra:
    """Something in a picture that does not belong there, with its line and column."""

    what: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's size in pixels, and what should not be in its file."""

    width: int
    height: int
    extras: tuple[Extra, ...] = ()


def read_picture(data: bytes, suffix: str) -> Picture | None:
    """What the bytes of a file with that suffix are, or nothing if no such picture."""
    reader = {".svg": _svg, ".png": _png, ".webp": _webp}.get(suffix, _jpeg)
    try:
        return reader(data)
    except (struct.error, IndexError, ValueError, ExpatError):
        return None  # it ends too early, or is not what its name says


# ---- PNG: a signature, then chunks of length, name, data and checksum

_PNG_PARTS = {
    b"tEXt": "text",
    b"zTXt": "text",
    b"iTXt": "text, such as XMP,",
    b"eXIf": "EXIF data, such as where it was taken,",
    b"tIME": "the time of its making",
    b"iCCP": "a colour profile with text",
    b"acTL": "pictures that move",
}
_PNG_DRAWS = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB"),
    *(b"bKGD", b"pHYs", b"sBIT", b"hIST", b"cICP", b"fcTL", b"fdAT"),
}


def _png(data: bytes) -> Picture | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack_from(">II", data, 16)
    extras = []
    at = 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        name = data[at + 4 : at + 8]
        if name not in _PNG_DRAWS:
            extras.append(Extra(_PNG_PARTS.get(name, f"an unknown part ({name!r})")))
        at += 12 + length
        if name == b"IEND":
            break
    if at < len(data):
        extras.append(_MORE)
    return None if at > len(data) else Picture(width, height, tuple(extras))


_MORE = Extra("other data after the picture's end")

# ---- JPEG: segments of marker, length and data, then the picture itself

_SIZES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_NO_DATA = {0x01, *range(0xD0, 0xD9)}


def _jpeg(data: bytes) -> Picture | None:
    if data[:3] != b"\xff\xd8\xff":
        return None
    size: tuple[int, int] | None = None
    extras = []
    at = 2
    while True:
        marker, at = _next_marker(data, at)
        if marker == 0xD9:
            break
        if marker in _NO_DATA:
            continue
        (length,) = struct.unpack_from(">H", data, at)
        part = data[at + 2 : at + length]
        if marker in _SIZES:
            height, width = struct.unpack_from(">HH", part, 1)
            size = (width, height)
        what = _jpeg_extra(marker, part)
        if what:
            extras.append(Extra(what))
        at += length
    if at < len(data):
        extras.append(_MORE)
    return Picture(*size, tuple(extras)) if size else None


def _next_marker(data: bytes, at: int) -> tuple[int, int]:
    """The next marker, past the picture's own bytes, and where its data starts."""
    while True:
        at = data.index(b"\xff", at)
        while data[at] == 0xFF:
            at += 1
        if data[at] != 0:  # FF 00 is a byte of the picture
            return data[at], at + 1


def _jpeg_extra(marker: int, part: bytes) -> str | None:
    if marker == 0xFE:
        return "a comment"
    if marker == 0xE0 and part.startswith((b"JFIF\0", b"JFXX\0")):
        return (
            None if part[:5] == b"JFIF\0" and part[12:14] == b"\0\0" else "a small copy"
        )
    if marker == 0xEE and part.startswith(b"Adobe"):
        return None  # how its colours are kept
    if marker == 0xE1:
        return "EXIF or XMP data, such as where it was taken,"
    if marker == 0xE2 and part.startswith(b"ICC_PROFILE\0"):
        return "a colour profile with text"
    if 0xE0 <= marker <= 0xEF:
        return f"a program's own data (APP{marker - 0xE0})"
    return None


# ---- WebP: RIFF chunks of name, length and data

_WEBP_PARTS = {
    b"EXIF": "EXIF data, such as where it was taken,",
    b"XMP ": "XMP data",
    b"ICCP": "a colour profile with text",
    b"ANIM": "pictures that move",
}
_WEBP_DRAWS = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANMF"}


def _webp(data: bytes) -> Picture | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    (whole,) = struct.unpack_from("<I", data, 4)
    size: tuple[int, int] | None = None
    extras = []
    at = 12
    while at < min(len(data), whole + 8):
        name = data[at : at + 4]
        (length,) = struct.unpack_from("<I", data, at + 4)
        size = size or _webp_size(name, data[at + 8 : at + 8 + min(length, 10)])
        if name not in _WEBP_DRAWS:
            what = _WEBP_PARTS.get(name, f"an unknown part ({name!r})")
            extras.append(Extra(what))
        at += 8 + length + length % 2
    if at > len(data) or size is None:
        return None
    if at < len(data):
        extras.append(_MORE)
    return Picture(*size, tuple(extras))


def _webp_size(name: bytes, part: bytes) -> tuple[int, int] | None:
    if name == b"VP8X":
        wide, high = part[4:7], part[7:10]
        return (
            int.from_bytes(wide, "little") + 1,
            int.from_bytes(high, "little") + 1,
        )
    if name == b"VP8L":
        (bits,) = struct.unpack_from("<I", part, 1)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == b"VP8 ":
        width, height = struct.unpack_from("<HH", part, 6)
        return width & 0x3FFF, height & 0x3FFF
    return None


# ---- SVG

ELEMENTS = {
    *("svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle"),
    *("ellipse", "line", "polyline", "polygon", "text", "tspan", "clipPath", "mask"),
    *("pattern", "linearGradient", "radialGradient", "stop", "marker"),
}
ATTRIBUTES = {
    *("xmlns", "xmlns:xlink", "version", "viewBox", "width", "height", "x", "y", "id"),
    *("x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy", "d"),
    *("points", "transform", "fill", "fill-rule", "fill-opacity", "stroke", "opacity"),
    *("stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"),
    *("stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "clip-path", "mask"),
    *("clip-rule", "clipPathUnits", "maskUnits", "maskContentUnits", "patternUnits"),
    *("patternContentUnits", "patternTransform", "gradientUnits", "gradientTransform"),
    *("spreadMethod", "offset", "stop-color", "stop-opacity", "href", "xlink:href"),
    *("preserveAspectRatio", "overflow", "color", "paint-order", "vector-effect"),
    *("font-family", "font-size", "font-weight", "font-style", "text-anchor"),
    *("dominant-baseline", "letter-spacing", "role", "focusable", "class", "lang"),
    *("aria-hidden", "aria-label", "aria-labelledby", "xml:space", "rotate"),
    *("markerWidth", "markerHeight", "markerUnits", "refX", "refY", "orient"),
    *("marker-start", "marker-mid", "marker-end", "shape-rendering", "display"),
}
_NAMES = {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
_FETCHES = re.compile(r"(?:url|image|src|element)[\w-]*\s*\(|\\", re.I)
_INSIDE = re.compile(r"url\(\s*#[\w.-]+\s*\)\Z")
_XML_START = re.compile(
    r"\s*(?:<\?xml\s+version=[\"']1\.0[\"'](?:\s+encoding=[\"']utf-8[\"'])?"
    r"(?:\s+standalone=[\"'](?:yes|no)[\"'])?\s*\?>)?",
    re.I,
)
_DECLARES = re.compile(r"<(?:!(?!--)|\?)")
_NUMBER = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+)\s*(?:px)?\s*\Z")


def _svg(data: bytes) -> Picture | None:
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    start = _XML_START.match(text)
    declared = _DECLARES.search(text, start.end() if start else 0)
    if declared:
        # Entities would be declared here: the file is not read any further.
        extra = Extra("a declaration, which can hold other files", *_at(text, declared))
        return Picture(1, 1, (extra,))
    reader = _Svg()
    reader.parser.Parse(text.encode("utf-8"), True)
    return reader.picture()


def _at(text: str, match: re.Match[str]) -> tuple[int, int]:
    before = text[: match.start()]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


class _Svg:
    """Collects what an SVG's elements say."""

    def __init__(self) -> None:
        self.parser = ParserCreate()
        self.parser.StartElementHandler = self._element
        self.root: tuple[str, dict[str, str]] | None = None
        self.extras: list[Extra] = []

    def picture(self) -> Picture | None:
        if self.root is None or self.root[0] != "svg":
            return None
        width, height = _svg_size(self.root[1])
        return Picture(width, height, tuple(self.extras))

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        if self.root is None:
            self.root = (name, attributes)
        if name not in ELEMENTS:
            self._extra(f"a <{name[:40]}> element")
        for attribute, value in attributes.items():
            if attribute not in ATTRIBUTES:
                self._extra(f'the attribute "{attribute[:40]}"')
            elif not _harmless(attribute, value):
                self._extra(f'the address "{value.strip()[:40]}"')

    def _extra(self, what: str) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber
        self.extras.append(Extra(what, line, column + 1))


def _harmless(attribute: str, value: str) -> bool:
    if attribute.startswith("xmlns"):
        return value in _NAMES
    if attribute.endswith("href"):
        return value.startswith("#")
    if _FETCHES.search(value):
        return _INSIDE.match(value.strip()) is not None
    return True


def _svg_size(attributes: dict[str, str]) -> tuple[int, int]:
    """Width and height, or those of the view box; nought where there are none."""
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    given = (attributes.get("width", ""), attributes.get("height", ""))
    shown = [_NUMBER.match(one) for one in given]
    if not all(shown):
        shown = [_NUMBER.match(one) for one in box[2:4]]
    sizes = [round(float(one[1])) for one in shown if one]
    return (sizes[0], sizes[1]) if len(sizes) == 2 else (0, 0)
