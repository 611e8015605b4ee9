"""Marks before blocks: paragraphs marked (a), b) or iv. are items; a paragraph's number is none of its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from alliancediff.reading.blocks import Block, BlockKind

_ROMAN = {"i": 1, "v": 5, "x": 10}
_MARK = re.compile(
    r"(?:\((?P<closed>[ivx]{1,5}|[a-z]|\d{1,2})\)|(?P<open>[ivx]{1,5}|[a-z])[.)]|(?P<number>\d{1,3})\)|"
    r"(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,2})(?=\.?\s+[a-z])\.?|"
    r"(?P<paragraph>\d{1,3}(?:\.\d{1,3}){0,3})\.?)\s+(?=[\"“‘'(]?[^\W_])",
)
_NUMBERED = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.\s+(?=[\"“‘'(]?[A-Z])|\d{1,3}(?:\.\d{1,3})+\s+(?=[\"“‘'(]?[A-Z])")
"""The number of a paragraph or a clause: "12. We ...", "1.3 The Parties ..."; a year or an amount is none."""
_COLON = re.compile(r":\s*$")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark at the head of a block: where the words begin, and the places in a list that it may stand for."""

    end: int
    form: str
    places: tuple[int, ...]


def marked_lists(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with marked items as items of a list, and without marks and paragraph numbers.

    Paragraphs whose marks count on ("(a)", "(b)") are items, and so is a marked paragraph right after a colon. A lone
    letter or number anywhere else stays a word, but for the number that a sentence begins with.

    Example:
        >>> shown = [Block(BlockKind.PARAGRAPH, text) for text in ("We will:", "(a) open ports;", "(b) mend piers.")]
        >>> [(block.kind.value, block.text) for block in marked_lists(shown)]
        [('paragraph', 'We will:'), ('item', 'open ports;'), ('item', 'mend piers.')]
    """
    marks = [_mark(block) for block in blocks]
    return list(_relabelled(blocks, marks))


def _relabelled(blocks: Sequence[Block], marks: Sequence[_Mark | None]) -> Iterator[Block]:
    previous: Block | None = None
    run: _Mark | None = None
    for number, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        following = marks[number + 1] if number + 1 < len(marks) else None
        after_colon = previous is not None and _COLON.search(previous.text) is not None
        goes_on = _counts_on(run, mark)
        if mark and (goes_on or (1 in mark.places and (after_colon or _counts_on(mark, following)))):
            run = mark
            level = block.level if block.kind is BlockKind.ITEM else 1
            yield _without_start(replace(block, kind=BlockKind.ITEM, level=level), mark.end)
        else:
            run = None if block.kind is not BlockKind.ITEM or not block.level else run
            number_end = _NUMBERED.match(block.text) if block.kind is not BlockKind.HEADING else None
            yield _without_start(block, number_end.end() if number_end else 0)
        previous = block


def _mark(block: Block) -> _Mark | None:
    """The mark of a list item at the head of a paragraph or item; a sentence with a paragraph number has none."""
    match = None if block.kind is BlockKind.HEADING else _MARK.match(block.text)
    if not match or match["paragraph"]:
        return None
    sign = match["closed"] or match["open"] or match["number"] or match["dotted"].rpartition(".")[2]
    before, _, after = match.group().strip().rpartition(sign)
    form = before + "0" + after
    return _Mark(match.end(), form, tuple(_places(sign)))


def _places(sign: str) -> Iterator[int]:
    """What a sign counts: "c" is the third, "i" the first or the ninth."""
    if sign.isdigit():
        yield int(sign)
        return
    if set(sign) <= set(_ROMAN):
        values = [_ROMAN[c] for c in sign]
        yield sum(-v if v < max(values[n:]) else v for n, v in enumerate(values))
    if len(sign) == 1:
        yield ord(sign) - ord("a") + 1


def _counts_on(one: _Mark | None, two: _Mark | None) -> bool:
    if one is None or two is None or one.form != two.form:
        return False
    return any(place + 1 in two.places for place in one.places)


def _without_start(block: Block, end: int) -> Block:
    """A block without its first `end` characters; its runs still point into the source."""
    if not end:
        return block
    runs = (
        (max(at - end, 0), source + max(end - at, 0), length - max(end - at, 0))
        for at, source, length in block.runs
        if at + length > end
    )
    return replace(block, text=block.text[end:], runs=tuple(runs))
