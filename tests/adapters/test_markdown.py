"""The extension draws markers with plain Python-Markdown, without any generator."""

from __future__ import annotations

import re
from dataclasses import replace

import markdown
import pytest
from markdown.inlinepatterns import SimpleTextInlineProcessor

from secondlook.adapters.markdown import SecondLookExtension
from secondlook.course import load
from secondlook.model import BANDS, Text
from tests.conftest import ROOT, SOUND

COURSE, _ = load(SOUND)


def drawn(text: str, page: str = "demo/11-13.md") -> str:
    extension = SecondLookExtension(course=COURSE, page=page)
    return markdown.markdown(text, extensions=[extension, "tables"])


def test_a_quiz_is_a_real_form_that_is_complete_without_script() -> None:
    html = drawn("Words\n\n{{ quiz }}\n\nMore")
    assert html.startswith("<p>Words</p>")
    assert html.endswith("<p>More</p>")
    assert '<form method="dialog"' in html
    assert html.count("<fieldset") == html.count("<legend") == 7
    assert html.count('type="radio"') == 21
    assert "Asking gives you time to think" in html
    assert "<details" in html


def test_the_same_question_twice_on_a_page_has_two_ids() -> None:
    html = drawn("{{ quiz before }}\n\n{{ quiz }}")
    assert 'id="before-question-1"' in html
    assert 'id="all-question-1"' in html


@pytest.mark.parametrize("band", BANDS)
def test_a_lesson_leads_on_to_the_next_one_for_the_same_age(band: str) -> None:
    course, _ = load(ROOT)
    names = [lesson.name for lesson in course.in_order()]
    for name, following in zip(names, [*names[1:], ""], strict=True):
        extension = SecondLookExtension(course=course, page=f"{name}/{band}.md")
        html = markdown.markdown("{{ lesson }}\n\nWords.", extensions=[extension])
        end = html[html.index('<nav class="sl-next"') :]
        assert html.endswith("</nav>")
        wanted = [f"../../{following}/{band}/"] if following else []
        assert re.findall(r'href="([^"]*)"', end) == [*wanted, f"../../{band}/"]


@pytest.mark.parametrize("page", ["demo/teach.md", "demo/family.md", "help.md"])
def test_only_a_students_page_leads_on(page: str) -> None:
    text = "{{ lesson }}\n\nWords." if page.startswith("demo") else "Words."
    assert "sl-next" not in drawn(text, page)


def test_markdown_inside_a_box_is_markdown() -> None:
    html = drawn('{{ box "Try it" kind=pause }}\n\n- **one**\n\n{{ /box }}')
    assert '<div class="sl-box sl-box--pause">' in html
    assert "<li><strong>one</strong></li>" in html
    assert html.rstrip().endswith("</div>")


def test_a_marker_inside_a_box_is_drawn() -> None:
    html = drawn('{{ reveal "More" }}\n{{ sign W1 }}\n{{ /reveal }}')
    assert html.index("<details") < html.index("Too fast, too much")
    assert html.index("Too fast, too much") < html.index("</details>")


def test_doors_keep_links_that_the_generator_can_follow() -> None:
    html = drawn("{{ doors }}\n- [In](11-13.md) Words\n{{ /doors }}")
    assert '<a href="11-13.md">In</a>' in html


def test_a_chat_names_each_speaker() -> None:
    html = drawn(
        '{{ chat "T" me=Sam }}\n- Robin: Hi\n- Sam: Hello\n- (Ends.)\n{{ /chat }}'
    )
    assert "sl-chat__message--them" in html
    assert "sl-chat__message--me" in html
    assert "sl-chat__narration" in html


@pytest.mark.parametrize(
    ("written", "shown"),
    [("Verify", "verify"), ("Take It Down", "Take It Down"), ("AI", "AI")],
)
def test_a_term_stands_in_small_letters_inside_a_sentence(
    written: str, shown: str
) -> None:
    """Names keep their capitals."""
    terms = dict(COURSE.terms)
    text = Text(written, terms["verify"].term.at)
    terms["verify"] = replace(terms["verify"], term=text)
    course = replace(COURSE, terms=terms)
    extension = SecondLookExtension(course=course, page="demo/11-13.md")
    html = markdown.markdown("We use {{ term verify }}.", extensions=[extension])
    assert f">{shown}</a>" in html


def test_a_term_is_a_link_that_knows_where_it_stands() -> None:
    html = drawn('We {{ term verify "check" }} it.')
    assert 'href="../../about/glossary/#term-verify"' in html
    assert ">check</a>" in html


def test_a_lesson_lists_its_parts() -> None:
    extension = SecondLookExtension(course=COURSE, page="demo/11-13.md")
    html = markdown.markdown(
        "{{ lesson }}\n\n## One part\n\nWords", extensions=["toc", extension]
    )
    assert '<a href="#one-part">One part</a>' in html
    places = [html.index(one) for one in ("<h1>", "#one-part", 'id="one-part"')]
    assert places == sorted(places)


def test_text_is_escaped() -> None:
    box = '{{ box "<script>" }}\n\n{{ /box }}'
    html = drawn(f'{box}\n\n{{{{ chat "<b>" me=A }}}}\n- A: <i>\n{{{{ /chat }}}}')
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "<i>" not in html


@pytest.mark.parametrize(
    "text", ["```\n{{ quiz }}\n```", "`{{ term verify }}`", "`{{ quiz }}`"]
)
def test_code_stays_code(text: str) -> None:
    assert "{{" in markdown.markdown(
        text,
        extensions=[SecondLookExtension(course=COURSE, page="index.md"), "fenced_code"],
    )


@pytest.mark.parametrize(
    ("page", "directories", "href"),
    [
        ("index.md", True, 'href="about/glossary/#term-verify"'),
        ("help.md", True, 'href="../about/glossary/#term-verify"'),
        ("about/index.md", True, 'href="../about/glossary/#term-verify"'),
        ("demo/11-13.md", False, 'href="../about/glossary.html#term-verify"'),
    ],
)
def test_links_from_anywhere(page: str, directories: bool, href: str) -> None:
    extension = SecondLookExtension(course=COURSE, page=page, directories=directories)
    assert href in markdown.markdown("{{ term verify }}", extensions=[extension])


def test_every_component_example_is_drawn() -> None:
    html = drawn("{{ keys quiz }}\n\n{{ rules }}\n\n{{ components }}", "index.md")
    assert "<td><code>feedback</code></td>" in html
    assert ">known-key</h2>" in html


@pytest.mark.parametrize(
    "words",
    [
        *("only words", "a `code`", r"a \\* star", "[a](b.md)", "![a](b.svg)"),
        *("[a][b]\n\n[b]: c.md", "<https://a.example>", "<a@b.example>", "one  \ntwo"),
        *("a <b>tag</b>", "a &amp; b", "a & b", "*a* b", "_a_ b", "**a**", "__a__"),
        *(
            "a > b",
            "3 * 3",
            "- one\n- two *a*\n",
            "# One\n\nTwo",
            "|a|*b*|\n|-|-|\n|c|d|",
        ),
    ],
)
def test_what_is_no_marker_is_drawn_as_without_the_extension(words: str) -> None:
    alone = markdown.markdown(words, extensions=["tables"], output_format="html")
    assert drawn(words) == alone


def test_what_another_extension_draws_inside_a_line_is_drawn() -> None:
    class Wave(markdown.extensions.Extension):
        def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  # Markdown's name
            pattern = SimpleTextInlineProcessor(r"~(\w+)~")
            md.inlinePatterns.register(pattern, "wave", 50)

    extension = SecondLookExtension(course=COURSE, page="help.md")
    html = markdown.markdown("a ~b~ c", extensions=[Wave(), extension])
    assert html == "<p>a b c</p>"
