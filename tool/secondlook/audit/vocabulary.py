"""What may stand in a built page: elements, attributes, and where addresses lead.

Whatever is not listed is a fault, so that an element or an attribute that browsers
learn one day is not let through by a list that is older than it. Add to it what a
component needs and what can neither run, fetch, nor keep anything.
"""

from __future__ import annotations

from secondlook.pictures import ATTRIBUTES as SVG_ATTRIBUTES
from secondlook.pictures import ELEMENTS as SVG_ELEMENTS

_ELEMENTS = """
    html head title meta link script body template
    header main footer nav article section aside address search hgroup
    h1 h2 h3 h4 h5 h6 p div span hr br wbr blockquote pre figure figcaption
    ul ol li dl dt dd menu details summary dialog
    table caption colgroup col thead tbody tfoot tr th td
    a strong em b i u s small sub sup mark abbr cite q code kbd samp var time data
    ins del dfn bdi bdo ruby rt rp
    img picture source
    form fieldset legend label input button select option optgroup output meter
    progress
"""
ELEMENTS = {*_ELEMENTS.split(), *(name.lower() for name in SVG_ELEMENTS)}

_GLOBAL = """
    id class lang dir title role tabindex hidden inert translate spellcheck
    autocapitalize autocomplete enterkeyhint inputmode draggable
"""
_EVERYWHERE = frozenset(_GLOBAL.split())
_SVG = {name.lower() for name in SVG_ATTRIBUTES} - {"href", "xlink:href"}
_OF = {
    "a": "href rel target download hreflang referrerpolicy",
    "button": "type name value disabled",
    "col": "span",
    "colgroup": "span",
    "data": "value",
    "details": "open name",
    "dialog": "open",
    "fieldset": "disabled name",
    "form": "method name novalidate",
    "img": "src srcset sizes alt width height loading decoding fetchpriority",
    "input": "type name value checked disabled required min max step",
    "label": "for",
    "li": "value",
    "link": "href rel type media sizes as crossorigin integrity hreflang fetchpriority",
    "meta": "charset content http-equiv name property media",
    "meter": "value min max low high optimum",
    "ol": "start reversed type",
    "optgroup": "label disabled",
    "option": "value selected disabled label",
    "output": "for name",
    "progress": "value max",
    "script": "src type defer async integrity crossorigin",
    "select": "name multiple disabled required",
    "source": "srcset sizes media type width height",
    "td": "colspan rowspan headers",
    "th": "colspan rowspan headers scope abbr",
    "time": "datetime",
    "use": "href xlink:href",
}
_ATTRIBUTES = {tag: frozenset(names.split()) for tag, names in _OF.items()}
_SVG_TAGS = {name.lower() for name in SVG_ELEMENTS} - {"a", "title"}

# What a browser fetches by itself, and by which attribute it is told to. Of elements
# that may not stand in a page, too: the message then says what it would fetch.
FETCHED = {
    "audio": ("src",),
    "body": ("background",),
    "embed": ("src",),
    "feimage": ("href", "xlink:href"),
    "frame": ("src",),
    "html": ("manifest",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset", "lowsrc", "dynsrc"),
    "input": ("src",),
    "link": ("href", "imagesrcset"),
    "object": ("data", "classid", "codebase"),
    "script": ("src", "href", "xlink:href"),
    "source": ("src", "srcset"),
    "table": ("background",),
    "td": ("background",),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
# Several addresses in one attribute, each with a width or a density.
SEVERAL = ("srcset", "imagesrcset")

# A `<link>` of these kinds tells where something is; nothing is fetched.
TOLD_ONLY = frozenset({"canonical", "next", "prev", "alternate", "license", "author"})
# These are fetched, and have to come from the site itself.
FETCHING_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload"})

# Where a link that somebody follows may lead, beside the site's own pages.
SCHEMES = frozenset({"https", "tel", "mailto"})

# Fields that hold a choice; a field for words would keep what somebody types.
FIELDS = frozenset(
    {"radio", "checkbox", "range", "button", "submit", "reset", "search"}
)

# Files that a browser opens as a page or runs, and that nothing here reads.
UNREAD = (".htm", ".xhtml", ".xht", ".shtml", ".mhtml", ".php", ".hta", ".swf", ".jar")


def knows(tag: str, attribute: str) -> bool:
    """Whether an attribute may stand on an element."""
    return (
        attribute in _EVERYWHERE
        or attribute.startswith(("aria-", "data-"))
        or attribute in _ATTRIBUTES.get(tag, ())
        or (tag in _SVG_TAGS and attribute in _SVG)
    )
