"""What the audit lets pass does nothing in a real browser, even without a policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Open, served
from tests.hostile.unchecked import PAGES, site_of_all_pages

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
# Touch everything in the page, and ask the browser where its addresses lead.
TOUCH = """() => {
  const parts = [...document.querySelectorAll('article *')];
  for (const part of parts)
    for (const name of ['mouseover', 'focus', 'toggle', 'click'])
      part.dispatchEvent(new Event(name));
  const names = ['href', 'src', 'action', 'data'];
  return parts.flatMap((part) => names.map((name) => part[name]))
    .filter((address) => typeof address === 'string' && address);
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where every hostile page is served, without its content-security policy."""
    site = site_of_all_pages(tmp_path_factory.mktemp("hostile"))
    for file in site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        file.write_text(POLICY.sub("", html), encoding="utf-8")
    with served(site) as address:
        yield address


class Watched:
    """A page that notes everything that runs, is fetched, or could be followed."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        self.home = home
        self.seen: list[str] = []
        page.route("**/*", self._fetch)
        page.on("dialog", self._ran)

    def visit(self, path: str) -> list[str]:
        self.seen = []
        self.page.goto(self.home + path)
        safe = (self.home, "https://", "tel:", "mailto:")
        for address in self.page.evaluate(TOUCH):
            if not address.startswith(safe):
                self.seen.append(f"leads to {address}")
        return self.seen

    def _fetch(self, route: Route) -> None:
        if route.request.url.startswith(self.home):
            route.continue_()
        else:
            self.seen.append(f"fetches {route.request.url}")
            route.abort()

    def _ran(self, dialog: Any) -> None:
        self.seen.append("runs")
        dialog.dismiss()


def test_what_passes_is_harmless(open_browser: Open, address: str) -> None:
    watched = Watched(open_browser().new_page(), address)
    harmless = [case for case in PAGES if case.past == "harmless"]
    seen = {case.name: watched.visit(case.page) for case in harmless}
    assert {name: found for name, found in seen.items() if found} == {}


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("html-image-with-handler", "runs"),
        ("link-javascript", "leads to javascript:alert(1)"),
        ("image-from-elsewhere", "fetches https://evil.example/x.png"),
    ],
)
def test_the_browser_would_notice(
    open_browser: Open, address: str, name: str, what: str
) -> None:
    watched = Watched(open_browser().new_page(), address)
    (case,) = (case for case in PAGES if case.name == name)
    assert what in watched.visit(case.page)
