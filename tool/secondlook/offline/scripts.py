"""Modules → plain scripts. It knows the few ways in which our own modules are written.

At the start of a line, and nowhere else: `import "./a.mjs";`,
`import { b, c as d } from "./a.mjs";`, `import * as e from "./a.mjs";`, `export` before
a function, a class or a `const`, and `export { b, c as d };`. Anywhere:
`import("./a.mjs")` and `import.meta.url`. Everything else is refused.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_IMPORT = re.compile(
    r"^import\s+(?:(?P<names>[^\"';]+?)\s+from\s+)?([\"'])(?P<path>[^\"']+)\2;?[ \t]*$",
    re.M,
)
_LATER = re.compile(r"\bimport\(\s*([\"'])([^\"']+)\1\s*\)")
_EXPORT = re.compile(
    r"^export (?=(?:async )?(?:function\*?|class|const) +(?P<name>[\w$]+))", re.M
)
_EXPORTS = re.compile(r"^export\s*\{([^}]*)\};?[ \t]*$", re.M)
_LEFT = re.compile(
    r"^\s*(?:import|export)\b|\bimport\s*[.(]|^(?:\w[^/\n]*= )?await\b", re.M
)
_HERE = "import.meta.url"
_NAMES = re.compile(r"\{\s*(?P<list>[^{}]*?),?\s*\}|\*\s+as\s+(?P<all>[\w$]+)", re.S)
_AS = re.compile(r"([\w$]+)(?:\s+as\s+([\w$]+))?")


class ModuleError(Exception):
    """A module that cannot become a plain script."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(message)
        self.path = path
        self.line = line


@dataclass(frozen=True, slots=True)
class Module:
    """A module as a plain script, and the modules that have to run before it."""

    path: str
    classic: str
    needs: tuple[str, ...]

    @property
    def script(self) -> str:
        """The path of the plain script."""
        return self.path.removesuffix(".mjs") + ".js"


def read(site: Path) -> dict[str, Module]:
    """Every module of a built site, by its path.

    Raises:
        ModuleError: one cannot be converted.
    """
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*.mjs")}
    return {
        path: convert(path, files[path].read_text(encoding="utf-8"))
        for path in sorted(files)
    }


def in_order(path: str, modules: Mapping[str, Module]) -> Iterator[Module]:
    """The module at `path` after all that it needs, each once.

    Raises:
        ModuleError: a module is missing, or needs itself.
    """
    done: set[str] = set()
    yield from _in_order(path, modules, done, ())


def _in_order(
    path: str, modules: Mapping[str, Module], done: set[str], above: tuple[str, ...]
) -> Iterator[Module]:
    if path in done:
        return
    if path in above or path not in modules:
        what = "needs itself" if path in above else "is missing"
        raise ModuleError(above[-1] if above else path, 1, f"The module {path} {what}.")
    for need in modules[path].needs:
        yield from _in_order(need, modules, done, (*above, path))
    done.add(path)
    yield modules[path]


def convert(path: str, text: str) -> Module:
    """The module `text` as a plain script.

    Raises:
        ModuleError: it is written in a way that is not known here.
    """
    needs: list[str] = []
    exports: list[str] = []

    def need(target: str) -> str:
        needs.append(
            posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        )
        return f"secondLook.modules[{json.dumps(needs[-1])}]"

    def imported(match: re.Match[str]) -> str:
        names = _unpacked(match["names"]) if match["names"] else ""
        if names is None:
            return match[0]  # found as left over
        module = need(match["path"])
        lines = "\n" * match[0].count("\n")
        return f"const {names} = {module};{lines}" if names else lines

    def exported(match: re.Match[str]) -> str:
        exports.append(match["name"])
        return ""

    def listed(match: re.Match[str]) -> str:
        exports.extend(f"{as_ or name}: {name}" for name, as_ in _AS.findall(match[1]))
        return "\n" * match[0].count("\n")

    code = _IMPORT.sub(imported, text)
    code = _EXPORTS.sub(listed, _EXPORT.sub(exported, code))
    code = _LATER.sub(lambda match: f"Promise.resolve({need(match[2])})", code)
    code = code.replace(_HERE, "__here")
    left = _LEFT.search(code)
    if left:
        line = code.count("\n", 0, left.start()) + 1
        message = f"This cannot become a plain script: {left[0].strip()}"
        raise ModuleError(path, line, message)
    return Module(path, _wrapped(path, code, exports), tuple(dict.fromkeys(needs)))


def _unpacked(names: str) -> str | None:
    """`{ a, b as c }` as `{ a, b: c }`; `* as d` as `d`; nothing of other names."""
    match = _NAMES.fullmatch(names.strip())
    if not match:
        return None
    if match["all"]:
        return match["all"]
    pairs = (f"{name}: {as_ or name}" for name, as_ in _AS.findall(match["list"]))
    return f"{{ {', '.join(pairs)} }}"


def _wrapped(path: str, code: str, exports: list[str]) -> str:
    """A function around the code, so that its names stay its own."""
    head = ["(() => {", '"use strict";']
    if re.search(r"\bfetch\(", code):
        head.append("const { fetch } = secondLook;")
    if "__here" in code:
        head.append("const __here = document.currentScript.src;")
    tail = f"secondLook.modules[{json.dumps(path)}] = {{ {', '.join(exports)} }};"
    return "\n".join((*head, code.rstrip("\n"), tail, "})();", ""))
