"""Markdown -> blocks, through markdown-it's CommonMark tokens."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from alliancediff.reading import from_html
from alliancediff.reading.blocks import Block, BlockKind, Piece, blocks_from_pieces, make_block
from alliancediff.reading.formats import Opened, Parsed
from alliancediff.reading.furniture import is_page_mark, is_running, running_lines

_NESTING = 60
"""How deep lists and quotations may nest; the parser drops what is deeper without a word."""
_DEEP = re.compile(rf"^[ \t]*(?:[>*+-][ \t]*){{{_NESTING // 2},}}(?=[^\s>*+-])", re.MULTILINE)
_STRAY_BOLD = "**"
"""Left over where an editor put a space inside the emphasis, which CommonMark then does not take for one."""
_UNDERLINE_OPEN = re.compile(r"<u>|<span[^>]*underline", re.IGNORECASE)
_UNDERLINE_CLOSE = re.compile(r"</(?:u|span)>", re.IGNORECASE)


def read(opened: Opened) -> Parsed:
    """What a Markdown text holds."""
    return Parsed(tuple(read_blocks(opened.text, opened.start)))


def read_blocks(text: str, start: int = 0) -> list[Block]:
    """Blocks of a Markdown text from offset `start` on; `runs` point into `text`.

    Hard-wrapped lines are joined. Emphasis, links and tags leave only their words; comments and rules vanish.
    """
    running = running_lines(text[start:].splitlines())
    body = _DEEP.sub(lambda match: "> " + " " * (len(match.group()) - 2), text[start:])
    return list(_walk(_parser().parse(body), _Locator(text[start:], start), running))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"maxNesting": _NESTING})


class _Locator:
    """Finds token contents in the source, from front to back, since tokens do not say where they stand."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._start, self._cursor = text, start, 0
        self._lines = [0]
        for line in text.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def enter_line(self, line: int) -> None:
        self._cursor = max(self._cursor, self._lines[line])

    def skip(self, content: str) -> None:
        self.find(content)

    def find(self, content: str) -> int:
        at = self._text.find(content, self._cursor) if content else -1
        if at < 0:
            return -1
        self._cursor = at + len(content)
        return self._start + at


def _walk(tokens: Sequence[Token], locator: _Locator, running: AbstractSet[str]) -> Iterator[Block]:
    depth, in_heading = 0, 0
    for token in tokens:
        if token.type == "list_item_open":
            depth += 1
        elif token.type == "list_item_close":
            depth -= 1
        elif token.type == "heading_open":
            in_heading = int(token.tag[1])
        elif token.type == "heading_close":
            in_heading = 0
        elif token.type == "inline":
            locator.enter_line(token.map[0] if token.map else 0)
            yield from _inline_blocks(token, locator, depth, in_heading, running)
        elif token.type in {"code_block", "fence"}:
            yield from blocks_from_pieces([Piece(token.content)], BlockKind.PARAGRAPH)
        elif token.type == "html_block":
            yield from from_html.read_blocks(token.content)


def _inline_blocks(
    token: Token, locator: _Locator, depth: int, in_heading: int, running: AbstractSet[str]
) -> Iterator[Block]:
    pieces = list(_pieces(token.children or [], locator))
    if in_heading:
        block = make_block(pieces, BlockKind.HEADING, in_heading)
        if block:
            yield block
    else:
        for part in _without_page_lines(pieces, running):
            yield from blocks_from_pieces(part, BlockKind.ITEM if depth else BlockKind.PARAGRAPH, depth)


def _without_page_lines(pieces: Sequence[Piece], running: AbstractSet[str]) -> Iterator[list[Piece]]:
    """The pieces of a paragraph, cut around lines that are page marks or running headers."""
    part: list[Piece] = []
    for line in _lines(pieces):
        text = "".join(piece.text for piece in line)
        if is_page_mark(text) or is_running(text, running):
            yield from (part, line)
            part = []
        else:
            part += line
    yield part


def _lines(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces line by line, each with the break that ends it."""
    line: list[Piece] = []
    for piece in pieces:
        line.append(piece)
        if piece.text == "\n":
            yield line
            line = []
    yield line


def _pieces(children: Sequence[Token], locator: _Locator) -> Iterator[Piece]:
    bold, link = 0, ""
    for child in children:
        if child.type == "strong_open" or (child.type == "html_inline" and _UNDERLINE_OPEN.match(child.content)):
            bold += 1
        elif child.type == "strong_close" or (child.type == "html_inline" and _UNDERLINE_CLOSE.match(child.content)):
            bold = max(0, bold - 1)
        elif child.type == "link_open":
            link = str(child.attrs.get("href", ""))
        elif child.type == "link_close":
            locator.skip(link)
        elif child.type == "softbreak":
            yield Piece("\n", bold=bool(bold))
        elif child.type == "hardbreak":
            yield Piece("\n", is_break=True)
        elif child.content and child.type in {"text", "text_special", "code_inline"}:
            source = locator.find(child.content)
            for number, part in enumerate(child.content.split(_STRAY_BOLD)):
                bold = bold + 1 if number % 2 else bold
                bold = max(0, bold - 1) if number and not number % 2 else bold
                yield Piece(part, bold=bool(bold), source=source)
                source += len(part) + len(_STRAY_BOLD) if source >= 0 else 0
