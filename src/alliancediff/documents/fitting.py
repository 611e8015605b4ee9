"""Whether blocks fit on a page, and how words are cut so that they do: never within a word or a quotation."""

from collections.abc import Iterable
from textwrap import wrap

from alliancediff.documents.blocks import Block, Facts, Heading, Items, Notes, Paragraph, Quote, Table, Words

MOST_LINES = 60
"""Lines of a page."""
_WIDTH = 100
_MARKER = 4
"""Cells that the sign or number of an item takes."""


def height(blocks: Iterable[Block]) -> int:
    """Lines of blocks on a page of 100 columns, at most: in Markdown as it is written, or on a terminal."""
    total, after_heading = 0, True
    for block in blocks:
        total += sum(_lines(row) for row in _rows(block)) + (0 if after_heading else 1)
        after_heading = isinstance(block, Heading)
    return total


def _rows(block: Block) -> list[str]:
    match block:
        case Heading(text, _, _, aside):
            return [f"## {text} {aside}"]
        case Paragraph(told):
            return [_text(told)]
        case Items(rows):
            return [" " * _MARKER + _text(row) for row in rows]
        case Facts(rows) | Quote(rows):
            return [f"- {label} {_text(told)}" for label, told in rows]
        case Notes(texts):
            return ["", "", *texts]
        case Table(_, rows):
            return ["", *("".join(map(_text, row)) for row in rows)]


def _text(told: Words) -> str:
    return " ".join(run.text for run in told)


def _lines(row: str) -> int:
    return max(1, len(wrap(row, _WIDTH - _MARKER)))


def cut(text: str, room: int) -> str:
    """Words that fit into so many characters, whole quotations before all else, with a sign where more follow.

    Example:
        >>> cut("“our two ports” → “five ports”; added: “by 2030”", 36)
        '“our two ports” → “five ports” …'
        >>> cut("added: “all of the ports of the bay”", 30)
        'added: “all of the ports …”'
    """
    line = " ".join(text.split())
    if len(line) <= room:
        return line
    first, *others = line.split("; ")
    for told in (first, _shorter(first)):
        if len(told) <= room - 2:
            return _with_whole(told, others if told == first else (), room)
    end = line.rfind("”", 0, room - 2) + 1
    if end and not line[:end].rstrip().endswith("→"):
        return f"{line[:end]} …"
    head = line[: room - 3].rsplit(" ", 1)[0].rstrip(" ,;:")
    return f"{head} …{'”' if head.count('“') > head.count('”') else ''}"


def _shorter(told: str) -> str:
    """What took the place of what, by the first quotation of either side, so that neither is told alone."""
    sides = told.split(" → ")
    return " → ".join(side.split("”", 1)[0] + "”" * ("”" in side) for side in sides) if len(sides) == 2 else told  # noqa: PLR2004


def _with_whole(told: str, others: Iterable[str], room: int) -> str:
    """Words with as many further ones as have room whole, and a sign that there are more."""
    for other in others:
        if len(told) + len(other) > room - 4:
            break
        told = f"{told}; {other}"
    return f"{told} …"


def listed(items: Iterable[str], room: int, sign: str = "; ") -> str:
    """As many of some items as fit into so many characters, whole ones, with a sign where there are more.

    Example:
        >>> listed(["Ukraine", "Solomon Islands", "Gateway"], 28, ", ")
        'Ukraine, Solomon Islands …'
    """
    line = ""
    for number, item in enumerate(items):
        longer = f"{line}{sign if number else ''}{item}"
        if len(longer) > room - 2:
            return f"{line} …" if line else cut(item, room)
        line = longer
    return line
