"""HTML → PDF, by WeasyPrint, which is installed only where packs are made.

The PDFs are tagged as PDF/UA-1 asks: title, language, headings, bookmarks, words for
pictures. They carry no date, so that the same course gives the same bytes.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from secondlook.pack.wanted import Pack, PackError

_HERE = Path(__file__).parent
_SIZES = {"a4": "210mm 297mm", "letter": "8.5in 11in"}
_VARIANT = "pdf/ua-1"
_TYPE = {False: "10.5pt", True: "18pt"}


class Engine:
    """WeasyPrint with our style; it may read files of `folder` and our fonts only."""

    def __init__(self, folder: Path) -> None:
        self._weasyprint, self._parser, fonts = _imported()
        self._may_read = (folder.resolve().as_uri() + "/", _HERE.as_uri() + "/")
        self._fonts = fonts()
        self._cache: dict[str, Any] = {}
        self._kept: dict[tuple[str, str], Any] = {}

    def parse(self, html: str) -> Element:
        """HTML as a tree: the `body`."""
        root = self._parser.parse(html, namespace_html_elements=False)
        body: Element = root.find("body")
        return body

    def pdf(self, html: str, pack: Pack) -> bytes:
        """The document as a PDF for the pack's paper and size of type.

        Raises:
            PackError: a picture cannot be read or has no words.
        """
        with self._faults():
            document = self._kept.pop((html, pack.name), None) or self._laid_out(
                html, pack
            )
            made: bytes = document.write_pdf(pdf_variant=_VARIANT)
        return made

    def pages(self, html: str, pack: Pack) -> dict[str, int]:
        """The page on which each id of the document stands.

        What was laid out is kept until its `pdf` is made.

        Raises:
            PackError: a picture cannot be read.
        """
        with self._faults():
            document = self._laid_out(html, pack)
        self._kept[html, pack.name] = document
        return {
            name: number
            for number, page in reversed(list(enumerate(document.pages, 1)))
            for name in page.anchors
        }

    def fits(self, html: str, pack: Pack) -> bool:
        """Whether the document is one page.

        Raises:
            PackError: a picture cannot be read.
        """
        with self._faults():
            return len(self._laid_out(html, pack).pages) == 1

    def _laid_out(self, html: str, pack: Pack) -> Any:
        fetcher = self._fetcher()
        style = (_HERE / "pack.css").read_text(encoding="utf-8")
        if pack.large:
            style += (_HERE / "large.css").read_text(encoding="utf-8")
        style += f"@page {{ size: {_SIZES[pack.paper]}; }}"
        style += f"html {{ font-size: {_TYPE[pack.large]}; }}"
        sheet = self._weasyprint.CSS(
            string=style,
            base_url=_HERE.as_uri() + "/",
            url_fetcher=fetcher,
            font_config=self._fonts,
        )
        document = self._weasyprint.HTML(
            string=html, base_url=self._may_read[0], url_fetcher=fetcher
        )
        return document.render(
            stylesheets=[sheet],
            font_config=self._fonts,
            pdf_variant=_VARIANT,
            cache=self._cache,
        )

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """What the engine complains of, as an error."""
        with _Faults() as faults:
            try:
                yield
            except self._weasyprint.urls.FatalURLFetchingError as error:
                faults.found.append(str(error.__cause__ or error))
        if faults.found:
            raise PackError("; ".join(dict.fromkeys(faults.found)))

    def _fetcher(self) -> Any:
        may_read = self._may_read

        class Fetcher(self._weasyprint.urls.URLFetcher):  # type: ignore[name-defined,misc]
            def fetch(self, url: str, headers: Any = None) -> Any:
                if not url.startswith(may_read):
                    raise ValueError(f"{url} is not in the course")
                return super().fetch(url, headers)

        return Fetcher(fail_on_errors=True)


class _Faults(logging.Handler):
    """What the engine complains of, kept from the terminal."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())

    def __enter__(self) -> _Faults:
        logger = logging.getLogger("weasyprint")
        self._before, logger.propagate = logger.propagate, False
        self._handlers, logger.handlers = logger.handlers, [self]
        return self

    def __exit__(self, *_: object) -> None:
        logger = logging.getLogger("weasyprint")
        logger.propagate, logger.handlers = self._before, self._handlers


def _imported() -> tuple[Any, Any, Any]:
    fix = 'Install it: python -m pip install "secondlook[pack]"'
    try:
        import tinyhtml5
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
    except ImportError as error:
        raise PackError(
            f"Packs are made by WeasyPrint, which is missing ({error}). {fix}"
        ) from None
    except OSError as error:  # its library for text is no Python package
        raise PackError(
            "WeasyPrint does not find Pango. Install it, on Debian and Ubuntu by "
            f"apt-get install libpango-1.0-0 libpangoft2-1.0-0. ({error})"
        ) from None
    return weasyprint, tinyhtml5, FontConfiguration
