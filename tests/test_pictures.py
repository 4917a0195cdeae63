"""A picture's size and what else is in its file, from bytes made here."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondlook.pictures import KINDS, read_picture


def chunk(name: bytes, data: bytes) -> bytes:
    """A part of a PNG."""
    whole = name + data
    return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))


def png(width: int, height: int, *more: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 4))
    parts = [chunk(b"IHDR", head), *more, pixels, chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def segment(marker: int, data: bytes) -> bytes:
    """A part of a JPEG."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data


JFIF = segment(0xE0, b"JFIF\0\1\2\0\0\1\0\1\0\0")


def jpeg(width: int, height: int, *more: bytes, frame: int = 0xC0) -> bytes:
    size = segment(frame, struct.pack(">BHHB", 8, height, width, 3) + b"\0" * 9)
    scan = segment(0xDA, b"\0" * 10) + b"\x12\xff\x00\x34\xff\xd0\x56"
    return b"\xff\xd8" + JFIF + b"".join(more) + size + scan + b"\xff\xd9"


def riff(name: bytes, data: bytes) -> bytes:
    """A part of a WebP."""
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def webp(*parts: bytes) -> bytes:
    whole = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(whole)) + whole


LOSSY = riff(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 640, 400))
LOSSLESS = riff(b"VP8L", b"\x2f" + struct.pack("<I", 639 | 399 << 14))
EXTENDED = riff(
    b"VP8X", b"\0\0\0\0" + (639).to_bytes(3, "little") + (399).to_bytes(3, "little")
)


def svg(
    inside: str, attributes: str = 'viewBox="0 0 640 400"', before: str = ""
) -> bytes:
    name = (
        'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    )
    return f"{before}<svg {name} {attributes}>\n{inside}\n</svg>".encode()


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (png(640, 400), ".png"),
        (jpeg(640, 400), ".jpg"),
        (jpeg(640, 400, frame=0xC2), ".jpeg"),
        (webp(LOSSY), ".webp"),
        (webp(LOSSLESS), ".webp"),
        (webp(EXTENDED, LOSSY), ".webp"),
        (svg("<path d='M0 0h8'/>"), ".svg"),
        (svg("", 'width="640px" height="400" viewBox="0 0 8 8"'), ".svg"),
        (svg("", 'width="100%" height="100%" viewBox="0,0,640,400"'), ".svg"),
        (b"\xef\xbb\xbf" + svg(""), ".svg"),
        (
            svg("", before='<?xml version="1.0" encoding="UTF-8"?>\n<!-- ours -->'),
            ".svg",
        ),
    ],
)
def test_size(data: bytes, suffix: str) -> None:
    picture = read_picture(data, suffix)
    assert picture is not None
    assert (picture.width, picture.height, picture.extras) == (640, 400, ())


@pytest.mark.parametrize(
    ("data", "suffix", "what"),
    [
        (png(8, 8, chunk(b"tEXt", b"Author\0Me")), ".png", "text"),
        (png(8, 8, chunk(b"iTXt", b"XML:com.adobe.xmp\0")), ".png", "XMP"),
        (png(8, 8, chunk(b"zTXt", b"a")), ".png", "text"),
        (png(8, 8, chunk(b"eXIf", b"II*\0")), ".png", "EXIF"),
        (png(8, 8, chunk(b"iCCP", b"a")), ".png", "profile"),
        (png(8, 8, chunk(b"acTL", b"a")), ".png", "move"),
        (png(8, 8, chunk(b"prVt", b"a")), ".png", "unknown"),
        (png(8, 8) + b"PK", ".png", "after the picture's end"),
        (jpeg(8, 8, segment(0xE1, b"Exif\0\0GPS")), ".jpg", "EXIF"),
        (jpeg(8, 8, segment(0xE1, b"http://ns.adobe.com/xap")), ".jpg", "XMP"),
        (jpeg(8, 8, segment(0xE2, b"ICC_PROFILE\0\1\1")), ".jpg", "profile"),
        (jpeg(8, 8, segment(0xED, b"Photoshop 3.0\0")), ".jpg", "APP13"),
        (jpeg(8, 8, segment(0xFE, b"by me")), ".jpg", "a comment"),
        (jpeg(8, 8, segment(0xE0, b"JFIF\0\1\2\0\0\1\0\1\1\1abc")), ".jpg", "copy"),
        (jpeg(8, 8) + b"more", ".jpg", "after the picture's end"),
        (webp(EXTENDED, LOSSY, riff(b"EXIF", b"II*")), ".webp", "EXIF"),
        (webp(EXTENDED, LOSSY, riff(b"XMP ", b"<x/>")), ".webp", "XMP"),
        (webp(EXTENDED, riff(b"ICCP", b"a"), LOSSY), ".webp", "profile"),
        (webp(EXTENDED, riff(b"ANIM", b"a" * 6)), ".webp", "move"),
        (webp(LOSSY) + b"more", ".webp", "after the picture's end"),
        (svg("<script>1</script>"), ".svg", "<script>"),
        (svg("<style>@import 'x'</style>"), ".svg", "<style>"),
        (svg("<foreignObject/>"), ".svg", "<foreignObject>"),
        (svg("<image href='#a'/>"), ".svg", "<image>"),
        (svg("<a href='#a'/>"), ".svg", "<a>"),
        (svg("<set/>"), ".svg", "<set>"),
        (svg("<metadata>me</metadata>"), ".svg", "<metadata>"),
        (svg("<g onload='x()'/>"), ".svg", '"onload"'),
        (svg("<g style='fill:red'/>"), ".svg", '"style"'),
        (svg("<use href='https://a.org/x.svg#a'/>"), ".svg", "https://a.org"),
        (svg("<use xlink:href='x.svg#a'/>"), ".svg", "x.svg"),
        (svg("<path fill='url(https://a.org/#a)'/>"), ".svg", "https://a.org"),
        (svg("<path fill='u\\72l(https://a.org/#a)'/>"), ".svg", "https://a.org"),
        (svg("", before="<!DOCTYPE svg>"), ".svg", "declaration"),
        (svg("", before="<?xml-stylesheet href='x.css'?>"), ".svg", "declaration"),
        (svg("<![CDATA[x]]>"), ".svg", "declaration"),
    ],
)
def test_what_does_not_belong(data: bytes, suffix: str, what: str) -> None:
    picture = read_picture(data, suffix)
    assert picture is not None
    assert [what in extra.what for extra in picture.extras] == [True]


def test_where_it_stands() -> None:
    picture = read_picture(svg("<g>\n  <script/></g>"), ".svg")
    assert picture is not None
    (extra,) = picture.extras
    assert (extra.line, extra.column) == (3, 3)


def test_paint_and_parts_from_the_same_drawing_are_fine() -> None:
    inside = "<g id='a'/><use href='#a'/><path fill='url(#b)' clip-path='url( #c )'/>"
    picture = read_picture(svg(inside), ".svg")
    assert picture is not None
    assert picture.extras == ()


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"", ".png"),
        (png(8, 8)[:40], ".png"),
        (jpeg(8, 8), ".png"),
        (png(8, 8), ".jpg"),
        (jpeg(8, 8)[:-2], ".jpg"),
        (b"\xff\xd8\xff\xd9", ".jpg"),
        (webp(LOSSY)[:20], ".webp"),
        (webp(), ".webp"),
        (b"<html></html>", ".svg"),
        (b"<svg>", ".svg"),
        (svg("&a;"), ".svg"),
        ("<svg/>".encode("utf-16"), ".svg"),
        (b'<?xml version="1.0" encoding="utf-7"?><svg/>', ".gif"),
    ],
)
def test_no_such_picture(data: bytes, suffix: str) -> None:
    assert read_picture(data, suffix) is None


def test_a_bomb_of_entities_is_not_read() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>'
    picture = read_picture(bomb.encode(), ".svg")
    assert picture is not None
    assert [extra.what[:13] for extra in picture.extras] == ["a declaration"]


@given(st.sampled_from(KINDS), st.binary(max_size=200), st.integers(0, 300))
def test_any_bytes_are_read(suffix: str, more: bytes, cut: int) -> None:
    for start in (png(8, 8), jpeg(8, 8), webp(EXTENDED, LOSSY), svg("<g/>"), b""):
        read_picture(start[:cut] + more, suffix)
