"""HTML pages and fragments -> blocks, through a walk over selectolax's DOM that keeps section, lead-in and bullet.

A whole saved page has menus, forms and boxes around its text. They are not thrown away: what stands in them is
marked, with the reason, by the element it stands in, by lying outside the page's main part, or by being only links.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from alliancediff.lexicon import ElementRule
from alliancediff.reading.blocks import Block, BlockKind, Piece, blocks_from_pieces, make_block
from alliancediff.reading.cleaning import clean
from alliancediff.reading.formats import Opened, Parsed

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_SILENT = {
    "script", "style", "template", "noscript", "head", "title", "svg", "math", "iframe", "object", "-comment",
    "!doctype", "del", "s", "strike",
}  # fmt: skip
_BOLD = {"b", "strong", "u"}
_LISTS = {"ul", "ol"}
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "small", "span", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr", "ins",
}  # fmt: skip
_MAIN = "main, article, [role=main]"
_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|body)\b", re.IGNORECASE)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ONLY_LINKS = 0.7
_MAX_WRAPPERS = 50
_UNIT_REACH = 3
_MARKABLE = re.compile(r"[^\w\s]$|[A-Za-z]{3}$")
_FOOTNOTE_MARK = re.compile(r"\W*(?:\d{1,3}|[*†‡§]{1,3})\W*")
_FEW_WORDS = 20
_DATES = (
    ('meta[property="article:published_time"]', "content"),
    ('meta[itemprop="datePublished"]', "content"),
    ('meta[name="date"], meta[name="DC.date"], meta[name="DC.date.issued"], meta[name="dcterms.date"]', "content"),
    ('meta[name="pubdate"], meta[name="publishdate"], meta[name="publication_date"]', "content"),
    ("article time[datetime], main time[datetime], time[datetime]", "datetime"),
)
_LINKED_DATE = re.compile(r'"datePublished"\s*:\s*("(?:[^"\\]|\\.){0,60}")')


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page says of itself outside its text; "" where it says nothing."""

    title: str
    published: str


def read(opened: Opened) -> Parsed:
    """What a page holds, with what its head says of it."""
    blocks = read_blocks(opened.text, opened.start, opened.lexicon.elements)
    page = read_metadata(opened.text)
    return Parsed(tuple(blocks), page.title, page.published)


def read_blocks(html: str, start: int = 0, rules: Sequence[ElementRule] = ()) -> list[Block]:
    """Blocks of an HTML page or fragment from offset `start` on.

    Scripts, styles and the like are not text and leave nothing. The walk keeps its own stack, so that no depth
    of nesting exhausts Python's.
    """
    source = _unbracketed(html[start:])
    parser = LexborHTMLParser(source)
    is_page = bool(_WHOLE_PAGE.search(source[:2000]))
    walk = _Walk(
        tuple(rules),
        is_page=is_page,
        has_main=is_page and parser.css_first(_MAIN) is not None,
        wrappers=_wrappers(parser.root) if parser.root else frozenset(),
    )
    return list(walk.run(parser.root)) if parser.root else []


def _wrappers(root: LexborNode) -> frozenset[int]:
    """Elements that hold at least half of the text of the page: no class or tag makes all of a page a box.

    From the root one child at a time is followed, the one with the most text, so that the cost is the page's depth.
    """
    node: LexborNode | None = root
    whole = _shown_length(root)
    found: set[int] = set()
    while node is not None and len(found) < _MAX_WRAPPERS:
        found.add(node.mem_id)
        longest = max(node.iter(), key=_shown_length, default=None)
        node = longest if longest is not None and 2 * _shown_length(longest) >= whole else None
    return frozenset(found)


def _shown_length(node: LexborNode) -> int:
    """Characters of text in an element, without what is never shown."""
    if (node.tag or "").lower() in _SILENT:
        return 0
    silent = sum(len(child.text() or "") for child in node.css("script, style, template, noscript, head, svg"))
    return len(node.text() or "") - silent


def read_metadata(html: str) -> PageMetadata:
    """The page's title and the day it was published, from its head, a <time> element or linked data."""
    parser = LexborHTMLParser(html)
    title = parser.css_first("title")
    return PageMetadata(clean(" ".join(title.text().split())) if title else "", _published(parser))


def _published(parser: LexborHTMLParser) -> str:
    for selector, attribute in _DATES:
        for node in parser.css(selector):
            value = node.attributes.get(attribute)
            if value:
                return value
    for node in parser.css('script[type="application/ld+json"]'):
        found = _LINKED_DATE.search(node.text() or "")
        if found:
            return str(json.loads(found[1]))
    return ""


def _unbracketed(html: str) -> str:
    """Without the square brackets that a printed list of elements leaves around a fragment."""
    stripped = html.strip()
    return stripped[1:-1] if stripped.startswith("[<") and stripped.endswith(">]") else html


@dataclass(slots=True)
class _Walk:
    """One pass over the DOM; inline text gathers until a block begins or ends."""

    rules: tuple[ElementRule, ...]
    is_page: bool
    has_main: bool
    wrappers: frozenset[int] = frozenset()
    pieces: list[Piece] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    links: int = 0
    lists: int = 0
    items: int = 0
    mains: int = 0
    heading: int = 0
    noise: list[str] = field(default_factory=list)

    def run(self, root: LexborNode) -> Iterator[Block]:
        stack: list[tuple[LexborNode, str | None]] = [(root, None)]
        while stack:
            node, reason = stack.pop()
            tag = (node.tag or "").lower()
            if tag in _SILENT:
                continue
            if tag == "-text":
                self._add_text(node.text_content or "")
            elif tag == "br":
                self.pieces.append(Piece("\n", is_break=True))
            elif reason is None and tag == "sup" and self._is_footnote_mark(node):
                continue
            elif reason is None:
                if tag not in _INLINE:
                    yield from self._flush()
                reason = self._reason(node, tag)
                self._shift(node, tag, reason, 1)
                stack.append((node, reason))
                stack.extend((child, None) for child in reversed(list(node.iter(include_text=True))))
            else:
                if tag not in _INLINE:
                    yield from self._flush()
                self._shift(node, tag, reason, -1)
        yield from self._flush()

    def _is_footnote_mark(self, node: LexborNode) -> bool:
        """Whether a raised number points to a footnote; after a digit or a unit ("km") it is a power."""
        before = self.pieces[-1].text[-_UNIT_REACH:] if self.pieces else ""
        return bool(_MARKABLE.search(before)) and bool(_FOOTNOTE_MARK.fullmatch(node.text() or ""))

    def _add_text(self, text: str) -> None:
        self.pieces.append(Piece(text, bold=bool(self.bold)))
        self.linked += len(text.strip()) if self.links else 0

    def _reason(self, node: LexborNode, tag: str) -> str:
        """Why what stands in an element is no part of the text; "" where it may be."""
        attributes = node.attributes
        style = _HIDING.search(attributes.get("style") or "")
        if "hidden" in attributes or attributes.get("aria-hidden") == "true" or style:
            return "hidden on the page"
        if node.mem_id in self.wrappers:
            return ""
        names = {word for key in ("class", "id") for word in re.split(r"[\s_]+", (attributes.get(key) or "").lower())}
        role = (attributes.get("role") or "").lower()
        for rule in self.rules:
            in_text = self.mains and tag in rule.tags and tag in {"header", "footer"}
            if not in_text and (tag in rule.tags or role in rule.roles or not names.isdisjoint(rule.names)):
                return rule.reason
        return ""

    def _shift(self, node: LexborNode, tag: str, reason: str, step: int) -> None:
        self.bold += step * (tag in _BOLD)
        self.links += step * (tag == "a")
        self.lists += step * (tag in _LISTS)
        self.items += step * (tag == "li")
        self.mains += step * (tag in {"main", "article"} or node.attributes.get("role") == "main")
        if tag in _HEADINGS:
            self.heading = _HEADINGS[tag] if step > 0 else 0
        if reason and step > 0:
            self.noise.append(reason)
        elif reason:
            self.noise.pop()

    def _flush(self) -> Iterator[Block]:
        pieces, self.pieces = self.pieces, []
        linked, self.linked = self.linked, 0
        reason = self._noise_of(pieces, linked)
        for block in self._blocks(pieces):
            yield replace(block, noise=reason) if reason else block

    def _blocks(self, pieces: list[Piece]) -> Iterator[Block]:
        if self.heading:
            block = make_block(pieces, BlockKind.HEADING, self.heading)
            yield from [block] if block else []
        elif self.items:
            yield from blocks_from_pieces(pieces, BlockKind.ITEM, max(1, self.lists))
        else:
            yield from blocks_from_pieces(pieces, BlockKind.PARAGRAPH)

    def _noise_of(self, pieces: Sequence[Piece], linked: int) -> str:
        if self.noise:
            return self.noise[0]
        if self.has_main and not self.mains and self.heading != 1:
            return "outside the page's main part"
        text = "".join(piece.text for piece in pieces).strip()
        only_links = bool(text) and linked >= _ONLY_LINKS * len(text) and len(text.split()) <= _FEW_WORDS
        return "only links" if self.is_page and only_links else ""
