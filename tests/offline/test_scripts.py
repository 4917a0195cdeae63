"""Modules become plain scripts that do the same, or are refused."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from secondlook.offline.scripts import ModuleError, convert, in_order, read

MODULES = {
    "main.mjs": """\
import { add, TWO as two } from "./parts/sums.mjs";
import * as sums from './parts/sums.mjs';
import "./parts/first.mjs";
import {
  late,
} from "./parts/late.mjs";

const later = await_();
function await_() { return import("./parts/late.mjs"); }
later.then(async (one) => {
  const said = await one.late();
  console.log(add(two, 1), sums.TWO, said, import.meta.url.slice(-7));
});
console.log(new late.constructor().constructor === Object);
""",
    "parts/sums.mjs": """\
// export is said here, and import too
const TWO = 2;
export function add(one, other) { return one + other; }
export { TWO };
""",
    "parts/first.mjs": 'console.log("first");\n',
    "parts/late.mjs": """\
import { add } from "../parts/sums.mjs";
export async function late() { return add(40, 2); }
export class Late {}
""",
}
RUNTIME = """\
globalThis.document = { currentScript: { src: "file:///main.js" } };
globalThis.secondLook = { modules: {} };
"""


def write(folder: Path, modules: dict[str, str]) -> Path:
    for name, text in modules.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def run(folder: Path, name: str) -> str:
    result = subprocess.run(
        ["node", str(folder / name)], capture_output=True, text=True, check=True
    )
    return result.stdout


def test_a_plain_script_does_what_its_modules_do(tmp_path: Path) -> None:
    modules = read(write(tmp_path, MODULES))
    parts = [one.classic for one in in_order("main.mjs", modules)]
    (tmp_path / "all.cjs").write_text(RUNTIME + "".join(parts), encoding="utf-8")
    expected = run(tmp_path, "main.mjs").replace("ain.mjs", "main.js")
    assert run(tmp_path, "all.cjs") == expected
    assert expected.startswith("first\n")


def test_what_a_module_needs_comes_first_and_once(tmp_path: Path) -> None:
    modules = read(write(tmp_path, MODULES))
    order = [one.script for one in in_order("main.mjs", modules)]
    assert order == ["parts/sums.js", "parts/first.js", "parts/late.js", "main.js"]


@pytest.mark.parametrize(
    "text",
    [
        'import late from "./late.mjs";',
        "export default 1;",
        "export let count = 0;",
        'export { one } from "./late.mjs";',
        'export * from "./late.mjs";',
        "import(name);",
        "const meta = import.meta;",
        "await start();",
        "const one = await start();",
        '  import "./late.mjs";',
    ],
)
def test_what_is_not_known_is_refused(text: str) -> None:
    with pytest.raises(ModuleError) as caught:
        convert("a.mjs", f"// first\n{text}\n")
    assert caught.value.line == 2


def test_a_missing_module_and_a_circle_are_refused() -> None:
    alone = {"a.mjs": convert("a.mjs", 'import "./b.mjs";\n')}
    with pytest.raises(ModuleError, match="missing"):
        list(in_order("a.mjs", alone))
    circle = {**alone, "b.mjs": convert("b.mjs", 'import "./a.mjs";\n')}
    with pytest.raises(ModuleError, match="needs itself"):
        list(in_order("a.mjs", circle))


def test_fetching_goes_through_the_stand_in() -> None:
    assert "secondLook;" in convert("a.mjs", "await_(fetch(x));\n").classic
    assert "secondLook;" not in convert("a.mjs", "prefetch(x);\n").classic
