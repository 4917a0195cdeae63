"""Chats end early, safely, and with nothing that could be tried out."""

from __future__ import annotations

import pytest

from tests.rules.reading import marked

RULE = "chat-stops-early"
END = "- (Sam stops and tells Bea.)"


def chat(*bullets: str, me: str = " me=Sam") -> str:
    return "\n".join(['{{ chat "A title"' + me + " }}", *bullets, "{{ /chat }}"])


@pytest.mark.parametrize(
    "bullets",
    [
        pytest.param(["- Robin: 1", "- Robin: 2", "- Robin: 3", END], id="three"),
        pytest.param(["- Sam: 1", "- Sam: 2", "- Sam: 3", "- Sam: 4"], id="own four"),
        pytest.param(
            [*(f"- {who}: {n}" for n in range(3) for who in ("Robin", "Kit")), END],
            id="three from each of two",
        ),
        pytest.param(["- Robin: Hi", "- Sam: No, thanks"], id="own last word"),
        pytest.param(["- Robin: It is at 12:30, ok?", END], id="a time of day"),
        pytest.param(["- Robin: OK...then", END], id="dots"),
        pytest.param([END], id="narration only"),
        pytest.param([], id="empty"),
    ],
)
def test_fine(bullets: list[str]) -> None:
    me = " me=Sam" if bullets else ""
    found = marked(RULE, chat(*bullets, me=me))
    assert found == ([] if bullets else ['{{ chat "A title" }}'])


@pytest.mark.parametrize(
    ("bullets", "words"),
    [
        pytest.param(
            [*(f"- Robin: {n}" for n in range(1, 6)), END], ["- Robin: 4"], id="five"
        ),
        pytest.param(["- Sam: Hi", "- Robin: Ho"], ["- Robin: Ho"], id="last word"),
        pytest.param(
            ["- Robin: See https://a.org/x now", END], ["https://a.org/x"], id="link"
        ),
        pytest.param(
            ["- Robin: Go to free-skins.gg", END], ["free-skins.gg"], id="site"
        ),
        pytest.param(["- Robin: I am @robin_9", END], ["@robin_9"], id="account"),
        pytest.param(["* Sam: Hi", "* Robin: Ho"], ["* Robin: Ho"], id="other bullets"),
    ],
)
def test_found(bullets: list[str], words: list[str]) -> None:
    assert marked(RULE, chat(*bullets)) == words


def test_the_young_person_has_a_name_and_is_there() -> None:
    assert marked(RULE, chat("- Robin: Hi", END, me="")) == ['{{ chat "A title" }}']
    assert marked(RULE, chat("- Robin: Hi", END, me=" me=Samm")) == [
        '{{ chat "A title" me=Samm }}'
    ]


def test_a_chat_without_an_end_is_for_another_rule() -> None:
    assert marked(RULE, '{{ chat "A" }}\n- Robin: Hi') == []
