"""Printed packs: everything for one lesson and age group as a PDF.

They are drawn by the templates that draw the site, from the same Markdown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from secondlook.course import Course
from secondlook.pack.contents import Packer
from secondlook.pack.engine import Engine
from secondlook.pack.pages import Pages
from secondlook.pack.wanted import FOLDER, Pack, Wanted, downloads, for_site, packs
from secondlook.pack.wanted import PackError as PackError

Progress = Callable[[str], None]


class Printer:
    """Prints packs of a course.

    Raises:
        PackError: the engine is missing.
    """

    def __init__(self, course: Course) -> None:
        self.course = course
        self._engine = Engine(course.root / "lessons")

    def write(
        self, want: Wanted, folder: Path, progress: Progress = lambda _: None
    ) -> list[Path]:
        """Make the packs that are wanted in `folder`; returns their paths.

        Each file is written whole or not at all. The same course gives the same bytes.

        Raises:
            PackError: a picture cannot be read or has no words.
        """
        engine = self._engine
        packer = Packer(self.course, want.country, engine.parse, engine.fits)
        folder.mkdir(parents=True, exist_ok=True)
        written = []
        for pack in packs(want):
            progress(f"Printing {pack.name}")
            path = folder / pack.name
            beside = path.with_name(f".{path.name}.new")
            try:
                html = packer.document(pack, self._pages(packer, pack))
                beside.write_bytes(engine.pdf(html, pack))
                beside.replace(path)
            finally:
                beside.unlink(missing_ok=True)
            written.append(path)
        return written

    def _pages(self, packer: Packer, pack: Pack) -> Pages:
        """Where the parts of the student's pack stand, for a teacher's to say."""
        if pack.audience != "teacher":
            return {}
        student = replace(pack, audience="student")
        starts = self._engine.pages(packer.document(student), student)
        return {
            name: (page, starts[f"{name}-end"])
            for name, page in starts.items()
            if f"{name}-end" in starts
        }

    def downloads(self) -> dict[str, list[dict[str, object]]]:
        """The packs of a site, by the lesson whose teaching page leads to them."""
        return downloads(self.course)

    def write_all(self, site: Path, progress: Progress = lambda _: None) -> None:
        """Make the packs of a site in its folder for them.

        Raises:
            PackError: as `write` does.
        """
        for want in for_site(self.course):
            self.write(want, site / FOLDER, progress)
