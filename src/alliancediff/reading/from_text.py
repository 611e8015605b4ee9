"""Plain text -> blocks: paragraphs, hard-wrapped or not, bulleted items, and lines that can only be headings."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from alliancediff.language.english.sentences import BULLET, INNER_END_OF_LINE, LINE_END
from alliancediff.reading.blocks import BOLD_LEVEL, Block, BlockKind, Piece, make_block
from alliancediff.reading.formats import Opened, Parsed
from alliancediff.reading.furniture import is_page_mark, is_running, running_lines

_LINE = re.compile(r"[^\r\n]+")
_PARAGRAPH_BREAK = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)")
_MAX_HEADING_WORDS = 14
_WRAP_MIN = 50
"""A line shorter than this was not broken by a wrapping editor but by its author."""


def read(opened: Opened) -> Parsed:
    """What a plain text holds."""
    return Parsed(tuple(read_blocks(opened.text, opened.start)))


def read_blocks(text: str, start: int = 0) -> list[Block]:
    """Blocks of a plain text from offset `start` on; offsets in `runs` point into `text`.

    Lines that follow each other without a blank line are one paragraph where they look wrapped (each line
    but the last is long and the next goes on), and separate paragraphs where they do not. Page marks and running
    headers stand alone.
    """
    running = running_lines(text[start:].splitlines())
    groups = [list(_logical_lines(text, begin, end, running)) for begin, end in _paragraphs(text, start)]
    return [block for group in groups for block in map(_to_block, group) if block]


def _paragraphs(text: str, start: int) -> Iterator[tuple[int, int]]:
    for blank in _PARAGRAPH_BREAK.finditer(text, start):
        yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _logical_lines(text: str, start: int, end: int, running: AbstractSet[str]) -> Iterator[list[Piece]]:
    """The lines of a paragraph, with wrapped ones joined."""
    joined: list[Piece] = []
    for line in _LINE.finditer(text, start, end):
        if not line.group().strip():
            continue
        stands_alone = any(_is_of_page(one, running) for one in (line.group(), joined[-1].text if joined else ""))
        if joined and (stands_alone or not _is_wrapped(joined[-1].text, line.group())):
            yield joined
            joined = []
        joined.append(Piece(line.group() + "\n", source=line.start()))
    if joined:
        yield joined


def _is_of_page(line: str, running: AbstractSet[str]) -> bool:
    return is_page_mark(line) or is_running(line, running)


def _is_wrapped(line: str, following: str) -> bool:
    if BULLET.match(following):
        return False
    return len(line.rstrip()) >= _WRAP_MIN and (not LINE_END.search(line.rstrip()) or len(line) <= 2 * _WRAP_MIN)


def _to_block(pieces: list[Piece]) -> Block | None:
    bullet = BULLET.match(pieces[0].text)
    if bullet and not is_page_mark(pieces[0].text):
        first = Piece(pieces[0].text[bullet.end() :], source=pieces[0].source + bullet.end())
        return make_block([first, *pieces[1:]], BlockKind.ITEM, 1)
    block = make_block(pieces, BlockKind.PARAGRAPH)
    if block and _is_heading(block.text):
        return make_block(pieces, BlockKind.HEADING, BOLD_LEVEL)
    return block


def _is_heading(text: str) -> bool:
    """A short line without end punctuation that starts like a title; a sentence always ends with some."""
    words = text.split()
    is_one = not INNER_END_OF_LINE.search(text)
    return len(words) <= _MAX_HEADING_WORDS and is_one and not LINE_END.search(text) and text[0].isupper()
