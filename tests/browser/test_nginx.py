"""nginx, started with the recipe of docs/hosting.md, serves the real site soundly."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import expect

from secondlook import policy
from tests.browser.conftest import Open
from tests.conftest import ROOT

LESSON = "too-good-to-be-true/14-17/"
FRAME = """\
daemon off; pid nginx.pid; error_log stderr; {user}
events {{}}
http {{
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
{recipe}
}}
"""


def recipe(site: Path, port: int) -> str:
    """The server that docs/hosting.md describes, for this site and port."""
    text = (ROOT / "docs/hosting.md").read_text(encoding="utf-8")
    found = re.search(r"```nginx\n(.*?)```", text, re.S)
    assert found
    written = found[1]
    for old, new in (
        ("listen 8080;", f"listen 127.0.0.1:{port};"),
        ("/srv/second-look/site", str(site)),
    ):
        assert written.count(old) == 1
        written = written.replace(old, new)
    return written


@pytest.fixture(scope="module")
def nginx(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address at which nginx serves the real site."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin")
    if program is None:
        pytest.fail("No nginx: run `make nginx`, or apt-get install nginx-light.")
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    work = tmp_path_factory.mktemp("nginx")
    # Its workers would be another user, who may not look into pytest's folders.
    user = "user root;" if Path("/proc/self").stat().st_uid == 0 else ""
    config = FRAME.format(user=user, recipe=recipe(built, port))
    (work / "nginx.conf").write_text(config, encoding="utf-8")
    log = work / "stderr"
    with log.open("wb") as errors:
        command = [program, "-p", str(work), "-c", "nginx.conf", "-e", "stderr"]
        process = subprocess.Popen(command, stderr=errors)
    try:
        wait_for(port, process)
        assert log.read_text() == "", "nginx warns of nothing"
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=10)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        assert process.poll() is None, "nginx ended at once"
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("nginx does not answer")


def answer(url: str) -> tuple[int, Message, bytes]:
    try:
        with urllib.request.urlopen(url, timeout=5) as got:
            return got.status, got.headers, got.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("", 200, "text/html; charset=utf-8"),
        (LESSON, 200, "text/html; charset=utf-8"),
        ("assets/site.mjs", 200, "text/javascript; charset=utf-8"),
        ("assets/site.css", 200, "text/css; charset=utf-8"),
        ("pictures/logo.svg", 200, "image/svg+xml; charset=utf-8"),
        ("search/search_index.json", 200, "application/json; charset=utf-8"),
        ("nowhere/at/all/", 404, "text/html; charset=utf-8"),
        ("_headers", 404, "text/html; charset=utf-8"),
        (".secondlook-site", 404, "text/html; charset=utf-8"),
    ],
)
def test_what_is_sent(nginx: str, path: str, status: int, kind: str) -> None:
    code, headers, body = answer(nginx + path)
    assert (code, headers["Content-Type"]) == (status, kind)
    assert {name: headers[name] for name, _ in policy.HEADERS} == dict(policy.HEADERS)
    assert headers["Server"] == "nginx"
    assert "Set-Cookie" not in headers
    assert body
    if status == 404:
        assert b"This page is not here" in body


def test_a_browser_has_nothing_to_complain_of(open_browser: Open, nginx: str) -> None:
    page = open_browser().new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(nginx + LESSON)
    question = page.locator("[data-question]").first
    question.locator("input").first.check()
    question.get_by_role("button", name="Check my answer").click()
    expect(question.locator("[data-result]")).not_to_be_empty()
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("parcel")
    expect(page.locator("[data-search-results] a").first).to_be_visible()
    assert said == []


def test_only_the_class_picture_may_use_the_camera(
    open_browser: Open, nginx: str
) -> None:
    page = open_browser().new_page()
    for path, may in ((policy.CAMERA_PAGE, True), (LESSON, False), ("", False)):
        page.goto(nginx + path)
        allows = "document.featurePolicy.allowsFeature('camera')"
        assert page.evaluate(allows) is may, path
    headers = answer(nginx + policy.CAMERA_PAGE)[1]
    assert (
        headers["Permissions-Policy"]
        == dict(policy.CAMERA_HEADERS)["Permissions-Policy"]
    )


def test_no_other_page_shows_it_in_a_frame(
    open_browser: Open, nginx: str, url: str
) -> None:
    page = open_browser().new_page()
    # The same site from a server without headers is shown: the test can fail.
    page.set_content(f'<iframe src="{url}"></iframe>')
    expect(page.frame_locator("iframe").locator(".sl-exit")).to_have_count(1)
    with page.expect_event("requestfailed") as failed:
        page.set_content(f'<iframe src="{nginx}"></iframe>')
    assert failed.value.url == nginx
    assert page.frame_locator("iframe").locator(".sl-exit").count() == 0
