"""Blocks: what a format's parser hands on. One heading, paragraph or list item each, with clean inner text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from alliancediff.language.english.sentences import BLOCK_END, INNER_END_OF_BLOCK
from alliancediff.reading.cleaning import clean

BOLD_LEVEL = 7
"""Level of a heading that is only bold text: it stands below every real heading (1 to 6)."""
LEAD_IN_LEVEL = 8
"""Level of a bold lead-in such as "Digital Economy:" at the head of a paragraph or item."""

_WORD = re.compile(r"\S+")
_MAX_HEADING_WORDS = 25
_MAX_HEADING_PIECES = 60
_TAIL = 40
"""Characters in which the end of a sentence, its closing marks and white space after it lie."""
_MAX_LEAD_IN_WORDS = 12
"""A longer bold line that ends in a colon is the sentence that leads in a list."""


class BlockKind(StrEnum):
    """The form of a block."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with its place in the structure.

    `level` is a heading's rank (1 is highest) or an item's depth (1 is outermost), 0 for a paragraph.
    `runs` holds `(offset in text, offset in the source, length)`; it is empty where the parser cannot say.
    `noise` is why the format itself says that the block is no part of the text, "" where it does not.
    """

    kind: BlockKind
    text: str
    level: int = 0
    runs: tuple[tuple[int, int, int], ...] = ()
    noise: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of inline text. `source` is its offset in the decoded source, or -1 where that is not known.

    A line break that the author forced is a piece of its own with `is_break` true.
    """

    text: str
    bold: bool = False
    source: int = -1
    is_break: bool = False


def make_block(pieces: Iterable[Piece], kind: BlockKind, level: int = 0) -> Block | None:
    """One block from inline pieces, cleaned and its white space collapsed; None where no text is left."""
    words: list[str] = []
    length = 0
    runs: list[tuple[int, int, int]] = []
    gap = False
    for piece in pieces:
        position = 0
        for start, word in _words(piece.text):
            shown = clean(word)
            if shown and length and (gap or start > position):
                words.append(" ")
                length += 1
            if piece.source >= 0 and len(shown) == len(word):
                _add_run(runs, length, piece.source + start, len(shown))
            words.append(shown)
            length += len(shown)
            position, gap = start + len(word), False
        gap = gap or position < len(piece.text) or piece.is_break
    return Block(kind, "".join(words), level, tuple(runs)) if length else None


def _words(text: str) -> Iterator[tuple[int, str]]:
    """The words of a text with their places; those that single spaces part stand as they are, and count as one."""
    bare = text.strip(" ")
    if bare and "  " not in bare and bare.isprintable():
        yield text.index(bare), bare
    else:
        yield from ((word.start(), word.group()) for word in _WORD.finditer(text))


def _add_run(runs: list[tuple[int, int, int]], at: int, source: int, length: int) -> None:
    """Add a run, or lengthen the last one where both sides go on after exactly one space."""
    if runs:
        start, origin, size = runs[-1]
        if at - (start + size) == source - (origin + size) <= 1:
            runs[-1] = (start, origin, at + length - start)
            return
    runs.append((at, source, length))


def blocks_from_pieces(pieces: Sequence[Piece], kind: BlockKind, level: int = 0) -> Iterator[Block]:
    """Blocks from the inline content of one paragraph or item.

    A segment that is bold throughout is a heading; bold words up to a colon at the start are a lead-in
    heading; a forced line break ends a block where the line before it is a heading or a whole sentence.
    """
    for segment in _segments(pieces):
        if _is_heading(segment):
            heading_level = BOLD_LEVEL if kind is BlockKind.PARAGRAPH else LEAD_IN_LEVEL
            blocks = [make_block(segment, BlockKind.HEADING, heading_level)]
        else:
            lead_in, rest = _split_lead_in(segment)
            blocks = [make_block(lead_in, BlockKind.HEADING, LEAD_IN_LEVEL), make_block(rest, kind, level)]
        yield from (block for block in blocks if block)


def _segments(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces cut at forced breaks that stand after a heading or a whole sentence.

    Only what is new is looked at before each break, so that a paragraph of many breaks costs no more than its length.
    """
    segment: list[Piece] = []
    tail, is_bold = "", True
    for piece in pieces:
        is_heading = piece.is_break and is_bold and len(segment) <= _MAX_HEADING_PIECES and _is_heading(segment)
        if piece.is_break and (is_heading or BLOCK_END.search(tail.strip())):
            yield segment
            segment, tail, is_bold = [], "", True
        else:
            segment.append(piece)
            tail = (tail + piece.text)[-_TAIL:]
            is_bold = is_bold and (piece.bold or not piece.text.strip().strip(":"))
    if segment:
        yield segment


def _is_heading(pieces: Sequence[Piece]) -> bool:
    """Whether all words are bold, colons and stray white space aside, and are no sentence.

    Bold sentences stay text: what ends in a full stop, has a sentence's end inside, or is long and leads in a list.
    """
    text = "".join(p.text for p in pieces).strip()
    plain = "".join(p.text for p in pieces if not p.bold).strip()
    if not text or plain not in {"", ":"} or text.endswith(".") or INNER_END_OF_BLOCK.search(text):
        return False
    longest = _MAX_LEAD_IN_WORDS if text.endswith(":") else _MAX_HEADING_WORDS
    return len(text.split()) <= longest


def _split_lead_in(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Bold pieces up to a colon at the start, and the rest, white space between its words included."""
    seen = [i for i, piece in enumerate(pieces) if piece.text.strip() or piece.is_break]
    count = next((n for n, i in enumerate(seen) if not pieces[i].bold), len(seen))
    bold = "".join(pieces[i].text for i in seen[:count]).strip()
    if not count or count == len(seen) or len(bold.split()) > _MAX_HEADING_WORDS:
        return [], pieces
    head, rest = pieces[: seen[count]], pieces[seen[count] :]
    if bold.endswith(":"):
        return head, rest
    after = rest[0]
    if after.text.startswith(":"):
        colon = Piece(":", bold=True, source=after.source)
        origin = after.source + 1 if after.source >= 0 else -1
        return [*head, colon], [Piece(after.text[1:], source=origin), *rest[1:]]
    return [], pieces
