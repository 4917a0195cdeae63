"""An author in VS Code: its YAML server completes and explains every key of a quiz."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from secondlook.export.jsonschema import schemas
from secondlook.model import QUESTION_KINDS, Quiz
from secondlook.schema import Key, ListShape, RecordShape, keys
from tests.conftest import ROOT

SERVER = ROOT / "node_modules/yaml-language-server/bin/yaml-language-server"
SCHEMA = "# yaml-language-server: $schema=quiz.schema.json\n"


class Editor:
    """Speaks the language server protocol with the server of the YAML extension."""

    def __init__(self, folder: Path) -> None:
        node = shutil.which("node")
        if node is None or not SERVER.is_file():
            pytest.fail("No YAML server: install Node.js and run `make test`.")
        self.folder = folder
        self.process = subprocess.Popen(
            [node, str(SERVER), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.number = 0
        capabilities: dict[str, Any] = {"textDocument": {"hover": {}, "completion": {}}}
        self.ask(
            "initialize",
            {"processId": None, "rootUri": None, "capabilities": capabilities},
        )
        self.tell("initialized", {})

    def send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method: str, params: Mapping[str, Any]) -> None:
        self.send({"method": method, "params": params})

    def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        for message in self.messages():
            if message.get("id") == self.number and "method" not in message:
                return message.get("result")
            if "id" in message:  # a question of the server's, which may stay open
                self.send({"id": message["id"], "result": None})
        raise AssertionError("The YAML server has ended.")

    def messages(self) -> Iterator[dict[str, Any]]:
        assert self.process.stdout
        while header := self.process.stdout.readline():
            if header.lower().startswith(b"content-length:"):
                self.process.stdout.readline()
                length = int(header.split(b":")[1])
                yield json.loads(self.process.stdout.read(length))

    def open(self, name: str, text: str) -> str:
        uri = (self.folder / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def at(self, method: str, uri: str, text: str, sign: str) -> Any:
        """Ask about the place just before `sign`."""
        before = text[: text.index(sign)]
        line = before.count("\n")
        column = len(before) - before.rfind("\n") - 1
        place = {"line": line, "character": column}
        return self.ask(method, {"textDocument": {"uri": uri}, "position": place})

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                pipe.close()


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("editor")
    text = schemas()["quizzes/quiz.schema.json"]
    (folder / "quiz.schema.json").write_text(text, encoding="utf-8")
    one = Editor(folder)
    yield one
    one.close()


def records(kind: str) -> Iterator[tuple[str, type]]:
    """A question of this kind and the records in it, with YAML that leads there."""
    model = QUESTION_KINDS[kind]
    head = f"questions:\n  - kind: {kind}\n"
    yield head + "    ", model
    for one in keys(model):
        for inside, deeper in _in_list(one):
            yield f"{head}    {one.name}:\n      - ", inside
            for further, _ in deeper:
                yield (
                    f"{head}    {one.name}:\n      - {further.name}:\n          - ",
                    _in_list(further)[0][0],
                )


def _in_list(one: Key) -> list[tuple[type, list[tuple[Key, None]]]]:
    match one.shape:
        case ListShape(item=RecordShape(model=model)):
            inner = [(key, None) for key in keys(model) if _in_list(key)]
            return [(model, inner)] if one.name != "waive" else []
    return []


CASES = [
    ("", Quiz),
    *(place for kind in QUESTION_KINDS for place in records(kind)),
]


@pytest.mark.parametrize(
    ("place", "model"),
    CASES,
    ids=[f"{n}-{m.__name__}" for n, (_, m) in enumerate(CASES)],
)
def test_every_key_is_offered(editor: Editor, place: str, model: type) -> None:
    text = f"{SCHEMA}{place}@"
    bare = text.replace("@", "")
    uri = editor.open(f"offer-{abs(hash(place))}.yml", bare)
    found = editor.at("textDocument/completion", uri, text, "@")
    offered = {item["label"] for item in found["items"]}
    wanted = {one.name for one in keys(model)} - {"kind"}
    assert wanted <= offered, wanted - offered


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_every_key_of_a_question_is_explained(editor: Editor, kind: str) -> None:
    for one in keys(QUESTION_KINDS[kind]):
        if one.name == "kind":
            continue
        text = f"{SCHEMA}questions:\n  - kind: {kind}\n    {one.name}: @\n"
        uri = editor.open(f"hover-{kind}-{one.name}.yml", text.replace("@", ""))
        mark = text.replace(f"{one.name}: @", f"@{one.name}:")
        told = editor.at("textDocument/hover", uri, mark, "@")
        assert told, one.name
        assert one.doc in told["contents"]["value"].replace("\\", ""), one.name


@pytest.mark.parametrize("one", keys(Quiz), ids=lambda one: one.name)
def test_every_key_of_a_quiz_is_explained(editor: Editor, one: Key) -> None:
    text = f"{SCHEMA}@{one.name}: \n"
    uri = editor.open(f"hover-quiz-{one.name}.yml", text.replace("@", ""))
    told = editor.at("textDocument/hover", uri, text, "@")
    assert one.doc in told["contents"]["value"].replace("\\", "")
