"""What becomes of a page's HTML on paper."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondlook.pack import shape, tree

AGES = shape.Ages("11–13", ("14–17",), "all")
TEXTS = st.text("ab _", max_size=6)


def elements() -> st.SearchStrategy[Element]:
    """Small trees of spans and links, with text before, in and after each."""

    def made(tag: str, text: str, tail: str, children: list[Element]) -> Element:
        one = tree.new(tag, "", *children, text=text)
        one.tail = tail
        return one

    tags = st.sampled_from(("span", "a"))
    leaf = st.builds(made, tags, TEXTS, TEXTS, st.just([]))
    return st.recursive(
        leaf,
        lambda inner: st.builds(made, tags, TEXTS, TEXTS, st.lists(inner, max_size=3)),
        max_leaves=8,
    )


def body(html: str) -> Element:
    """The HTML, inside a body, shaped for the younger age group."""
    root = fromstring(f"<body>{html}</body>")
    shape.for_paper(root, AGES)
    return root


@given(elements())
def test_unwrapping_keeps_every_letter(root: Element) -> None:
    before = "".join(root.itertext())
    tree.unwrap_where(root, lambda one: one.tag == "a")
    assert "".join(root.itertext()) == before
    assert not [one for one in root.iter("a") if one is not root]


@given(elements())
def test_lines_take_the_place_of_underscores_only(root: Element) -> None:
    before = "".join(root.itertext())
    shape.to_write_on(root)
    lines = [one for one in root.iter() if "pk-line" in tree.classes(one)]
    lengths = [int(one.get("style", "").removeprefix("--n: ")) for one in lines]
    assert "".join(root.itertext()).replace("_", "") == before.replace("_", "")
    assert len("".join(root.itertext())) + sum(lengths) == len(before)
    assert all(length >= 3 for length in lengths)


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<h3>14–17: 45 minutes</h3><p>Older.</p><h3>11–13</h3><p>Own.</p>", "Own."),
        ("<h3>Ages 14–17</h3><h4>More</h4><p>x</p><h3>All</h3><p>y</p>", "All y"),
        ("<details><summary>14–17: an answer</summary><p>x</p></details>", ""),
        (
            "<details><summary>Any: 14–17 or 11–13</summary></details>",
            "Any: 14–17 or 11–13",
        ),
        ("<p>In 14–17, nothing is left out of plain text.</p>", None),
        ("<h2>Quiz</h2><p></p><h2>End</h2><p>x</p>", "End x"),
        ("<h2>Last</h2>", ""),
    ],
)
def test_what_is_for_the_other_age_is_left_out(html: str, left: str | None) -> None:
    plain = tree.words(fromstring(f"<body>{html}</body>"))
    assert " ".join(tree.words(one) for one in body(html)) == (
        plain if left is None else left
    )


def test_cards_of_an_age_are_counted_anew_and_stand_in_pairs() -> None:
    root = body(
        '<div class="sl-handout sl-handout--cards"><ol>'
        "<li>One? (all)</li><li>Two? (14–17)</li><li>Three? (11–13)</li>"
        "<li>Four (in brackets)?</li></ol>"
        "<p><strong>Kit</strong> is 12.</p><ul><li>Person: ____</li></ul></div>"
    )
    rows = [one for one in root.iter("div") if "pk-row" in tree.classes(one)]
    assert [[tree.words(card) for card in row] for row in rows] == [
        ["1. One?", "2. Three?"],
        ["3. Four (in brackets)?", "Kit is 12.Person:"],
    ]


def test_links_out_of_the_pack_are_words_only() -> None:
    root = body(
        '<p>See <a href="11-13.md">the page</a>, <a href="#here">here</a> and '
        '<a href="#gone">gone</a>.</p><p id="here">x</p>'
    )
    shape.mark_ids(root, "a-")
    shape.keep_links(root)
    assert tree.words(root).startswith("See the page, here and gone.")
    assert [one.get("href") for one in root.iter("a")] == ["#a-here"]


def test_what_is_private_is_folded_over_with_all_that_follows() -> None:
    root = body(
        '<div class="sl-handout sl-handout--sheet"><p><strong>A.</strong> Fold?</p>'
        "<p><strong>B. Mine</strong> (fold this over): ____</p><p>More.</p></div>"
    )
    (sheet,) = shape.handouts(root)
    shape.fold_above(sheet, "fold this")
    assert [one.get("class") for one in sheet] == ["pk-label", "pk-fold"]
    assert tree.words(sheet[1]) == "B. Mine (fold this over): More."


def test_links_inside_the_pack_say_their_page() -> None:
    root = fromstring(
        '<body><p>See <a href="#a">one</a>, <a href="#b">two</a>.</p>'
        '<section id="a"/><section id="b" class="pk-part--read"/></body>'
    )
    shape.say_pages(root, "page", "pages")
    assert tree.words(root) == "See one (page ), two (pages –)."
    pages = [one.get("href") for one in root.iter("a") if one.get("class")]
    assert pages == ["#a", "#b", "#b-end"]


def test_the_last_line_of_a_ticket_s_item_takes_the_rest_of_its_row() -> None:
    root = body(
        '<div class="sl-handout sl-handout--ticket"><ol><li>Two: ____ and ____</li>'
        "<li>One ____ here</li></ol></div>"
    )
    lines = [one.get("class") for one in root.iter("span")]
    assert lines == ["pk-line", "pk-line pk-line--rest", "pk-line"]


def test_a_column_to_fill_in_takes_most_of_its_table() -> None:
    root = body(
        '<div class="sl-handout sl-handout--sheet"><table><tr><th>Part</th>'
        "<th>Mine</th></tr><tr><td>One</td><td>____</td></tr>"
        "<tr><td>Two</td><td></td></tr></table></div>"
    )
    (table,) = root.iter("table")
    assert table.get("class") == "pk-fill"
    cells = [[cell.get("style") for cell in row] for row in table.iter("tr")]
    assert cells == [[None, "width: 60%"]] * 3
    (line,) = [one for one in root.iter("span") if "pk-line" in tree.classes(one)]
    assert "pk-line--whole" in tree.classes(line)


def test_a_line_to_write_on_right_in_a_sheet_leaves_it_a_sheet() -> None:
    sheet = body('<div class="sl-handout sl-handout--sheet"><p>My words:</p>____</div>')
    shape.to_write_on(sheet)
    assert shape.kind_of(shape.handouts(sheet)[0]) == "sheet"


def test_what_only_announces_the_next_thing_stays_with_it() -> None:
    root = body('<p>For any worry:</p><div class="sl-box"><p>Words.</p></div>')
    leads = [tree.words(one) for one in root.iter() if "pk-leads" in tree.classes(one)]
    assert leads == ["For any worry:"]
