"""A PDF as other programs read it: poppler's, and a checker of PDF/UA."""

from __future__ import annotations

import re
import shutil
import subprocess
import zlib
from pathlib import Path
from xml.etree import ElementTree

import page as ua


def asked(program: str, *words: str | Path) -> str:
    """What one of poppler's programs says."""
    if not shutil.which(program):
        raise FileNotFoundError(f"{program} is missing: apt-get install poppler-utils")
    run = subprocess.run([program, *words], capture_output=True, check=True)
    return run.stdout.decode()


def pages(file: Path) -> list[str]:
    """The words of each page, with single spaces."""
    text = asked("pdftotext", file, "-")
    return [" ".join(one.split()) for one in text.split("\f")[:-1]]


def words(file: Path) -> str:
    """All words, with single spaces, without what stands above and below each page."""
    return " ".join(pages(file))


def info(file: Path) -> dict[str, str]:
    """Title, paper and so on."""
    lines = (line.partition(":") for line in asked("pdfinfo", file).splitlines())
    return {name: value.strip() for name, _, value in lines}


def fonts(file: Path) -> list[list[str]]:
    """Of each font: name, …, whether it is embedded, a subset, and maps to Unicode."""
    rows = asked("pdffonts", file).splitlines()[2:]
    return [row.split() for row in rows]


def bookmarks(file: Path) -> list[str]:
    """The outline, from top to bottom."""
    xml = asked("pdftohtml", "-xml", "-i", "-stdout", "-enc", "UTF-8", file)
    found = ElementTree.fromstring(xml).iterfind(".//outline//item")
    return [one.text or "" for one in found]


def sizes(file: Path) -> list[float]:
    """The size of each run of letters on its pages, in points."""
    xml = asked("pdftotext", "-bbox-layout", file, "-")
    boxes = re.findall(r'<line [^>]*yMin="([\d.]+)" [^>]*yMax="([\d.]+)"', xml)
    return [float(below) - float(above) for above, below in boxes]


def unpacked(file: Path) -> bytes:
    """All that is packed inside, one after the other."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", file.read_bytes(), re.S)
    return b"\n".join(zlib.decompressobj().decompress(one) for one in streams)


def faults(file: Path) -> list[str]:
    """What is against PDF/UA-1, as far as a machine can see."""
    report = ua.validate_pdf(str(file), profile=ua.ValidationProfile.PDF_UA_1)
    return [f"{one.rule_id}: {one.message}" for one in report.failures]
