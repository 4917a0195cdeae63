"""74. Programs, forms, frames and addresses that fetch or run something."""

from __future__ import annotations

from pathlib import Path

from tests.bad_input.making import PAGE, page

# Each line with the columns and rules under which it is refused.
PAYLOADS = {
    "<script>alert(1)</script>": ["1 no-raw-html", "17 no-raw-html"],
    "<img src=x onerror=alert(1)>": ["1 no-raw-html"],
    "[read it aloud](javascript:alert(1))": ["17 safe-link"],
    "[read it aloud](java&#10;script:alert(1))": ["17 safe-link"],
    "[read it aloud](https://example.org/){: onclick=a() }": ["38 no-attribute-list"],
    "<iframe src=//example.org></iframe>": ["1 no-raw-html", "27 no-raw-html"],
    "<form><input name=a></form>": [
        "1 no-raw-html",
        "7 no-raw-html",
        "21 no-raw-html",
    ],
    "<meta http-equiv=refresh content=0>": ["1 no-raw-html"],
    "<base href=//example.org>": ["1 no-raw-html"],
    "[read it aloud](http://example.org/)": ["17 safe-link"],
    "![A red bus in the rain](https://example.org/a.png)": ["26 local-image"],
    "[read it aloud]: data:text/html;base64,PHNjcmlwdD4=": ["18 safe-link"],
    "<svg onload=alert(1)>": ["1 no-raw-html"],
}


def build(course: Path) -> None:
    page(course, "\n\n".join(PAYLOADS))


EXPECT = (
    1,
    [
        f"{PAGE}:{line}:{place}"
        for line, places in zip(range(5, 100, 2), PAYLOADS.values(), strict=False)
        for place in places
    ],
)
