"""The built site carries its headers and sums; the policy is the same everywhere."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from secondlook import policy, publish
from tests.conftest import ROOT

HOSTING = ROOT / "docs/hosting.md"


def test_every_page_has_the_policy(built: Path) -> None:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy.CONTENT}">'
    pages = list(built.rglob("*.html"))
    assert pages
    assert [page for page in pages if meta not in page.read_text("utf-8")] == []


def test_the_policy_lets_nothing_run_that_is_not_ours() -> None:
    directives = [one.split() for one in policy.CONTENT.split(";")]
    rules = {name: set(values) for name, *values in directives}
    assert rules["default-src"] == {"'none'"}
    assert rules["base-uri"] == rules["form-action"] == {"'none'"}
    assert rules["script-src"] == {"'self'"}
    allowed = {"'none'", "'self'", "data:"}
    assert set().union(*rules.values()) == allowed
    assert [name for name in rules if "data:" in rules[name]] == ["img-src"]


def test_headers_say_it_for_every_address(built: Path) -> None:
    lines = (built / "_headers").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "/*"
    more = lines.index(f"/{policy.CAMERA_PAGE}*")
    sent = dict(line.strip().split(": ", 1) for line in lines[1:more])
    assert sent == dict(policy.HEADERS)
    content = sent["Content-Security-Policy"]
    assert content == f"{policy.CONTENT}; frame-ancestors 'none'"
    assert max(map(len, lines)) < 2000  # Cloudflare takes no longer ones
    powers = sent["Permissions-Policy"].split(", ")
    assert len(powers) > 20
    assert all(re.fullmatch(r"[a-z-]+=\(\)", one) for one in powers)
    # One page may use the camera, by itself, and has all else from above.
    (page,) = (line.strip().split(": ", 1) for line in lines[more + 1 :])
    assert (built / policy.CAMERA_PAGE / "index.html").is_file()
    changed = ["camera=(self)" if one == "camera=()" else one for one in powers]
    assert page == ["Permissions-Policy", ", ".join(changed)]


def test_sums_are_of_every_file_and_found_right(built: Path) -> None:
    lines = (built / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    names = [line.split("  ")[1] for line in lines]
    files = {one.relative_to(built).as_posix() for one in built.rglob("[!.]*.*")}
    assert names == sorted(names)
    assert {*names} == {*files, "_headers"}
    check = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    subprocess.run(check, cwd=built, check=True)


def test_a_changed_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("words", encoding="utf-8")
    publish.add_sums(tmp_path)
    (tmp_path / "page.html").write_text("other words", encoding="utf-8")
    check = ["sha256sum", "--check", "--status", "SHA256SUMS"]
    assert subprocess.run(check, cwd=tmp_path, check=False).returncode == 1


def test_the_recipe_sends_the_same_headers() -> None:
    text = HOSTING.read_text(encoding="utf-8")
    sent = re.findall(r'^    add_header (\S+) "(.*)" always;$', text, re.M)
    for camera, headers in (("()", policy.HEADERS), ("(self)", policy.CAMERA_HEADERS)):
        told = {
            name: value.replace("$second_look_camera", camera) for name, value in sent
        }
        assert told == {**dict(policy.HEADERS), **dict(headers)}


def test_a_light_file_says_the_same_with_fewer_letters() -> None:
    script = (
        "// A remark.\nconst a = 1; // stays\n\n  /* Over\n   * lines. */\n  b();\n"
    )
    assert publish.lightened(script) == "const a = 1; // stays\nb();\n"
    style = "/* A remark. */\na {\n  content: '/* no remark */';\n}\n"
    assert publish.lightened(style) == "a {\ncontent: '/* no remark */';\n}\n"


def test_a_text_over_several_lines_keeps_its_spaces() -> None:
    script = "const a = `\n  // not a remark\n`;\n"
    assert publish.lightened(script) == script
