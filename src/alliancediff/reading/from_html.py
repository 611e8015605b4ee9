"""HTML pages and fragments -> blocks, through a walk over selectolax's DOM that keeps section, lead-in and bullet."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from alliancediff.reading.blocks import Block, BlockKind, Piece, blocks_from_pieces, make_block

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_SILENT = {
    "script",
    "style",
    "template",
    "noscript",
    "head",
    "title",
    "svg",
    "iframe",
    "object",
    "-comment",
    "!doctype",
}
_BOLD = {"b", "strong", "u"}
_LISTS = {"ul", "ol"}
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr",
}  # fmt: skip


def read_blocks(html: str, start: int = 0) -> list[Block]:
    """Blocks of an HTML page or fragment from offset `start` on.

    Scripts, styles and the like are not text and leave nothing. The walk keeps its own stack, so that no depth
    of nesting exhausts Python's.
    """
    root = LexborHTMLParser(_unbracketed(html[start:])).root
    return list(_Walk().run(root)) if root else []


def _unbracketed(html: str) -> str:
    """Without the square brackets that a printed list of elements leaves around a fragment."""
    stripped = html.strip()
    return stripped[1:-1] if stripped.startswith("[<") and stripped.endswith(">]") else html


def read_title(html: str) -> str:
    """The text of the page's <title>, "" where there is none."""
    node = LexborHTMLParser(html).css_first("title")
    return " ".join(node.text().split()) if node else ""


class _Walk:
    """One pass over the DOM; inline text gathers until a block begins or ends."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._bold = 0
        self._lists = 0
        self._items = 0
        self._heading = 0

    def run(self, root: LexborNode) -> Iterator[Block]:
        stack: list[tuple[LexborNode, bool]] = [(root, True)]
        while stack:
            node, entering = stack.pop()
            tag = (node.tag or "").lower()
            if tag in _SILENT:
                continue
            if tag == "-text":
                self._pieces.append(Piece(node.text_content or "", bold=bool(self._bold)))
            elif tag == "br":
                self._pieces.append(Piece("\n", is_break=True))
            elif entering:
                if tag not in _INLINE:
                    yield from self._flush()
                self._shift(tag, 1)
                stack.append((node, False))
                stack.extend((child, True) for child in reversed(list(node.iter(include_text=True))))
            else:
                if tag not in _INLINE:
                    yield from self._flush()
                self._shift(tag, -1)
        yield from self._flush()

    def _shift(self, tag: str, step: int) -> None:
        if tag in _BOLD:
            self._bold += step
        elif tag in _LISTS:
            self._lists += step
        elif tag == "li":
            self._items += step
        elif tag in _HEADINGS:
            self._heading = _HEADINGS[tag] if step > 0 else 0

    def _flush(self) -> Iterator[Block]:
        pieces, self._pieces = self._pieces, []
        if self._heading:
            block = make_block(pieces, BlockKind.HEADING, self._heading)
            if block:
                yield block
        elif self._items:
            yield from blocks_from_pieces(pieces, BlockKind.ITEM, max(1, self._lists))
        else:
            yield from blocks_from_pieces(pieces, BlockKind.PARAGRAPH)
