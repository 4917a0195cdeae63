"""The drawn HTML of a page → the same on paper, for one age group.

On paper nothing can be followed, unfolded or ticked with a mouse. What is for the
other age group is left out; cards get lines to cut along, and rows of underscores
become lines to write on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from secondlook.pack import tree

_BLANK = re.compile(r"_{3,}|☐")
_WHOLE = 40  # that many underscores mean: to the end of the line
_TO_FILL = 60  # per cent of a table, for its empty columns together
_HANDOUT = "sl-handout"
# A PDF knows lists of items only, and nothing that folds.
_PLAIN = {"details": "div", "dl": "div", "dt": "em", "dd": "span"}


@dataclass(frozen=True, slots=True)
class Ages:
    """How the chosen age group is written, the others, and all: `11–13`, `all`."""

    own: str
    others: tuple[str, ...]
    everyone: str = ""

    def leaves_out(self, words: str) -> bool:
        """Whether words name another age group and not this one."""
        return self.own not in words and any(one in words for one in self.others)


def for_paper(root: Element, ages: Ages) -> None:
    """Shape everything inside `root`."""
    _choose(root, ages)
    _unfold(root)
    _headings(root, ages)
    tree.unwrap_where(root, _leads_away)
    for handout in handouts(root):
        if kind_of(handout) == "cards":
            _cut_cards(handout)
    to_write_on(root)
    for parent in list(root.iter()):
        for child in parent:
            if child.tag in ("ol", "ul"):
                _mark_items(child, nested=parent.tag == "li")
    for head in root.iter("th"):
        head.set("scope", "col")
    for handout in handouts(root):
        _room_to_write(handout)
    _lead_on(root)


def fold_above(sheet: Element, word: str) -> None:
    """Mark the part that is folded over: it, and all below, stays on one page."""
    for at, one in enumerate(sheet):
        if _begins(one) and word in tree.words(one).casefold():
            private = tree.new("div", "pk-fold", *sheet[at:])
            for child in list(private):
                sheet.remove(child)
            sheet.append(private)
            return


def say_pages(root: Element, page: str, pages: str) -> None:
    """After each link inside the pack, the page or the pages that it leads to."""
    long = {
        "#" + one.attrib["id"]
        for one in root.iter("section")
        if "pk-part--read" in tree.classes(one)
    }
    for parent in list(root.iter()):
        for child in list(parent):
            target = child.get("href", "")
            if child.tag != "a" or target[:1] != "#" or child.get("class"):
                continue
            said = tree.new("span", "pk-at", text=f" ({page} ")
            said.append(page_number(target))
            if target in long:
                said.text, said[0].tail = f" ({pages} ", "–"
                said.append(page_number(f"{target}-end"))
            said[-1].tail = ")"
            said.tail, child.tail = child.tail, ""
            parent.insert(list(parent).index(child) + 1, said)


def page_number(target: str) -> Element:
    """The number of the page on which the target `#id` stands."""
    number = tree.new("a", "pk-page")
    number.set("href", target)
    return number


def forget_pages(root: Element) -> None:
    """Put figures in the place of page numbers: a single sheet cannot know them."""
    for one in root.iter("a"):
        if one.get("class") == "pk-page":
            one.attrib.clear()
            one.text = "00"


def to_write_on(root: Element) -> None:
    """Lines to write on in the place of underscores."""
    tree.split_text(root, _blanks)
    _rules(root)
    for parent in root.iter():
        if any("pk-line" in tree.classes(child) for child in parent):
            parent.set("class", " ".join((*tree.classes(parent), "pk-write")))


def handouts(root: Element) -> list[Element]:
    """The `{{ handout … }}` blocks inside, in order."""
    return [one for one in root.iter("div") if _HANDOUT in tree.classes(one)]


def kind_of(handout: Element) -> str:
    """`cards`, `sheet`, `ticket` or `page`."""
    prefix = f"{_HANDOUT}--"
    return next(
        one.removeprefix(prefix)
        for one in tree.classes(handout)
        if one.startswith(prefix)
    )


def lower(root: Element, by: int) -> None:
    """Make every heading `by` levels smaller."""
    for one in root.iter():
        if tree.level(one):
            one.tag = f"h{min(tree.level(one) + by, 6)}"


def mark_ids(root: Element, prefix: str) -> None:
    """Ids, and links to them, that are the only ones in a pack of many pages."""
    for one in root.iter():
        if "id" in one.attrib:
            one.set("id", prefix + one.attrib["id"])
        if one.get("href", "").startswith("#"):
            one.set("href", "#" + prefix + one.attrib["href"][1:])


def keep_links(root: Element) -> None:
    """Unwrap links inside the pack whose place did not get into it."""
    there = {one.get("id") for one in root.iter()}

    def lost(one: Element) -> bool:
        target = one.get("href", "")
        return one.tag == "a" and target[:1] == "#" and target[1:] not in there

    tree.unwrap_where(root, lost)


# ---- what is for this age group


def _choose(root: Element, ages: Ages) -> None:
    for parent in list(root.iter()):
        level = 0  # of a heading whose part is left out
        in_cards = any(name.endswith("--cards") for name in tree.classes(parent))
        for child in list(parent):
            here = tree.level(child)
            if here and (not level or here <= level):
                level = here if here > 2 and ages.leaves_out(tree.words(child)) else 0
            if level or _is_for_others(child, ages, in_cards):
                tree.remove(parent, child)


def _is_for_others(child: Element, ages: Ages, in_cards: bool) -> bool:
    if child.tag == "details":
        summary = child.find("summary")
        return summary is not None and ages.leaves_out(tree.words(summary))
    if in_cards and child.tag in ("ol", "ul"):
        for item in list(child):
            if ages.leaves_out(_tag(item)):
                child.remove(item)
            else:
                _drop_tag(item, ages)
        for number, item in enumerate(child, 1):
            item.set("value", str(number))
    if in_cards and child.tag == "p" and not ages.leaves_out(_tag(child)):
        _drop_tag(child, ages)
    return in_cards and child.tag == "p" and ages.leaves_out(_tag(child))


def _tag(element: Element) -> str:
    """What stands in brackets at the end of a card."""
    words = tree.words(element)
    return words[words.rfind("(") :] if words.endswith(")") and "(" in words else ""


def _drop_tag(item: Element, ages: Ages) -> None:
    """Leave out for whom a card is: all cards of a pack are for its reader."""
    tag = _tag(item)
    if tag[1:-1] != ages.everyone and not any(
        one in tag for one in (ages.own, *ages.others)
    ):
        return
    for one in (item, *item.iterfind("p[last()]")):
        if len(one) and (one[-1].tail or "").strip():
            one[-1].tail = (one[-1].tail or "").rstrip().removesuffix(tag).rstrip()
        elif not len(one):
            one.text = (one.text or "").rstrip().removesuffix(tag).rstrip()


# ---- folded parts, headings, links


def _unfold(root: Element) -> None:
    """No fold, no icon (the words beside it say the same), no empty paragraph."""
    for one in root.iter():
        one.tag = _PLAIN.get(one.tag, one.tag)
        if one.tag == "summary":
            one.tag = "p"
            one.set("class", "pk-summary")
    for group in root.iterfind(".//div[em]"):  # a word of a list and its explanation
        group.tag = "p"
    for parent in list(root.iter()):
        for child in list(parent):
            empty = child.tag == "p" and not len(child) and not tree.words(child)
            if empty or "sl-icon" in tree.classes(child):
                tree.remove(parent, child)


def _headings(root: Element, ages: Ages) -> None:
    """Leave out headings with nothing under them, or nothing to say."""
    for parent in list(root.iter()):
        children = list(parent)
        for child, after in zip(children, [*children[1:], None], strict=False):
            level = tree.level(child)
            if level and (after is None or 0 < tree.level(after) <= level):
                tree.remove(parent, child)
            elif level > 2 and tree.words(child) == ages.own:
                tree.remove(parent, child)  # the whole pack is for them


def _leads_away(one: Element) -> bool:
    return one.tag == "a" and not one.get("href", "").startswith(("#", "http", "tel:"))


def _mark_items(one: Element, *, nested: bool) -> None:
    """Put marks into items that hold paragraphs.

    The engine tags an item with its mark outside and paragraphs inside as an item
    without a body, which PDF/UA does not allow.
    """
    for number, item in enumerate(one, 1):
        first = item.find("p")
        if first is None or "sl-signs" in tree.classes(one):
            continue
        letter = chr(ord("a") + (number - 1) % 26) if nested else str(number)
        mark = tree.new(
            "span", "pk-mark", text="•" if one.tag == "ul" else letter + "."
        )
        mark.tail, first.text = " " + (first.text or ""), ""
        first.insert(0, mark)
        item.set("class", " ".join((*tree.classes(item), "pk-item")))


# ---- cards to cut


def _lead_on(root: Element) -> None:
    """Mark what only announces the next thing: it stands on that one's page."""
    for one in root.iter("p"):
        if tree.words(one).endswith(":"):
            one.set("class", " ".join((*tree.classes(one), "pk-leads")))


def _cut_cards(handout: Element) -> None:
    """Rows of two cards each, in the place of paragraphs and lists."""
    inside = list(handout)
    for one in inside:
        handout.remove(one)
    waiting: list[Element] = []
    for one in inside:
        if tree.level(one):
            handout.extend(_rows(waiting))
            waiting = []
            handout.append(one)
        elif one.tag == "ul" and waiting:
            waiting[-1].append(one)
        else:
            waiting += _cards(one)
    handout.extend(_rows(waiting))


def _cards(one: Element) -> Iterator[Element]:
    if one.tag not in ("ol", "ul"):
        yield tree.new("div", "pk-card", one)
        return
    for item in list(one):
        number = item.attrib.pop("value")
        item.tag = "div" if item.find("p") is not None else "p"
        if one.tag == "ol":
            shown = tree.new("strong", text=f"{number}. ")
            shown.tail, item.text = item.text, ""
            item.insert(0, shown)
        yield tree.new("div", "pk-card", item)


def _rows(cards: list[Element]) -> Iterator[Element]:
    for start in range(0, len(cards), 2):
        pair = cards[start : start + 2]
        if len(pair) == 1:
            pair.append(tree.new("div", "pk-none"))
        yield tree.new("div", "pk-row", *pair)


# ---- lines to write on, and tables


def _blanks(text: str) -> tuple[str, list[Element]] | None:
    found = list(_BLANK.finditer(text))
    if not found:
        return None
    ends = [one.start() for one in found[1:]] + [len(text)]
    made = []
    for match, end in zip(found, ends, strict=True):
        length = len(match.group())
        if match.group() == "☐":
            one = tree.new("span", "pk-box")
        else:
            one = tree.new("span", "pk-line" + " pk-line--whole" * (length >= _WHOLE))
            one.set("style", f"--n: {length}")
        one.tail = text[match.end() : end]
        made.append(one)
    return text[: found[0].start()], made


def _rules(root: Element) -> None:
    """A row of underscores alone on its line, which Markdown takes for a rule."""
    for one in root.iter("hr"):
        one.tag = "span"
        one.set("class", "pk-line pk-line--whole")


def _begins(one: Element) -> bool:
    """Whether it begins a part of a worksheet: a paragraph with bold words first."""
    starts = one.tag == "p" and not (one.text or "").strip() and len(one) > 0
    return starts and one[0].tag == "strong"


def _lines_to_the_end(ticket: Element) -> None:
    """A line at the end of an item takes the rest of its row."""
    for item in ticket.iter("li"):
        last = item[-1] if len(item) else item
        if "pk-line" in tree.classes(last) and not (last.tail or "").strip():
            last.set("class", "pk-line pk-line--rest")


def _room_to_write(handout: Element) -> None:
    """Mark tables to fill in, and what stands above lines to write on."""
    if kind_of(handout) == "ticket":
        _lines_to_the_end(handout)
    for one in handout:
        if _begins(one) and "pk-write" not in tree.classes(one):
            one.set("class", "pk-label")
    for table in handout.iter("table"):
        _to_fill(table)


def _to_fill(table: Element) -> None:
    rows = [list(row) for row in table.iter("tr")]
    if not any(one.tag == "td" and _is_blank(one) for row in rows for one in row):
        return
    for row in rows:
        for line in (one for cell in row if _is_blank(cell) for one in cell):
            line.set("class", "pk-line pk-line--whole")
    table.set("class", "pk-fill")
    empty = [
        number
        for number, _ in enumerate(rows[0])
        if all(_is_blank(row[number]) for row in rows[1:])
    ]
    if 0 < len(empty) < len(rows[0]):
        for row in rows:
            for number in empty:
                row[number].set("style", f"width: {_TO_FILL // len(empty)}%")


def _is_blank(cell: Element) -> bool:
    """Whether nothing is in it, or a line to write on."""
    lines = all("pk-line" in tree.classes(one) for one in cell)
    return lines and not tree.words(cell)
